import fc from 'fast-check';
import { plan105 } from '../../../src/assessment/builtin/plan105';
import { usedArea } from '../../../src/workbench/grid/snapshot/sheetExtent';
import { printCell } from '../../../src/workbook/address';
import type { Sheet, Workbook } from '../../../src/workbook/workbook';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import { describeWithBrowser, withPage } from '../../support/browser';
import { univerCalculator } from '../../support/calculation';
import { everyKind } from '../../support/everyKind';
import type * as GridPage from '../../support/grid/page';
import { describeWithLibreOffice, runLibreOffice } from '../../support/libreoffice';
import { arbitraryRecords } from '../../support/samplePlans';

const SITE = { entry: 'test/support/grid/page.ts' };

interface Texts {
  grid: string;
  libreOffice: string;
}

/** What differs, by cell. */
type Differences = Record<string, Texts>;

describeWithBrowser('the grid', () => {
  describeWithLibreOffice('beside LibreOffice', () => {
    it('displays the same text in every cell', async () => {
      const records = fc.sample(arbitraryRecords(plan105), { seed: 7, numRuns: 1 })[0]!;
      const { member, results, master } = everyKind(plan105, records);
      await withPage<typeof GridPage>(SITE, async ({ call }) => {
        for (const workbook of [member!, results!, master!]) {
          await univerCalculator.calculate(workbook);
          const printed = await printedTexts(workbook);
          await call('show', workbook);
          const different: Differences = {};
          let compared = 0;
          for (const sheet of formsOf(workbook)) {
            const { bottom, right } = usedArea(sheet);
            const grid = await call('displayed', sheet.name, bottom + 1, right + 1);
            for (const { row, column, value, formula, style } of sheet.cells) {
              if (value === null || value === '') continue;
              compared++;
              const texts = { grid: grid[row]![column]!, libreOffice: printed.get(sheet.name)![row]?.[column] ?? '' };
              const format = workbook.styles[style ?? '']?.numberFormat ?? 'General';
              if (!isSame(texts, format, formula !== null))
                different[`${sheet.name}!${printCell(row, column)}`] = texts;
            }
          }
          expect(compared).toBeGreaterThan(500);
          expect(different).toEqual({});
        }
      });
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
