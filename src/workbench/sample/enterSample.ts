import { sampleEntries, type SampleEntry } from '../../actions/sampleEntries';
import { lookUpCells } from '../../workbook/lookup';
import type { Workbook } from '../../workbook/workbook';
import type { Language } from '../../wording/wording';
import type { Books } from '../books/books';
import { calculateOnce } from '../calculation/pageCalculator';
import type { Desk } from '../desk/desk';
import type { HandChange } from '../handChange';

/** What sample scores are entered with. */
export interface SampleParts {
  books: Books;
  desk: Desk;
}

/**
 * Types sample scores into the blank ones of a member's workbook that is open, as a person would.
 * @returns how many cells were filled
 */
export async function enterSample({ books, desk }: SampleParts, id: string, language: Language): Promise<number> {
  await desk.settle(id);
  const book = books.find(id);
  if (!book) return 0;
  const entries = sampleEntries(book.workbook, language);
  if (entries.length === 0 || desk.enter(id, asChanges(book.workbook, entries))) return entries.length;
  // It has never been in front, so nothing runs on it.
  const workbook = withEntries(book.workbook, entries);
  await calculateOnce(workbook);
  books.change(id, workbook);
  return entries.length;
}

/** Entries as changes by hand, one a sheet; formats stay. */
function asChanges({ sheets, styles }: Workbook, entries: readonly SampleEntry[]): HandChange[] {
  return sheets.flatMap((sheet) => {
    const own = entries.filter((entry) => entry.sheet === sheet.name);
    const cellAt = lookUpCells(sheet);
    const cells = own.map(({ row, column, value }) => {
      const key = cellAt(row, column)?.style ?? null;
      return { row, column, value, formula: null, style: key === null ? null : (styles[key] ?? null) };
    });
    return cells.length > 0 ? [{ kind: 'cells', sheet: sheet.name, cells }] : [];
  });
}

/** A copy with the entries in it, whose formulas are to be calculated. */
function withEntries(workbook: Workbook, entries: readonly SampleEntry[]): Workbook {
  const copy = structuredClone(workbook);
  const cellAt = new Map(copy.sheets.map((sheet) => [sheet.name, lookUpCells(sheet)]));
  for (const { sheet, row, column, value } of entries) {
    const cell = cellAt.get(sheet)?.(row, column);
    // Every score and the remark below have a cell with a format of their own.
    if (cell) cell.value = value;
  }
  return copy;
}
