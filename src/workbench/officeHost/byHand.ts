import type { Area } from '../../workbook/address';
import { areaAround } from '../../workbook/areas';
import type { ColumnFormat, RowFormat } from '../../workbook/workbook';
import type { HandCell, HandChange, TakeBack } from '../handChange';
import { changeLinesByHand } from './byHandLines';
import { moveByHand } from './byHandMove';
import { changeContents } from './contents';
import type { Host } from './host';
import { requireAllowed, requireOpenStructure, requireUnlocked } from './locks';
import { deleteSheet, moveSheet, renameSheet, setVisibility } from './sheetOperations';
import { readSheetName } from './sheetNames';
import type { SheetState } from './sheetState';

/**
 * Takes a change that a person made, under the same protections as the API.
 * @returns takes it back; a sheet that was deleted does not come back
 * @throws HostError; nothing is changed then
 */
export function changeByHand(host: Host, change: HandChange): TakeBack {
  const { book } = host;
  const again = (other: HandChange): TakeBack => changeByHand(host, other);
  const back =
    (opposite: HandChange): TakeBack =>
    () =>
      void again(opposite);
  if (change.kind === 'addSheet') {
    requireOpenStructure(book);
    const sheet = book.addSheet(readSheetName(book, change.sheet, null));
    moveSheet(host, sheet, change.index);
    return back({ kind: 'deleteSheet', sheet: sheet.name });
  }
  const sheet = book.sheet(change.sheet);
  switch (change.kind) {
    case 'cells': {
      const cells = change.cells.map(({ row, column }) => cellNow(host, sheet, row, column));
      changeCells(host, sheet, change.cells);
      return back({ ...change, cells });
    }
    case 'columns': {
      const columns = change.columns.map(({ column }) => ({ ...sheet.column(column) }));
      changeColumns(sheet, change.columns);
      return back({ ...change, columns });
    }
    case 'rows': {
      const rows = change.rows.map(({ row }) => ({ ...sheet.row(row) }));
      changeRows(sheet, change.rows);
      return back({ ...change, rows });
    }
    case 'insertLines':
    case 'deleteLines':
      return changeLinesByHand(host, sheet, change);
    case 'moveCells':
      return moveByHand(host, change, again);
    case 'deleteSheet':
      deleteSheet(host, sheet);
      return () => {
        throw new Error(`sheet ${change.sheet} was deleted for good`);
      };
    case 'renameSheet':
      renameSheet(host, sheet, change.name);
      return back({ ...change, sheet: change.name, name: change.sheet });
    case 'moveSheet': {
      const index = book.sheets.indexOf(sheet);
      moveSheet(host, sheet, change.index);
      return back({ ...change, index });
    }
    case 'showSheet': {
      const visible = sheet.plain.visibility === 'visible';
      setVisibility(host, sheet, change.visible ? 'visible' : 'hidden');
      return back({ ...change, visible });
    }
  }
}

function cellNow({ book }: Host, sheet: SheetState, row: number, column: number): HandCell {
  const { value = null, formula = null, style = null } = sheet.cells.get(row, column) ?? {};
  return { row, column, value, formula, style: style === null ? null : book.styles.get(style) };
}

/** A change of formats alone is nothing that formulas or listeners of contents need to know. */
function changeCells(host: Host, sheet: SheetState, cells: readonly HandCell[]): void {
  const filled = new Set(cells.filter((cell) => isOtherContent(sheet, cell)));
  requireUnlocked(sheet, [...filled].map(areaOf));
  requireFormatting(
    host,
    sheet,
    cells.filter((cell) => !filled.has(cell)),
  );
  const put = () => {
    for (const { row, column, value, formula, style } of cells) {
      const cell = sheet.cells.touch(row, column);
      cell.value = value;
      cell.formula = formula;
      cell.style = style && host.book.styles.add(style);
    }
  };
  if (filled.size === 0) put();
  else changeContents(host, sheet, areaAround([...filled]), 'Unknown', put);
}

/** An entry may bring a format along, such as that of a date; formats by themselves need to be allowed. */
function requireFormatting({ book }: Host, sheet: SheetState, cells: readonly HandCell[]): void {
  const restyled = cells.some(({ row, column, style }) => {
    const key = style && book.styles.add(style);
    return key !== (sheet.cells.get(row, column)?.style ?? null);
  });
  if (restyled) requireAllowed(sheet, 'formatCells');
}

function isOtherContent(sheet: SheetState, { row, column, value, formula }: HandCell): boolean {
  const before = sheet.cells.get(row, column);
  if (formula !== (before?.formula ?? null)) return true;
  // The result of a formula is not what somebody typed.
  return formula === null && JSON.stringify(value) !== JSON.stringify(before?.value ?? null);
}

function changeColumns(sheet: SheetState, columns: readonly ColumnFormat[]): void {
  requireAllowed(sheet, 'formatColumns');
  for (const format of columns) Object.assign(sheet.column(format.column), format);
}

function changeRows(sheet: SheetState, rows: readonly RowFormat[]): void {
  requireAllowed(sheet, 'formatRows');
  for (const format of rows) Object.assign(sheet.row(format.row), format);
}

function areaOf({ row, column }: HandCell): Area {
  return { top: row, left: column, bottom: row, right: column };
}
