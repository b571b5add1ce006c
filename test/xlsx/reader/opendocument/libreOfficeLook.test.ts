import fc from 'fast-check';
import { plan105 } from '../../../../src/assessment/builtin/plan105';
import { printCell } from '../../../../src/workbook/address';
import { normalSheet, type Comparable } from '../../../../src/workbook/normalForm';
import { pixelsOfCharacters } from '../../../../src/workbook/pixels';
import { styleResolver, type ResolvedStyle } from '../../../../src/workbook/resolvedStyle';
import type { Sheet, Workbook } from '../../../../src/workbook/workbook';
import { readWholeWorkbook, type WholeWorkbook } from '../../../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../../../src/xlsx/writer/writeWorkbook';
import { everyKind } from '../../../support/everyKind';
import { describeWithLibreOffice, runLibreOffice } from '../../../support/libreoffice';
import { arbitraryRecords } from '../../../support/samplePlans';
import { sampleWorkbook } from '../../../support/sampleWorkbook';

const records = fc.sample(arbitraryRecords(plan105), { seed: 7, numRuns: 1 })[0]!;
const books: Record<string, Workbook> = { sample: sampleWorkbook(), ...everyKind(plan105, records) };

/**
 * What comes back of a sheet that LibreOffice saved as .ods. Left out, because LibreOffice itself loses or changes it: the
 * colour of the tab, frozen panes, grid lines and zoom (it keeps them only of a document that was shown in a window), very
 * hidden sheets, whether a rule stops others, hidden names, tooltips of links, the password, what protection allows beyond
 * rows, margins of headers that are not there, styles of tables, values beyond 15 digits.
 */
function projection(sheet: Sheet, workbook: Workbook): Record<string, unknown> {
  const normal = normalSheet(sheet, styleResolver(workbook.styles));
  return {
    formats: formatsOf(sheet, workbook),
    heights: normal.rows,
    merges: normal.merges,
    validations: normal.validations,
    conditionalFormats: (normal.conditionalFormats as { areas: Comparable; rule: object }[]).map(({ areas, rule }) => ({
      areas,
      rule: { ...rule, stopIfTrue: undefined },
    })),
    protected: sheet.protection !== null,
    links: sheet.links.map(({ row, column, target }) => [printCell(row, column), target]).sort(),
    charts: normal.charts,
    tables: sheet.tables.map(({ name, area, columns, filter }) => ({ name, area, columns, filter })),
    print: sheet.print && { ...sheet.print, margins: keptMargins(sheet.print) },
    hidden: sheet.visibility !== 'visible',
  };
}

/** The format of every cell: all its fields. */
function formatsOf(sheet: Sheet, workbook: Workbook): Map<string, object> {
  const resolve = styleResolver(workbook.styles);
  const covered = new Set(
    sheet.merges.flatMap(({ top, left, bottom, right }) =>
      Array.from({ length: (bottom - top + 1) * (right - left + 1) - 1 }, (_, index) => {
        const width = right - left + 1;
        return printCell(top + Math.floor((index + 1) / width), left + ((index + 1) % width));
      }),
    ),
  );
  const formats = new Map<string, object>();
  for (const { row, column, style, formula } of sheet.cells) {
    const resolved = resolve(style);
    // LibreOffice gives cells that a merge covers the format of the one that is seen.
    if (resolved === null || typeof resolved === 'string' || covered.has(printCell(row, column))) continue;
    formats.set(printCell(row, column), asLibreOfficeHasIt(resolved, formula !== null));
  }
  return formats;
}

/** An indent makes a cell aligned to the left; a formula without a format may take that of the cells it reads. */
function asLibreOfficeHasIt(style: ResolvedStyle, formula: boolean): object {
  const horizontal = style.horizontal ?? (style.indent > 0 ? 'left' : null);
  const free = formula && ['General', '0.00'].includes(style.numberFormat);
  return { ...style, horizontal, numberFormat: free ? 'General' : style.numberFormat };
}

function keptMargins({ margins, header, footer }: NonNullable<Sheet['print']>): object {
  return { ...margins, header: header === null ? 0 : margins.header, footer: footer === null ? 0 : margins.footer };
}

const widthOf = (sheet: Sheet, column: number): number =>
  pixelsOfCharacters(sheet.columns.find((format) => format.column === column)?.width ?? 8.43);

describeWithLibreOffice('a workbook that LibreOffice saved as .ods', () => {
  const read = new Map<string, WholeWorkbook>();
  beforeAll(async () => {
    const jobs = await Promise.all(
      Object.entries(books).map(async ([name, book]) => {
        return { name, open: await writeWorkbook(book), read: false, save: ['ods' as const] };
      }),
    );
    for (const { name, saved } of await runLibreOffice(jobs)) read.set(name, readWholeWorkbook(saved.ods!));
  });

  describe.each(Object.entries(books))('%s', (name, book) => {
    test('looks as it did', () => {
      const { workbook } = read.get(name)!;
      expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(book.sheets.map((sheet) => sheet.name));
      for (const [index, sheet] of book.sheets.entries()) {
        expect({ sheet: sheet.name, ...projection(workbook.sheets[index]!, workbook) }).toEqual({
          sheet: sheet.name,
          ...projection(sheet, book),
        });
      }
    });

    test('has columns as wide as they were, to two pixels', () => {
      const { workbook } = read.get(name)!;
      for (const [index, sheet] of book.sheets.entries()) {
        const found = workbook.sheets[index]!;
        const columns = [...new Set(sheet.cells.map(({ column }) => column))];
        const wrong = columns.filter((column) => Math.abs(widthOf(sheet, column) - widthOf(found, column)) > 2);
        expect([sheet.name, wrong]).toEqual([sheet.name, []]);
        const hidden = ({ columns }: Sheet) => columns.filter((each) => each.hidden).map(({ column }) => column);
        expect(hidden(found)).toEqual(hidden(sheet));
      }
    });

    test('loses nothing more, and can be written again', async () => {
      const { workbook, lost } = read.get(name)!;
      expect(lost).toEqual(name === 'sample' ? [{ kind: 'password', sheet: '評分－衛生局', place: null }] : []);
      expect((await writeWorkbook(workbook)).length).toBeGreaterThan(0);
    });
  });
});
