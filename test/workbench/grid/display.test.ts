import fc from 'fast-check';
import { plan105 } from '../../../src/assessment/builtin/plan105';
import { usedArea } from '../../../src/workbench/grid/snapshot/sheetExtent';
import { printCell } from '../../../src/workbook/address';
import { emptySheet } from '../../../src/workbook/draft';
import type { Sheet, Workbook } from '../../../src/workbook/workbook';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import { describeWithBrowser, openPage, withPage, type OpenedPage } from '../../support/browser';
import { univerCalculator } from '../../support/calculation';
import { everyKind } from '../../support/everyKind';
import type * as GridPage from '../../support/grid/page';
import { describeWithLibreOffice, runLibreOffice } from '../../support/libreoffice';
import { arbitraryRecords } from '../../support/samplePlans';

const records = fc.sample(arbitraryRecords(plan105), { seed: 7, numRuns: 1 })[0]!;
const SITE = { entry: 'test/support/grid/page.ts' };

interface Texts {
  grid: string;
  libreOffice: string;
}

/** What differs, by cell. */
type Differences = Record<string, Texts>;

describeWithBrowser('the grid', () => {
  it('colours cells as the rules that hold say, over their own formats', async () => {
    const columns = [0, 1];
    const cells = [60, 40, 70].flatMap((value, row) =>
      columns.map((column) => ({ row, column, value, formula: null, style: column === 0 ? 'entry' : null })),
    );
    const rule = { kind: 'expression', formula: '$A1>50', style: { fill: 'FAD1CF' }, stopIfTrue: false } as const;
    const areas = [{ top: 0, left: 0, bottom: 3, right: 1 }];
    const workbook: Workbook = {
      ...everyKind(plan105, records).paper!,
      sheets: [{ ...emptySheet('評分'), cells, conditionalFormats: [{ areas, rule }] }],
      styles: { entry: { fill: 'FFF6C2' } },
      activeSheet: 0,
    };
    await withPage<typeof GridPage>(SITE, async ({ call }) => {
      const fills = (): Promise<(string | null)[]> =>
        Promise.all([0, 1, 2, 3].flatMap((row) => columns.map((column) => call('fill', '評分', row, column))));
      await call('show', workbook);
      expect(await fills()).toEqual(['#FAD1CF', '#FAD1CF', '#FFF6C2', null, '#FAD1CF', '#FAD1CF', null, null]);
    });
  });

  describeWithLibreOffice('beside LibreOffice', () => {
    let page: OpenedPage<typeof GridPage>;
    beforeAll(async () => {
      page = await openPage<typeof GridPage>(SITE);
    });
    afterAll(() => page.close());

    it.each(['member', 'results', 'master'])('displays the same text in every cell of a %s workbook', async (kind) => {
      const workbook = everyKind(plan105, records)[kind]!;
      await univerCalculator.calculate(workbook);
      const printed = await printedTexts(workbook);
      await page.call('show', workbook);
      const different: Differences = {};
      let compared = 0;
      for (const sheet of formsOf(workbook)) {
        const { bottom, right } = usedArea(sheet);
        const grid = await page.call('displayed', sheet.name, bottom + 1, right + 1);
        for (const { row, column, value, formula, style } of sheet.cells) {
          if (value === null || value === '') continue;
          compared++;
          const texts = { grid: grid[row]![column]!, libreOffice: printed.get(sheet.name)![row]?.[column] ?? '' };
          const format = workbook.styles[style ?? '']?.numberFormat ?? 'General';
          if (!isSame(texts, format, formula !== null)) different[`${sheet.name}!${printCell(row, column)}`] = texts;
        }
      }
      expect(compared).toBeGreaterThan(300);
      expect(different).toEqual({});
    });
  });
});

/** The same text, or what Excel displays where LibreOffice has a way of its own. */
function isSame({ grid, libreOffice }: Texts, format: string, isFormula: boolean): boolean {
  // A formula without a number format takes that of the cells it reads, in LibreOffice alone.
  if (format === 'General' && isFormula && /^[0-9.]+$/.test(libreOffice)) return Number(grid) === Number(libreOffice);
  // Excel leaves the point standing where no digit follows.
  if (format.includes('.#')) return grid.replace(/\.(?![0-9])/, '') === libreOffice;
  return grid === libreOffice;
}

/** One sheet of each kind: those of several agencies have the same form. */
function formsOf({ sheets }: Workbook): Sheet[] {
  const forms = new Map<string, Sheet>();
  for (const sheet of sheets) {
    const [form] = sheet.name.split('－');
    if (sheet.visibility === 'visible' && !forms.has(form!)) forms.set(form!, sheet);
  }
  return [...forms.values()];
}

/** Texts that LibreOffice displays, by sheet. A file of comma-separated values holds the first sheet. */
async function printedTexts(workbook: Workbook): Promise<Map<string, string[][]>> {
  const results = await runLibreOffice(
    await Promise.all(
      formsOf(workbook).map(async (sheet) => ({
        name: sheet.name,
        open: await writeWorkbook({ ...workbook, sheets: inFront(workbook, sheet), activeSheet: 0 }),
        recalculate: false,
        read: false,
        save: ['csv' as const],
      })),
    ),
  );
  return new Map(results.map(({ name, saved }) => [name, readTable(new TextDecoder().decode(saved.csv))]));
}

function inFront({ sheets }: Workbook, sheet: Sheet): Sheet[] {
  return [{ ...sheet, visibility: 'visible' }, ...sheets.filter((other) => other !== sheet)];
}

/** Comma-separated values, quoted where they need it. */
function readTable(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  return rows;
}
