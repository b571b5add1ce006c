import type { Area } from '../../workbook/address';
import type { ColumnFormat, RowFormat } from '../../workbook/workbook';
import type { HandCell, HandChange } from '../handChange';
import { changeContents } from './contents';
import type { Host } from './host';
import { requireAllowed, requireOpenStructure, requireUnlocked } from './locks';
import { deleteSheet, moveSheet, renameSheet, setVisibility } from './sheetOperations';
import { readSheetName } from './sheetNames';
import type { SheetState } from './sheetState';

/**
 * Takes a change that a person made, under the same protections as the API.
 * @throws HostError; nothing is changed then
 */
export function changeByHand(host: Host, change: HandChange): void {
  const { book } = host;
  if (change.kind === 'addSheet') {
    requireOpenStructure(book);
    const sheet = book.addSheet(readSheetName(book, change.sheet, null));
    moveSheet(host, sheet, change.index);
    return;
  }
  const sheet = book.sheet(change.sheet);
  switch (change.kind) {
    case 'cells':
      changeCells(host, sheet, change.cells);
      break;
    case 'columns':
      changeColumns(sheet, change.columns);
      break;
    case 'rows':
      changeRows(sheet, change.rows);
      break;
    case 'deleteSheet':
      deleteSheet(host, sheet);
      break;
    case 'renameSheet':
      renameSheet(host, sheet, change.name);
      break;
    case 'moveSheet':
      moveSheet(host, sheet, change.index);
      break;
    case 'showSheet':
      setVisibility(host, sheet, change.visible ? 'visible' : 'hidden');
      break;
  }
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
  else changeContents(host, sheet, around([...filled]), 'Unknown', put);
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

/** The block that holds all of these cells. */
function around(cells: readonly HandCell[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return {
    top: rows.reduce((least, row) => Math.min(least, row)),
    left: columns.reduce((least, column) => Math.min(least, column)),
    bottom: rows.reduce((most, row) => Math.max(most, row)),
    right: columns.reduce((most, column) => Math.max(most, column)),
  };
}
