import type { Host } from './host';
import { invalidArgument } from './hostError';
import { requireOpenStructure } from './locks';
import { changeFormulas, lost, renamed, type FormulaChange } from './references';
import { activate } from './selection';
import { readSheetName } from './sheetNames';
import type { SheetState } from './sheetState';

/** Gives a sheet another name; formulas everywhere follow. Links do not: Excel leaves their text alone. */
export function renameSheet(host: Host, sheet: SheetState, value: unknown): void {
  const { book } = host;
  requireOpenStructure(book);
  const name = readSheetName(book, value, sheet);
  const before = sheet.name;
  sheet.plain.name = name;
  for (const each of book.names) if (each.sheet === before) each.sheet = name;
  changeEveryFormula(host, renamed(before, name));
}

/**
 * Deletes a sheet; references to it become `#REF!`.
 * @throws InvalidArgument for the last visible sheet
 */
export function deleteSheet(host: Host, sheet: SheetState): void {
  const { book } = host;
  requireOpenStructure(book);
  if (sheet.plain.visibility === 'visible') requireAnotherVisible(host, sheet);
  const at = book.sheets.indexOf(sheet);
  if (book.active === sheet) activate(host, nextVisible(host, sheet));
  book.sheets.splice(at, 1);
  sheet.isDeleted = true;
  const own = book.names.filter((each) => each.sheet === sheet.name);
  for (const each of own) book.names.splice(book.names.indexOf(each), 1);
  changeEveryFormula(host, lost(sheet.name));
  host.calculation.invalidate();
}

/**
 * Shows or hides a sheet; a hidden one hands over to the next visible one.
 * @throws InvalidArgument for the last visible sheet
 */
export function setVisibility(host: Host, sheet: SheetState, visibility: SheetState['plain']['visibility']): void {
  requireOpenStructure(host.book);
  if (visibility !== 'visible') {
    if (sheet.plain.visibility === 'visible') requireAnotherVisible(host, sheet);
    if (host.book.active === sheet) activate(host, nextVisible(host, sheet));
  }
  sheet.plain.visibility = visibility;
}

/** Moves a sheet to another place among the tabs. */
export function moveSheet(host: Host, sheet: SheetState, position: number): void {
  const { sheets } = host.book;
  requireOpenStructure(host.book);
  if (position >= sheets.length) throw invalidArgument(`no position ${position} among ${sheets.length} sheets`);
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
}

function requireAnotherVisible(host: Host, sheet: SheetState): void {
  const others = host.book.sheets.filter((each) => each !== sheet && each.plain.visibility === 'visible');
  if (others.length === 0) throw invalidArgument('a workbook has one visible sheet at least');
}

/** The next visible sheet to the right, otherwise to the left. */
function nextVisible({ book }: Host, sheet: SheetState): SheetState {
  const at = book.sheets.indexOf(sheet);
  const order = [...book.sheets.slice(at + 1), ...book.sheets.slice(0, at).reverse()];
  return order.find((each) => each.plain.visibility === 'visible')!;
}

function changeEveryFormula({ book }: Host, change: FormulaChange): void {
  for (const { cells } of book.sheets) {
    for (const { row, column, formula } of cells.all()) {
      const changed = formula === null ? null : change(formula);
      if (changed !== formula) cells.touch(row, column).formula = changed;
    }
  }
  changeFormulas(
    book,
    book.sheets.map(({ plain }) => plain),
    change,
  );
}
