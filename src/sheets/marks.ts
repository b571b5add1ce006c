import { lookUpCells, type CellLookup } from '../workbook/lookup';
import { printCell } from '../workbook/address';
import type { Cell, Sheet } from '../workbook/workbook';
import { showValue } from './readEntry';

/** Marker of the column that holds the rows' keys. */
export const KEY_MARK = '@key';

/**
 * A table of ours found again on a sheet: hidden marks name its columns, hidden keys its rows, so that inserted or moved
 * rows and columns change nothing.
 */
export interface MarkedTable {
  /** Content of a row's column; null where it is blank or there is no such row or column. */
  value: (key: string, column: string) => Cell['value'];
  /** The same as text, trimmed; '' for null. */
  text: (key: string, column: string) => string;
  cell: (key: string, column: string) => Cell | undefined;
  /** A1 address, also of a blank cell; null when there is no such row or column. */
  address: (key: string, column: string) => string | null;
  /** Keys in the order they stand, each once. */
  keys: readonly string[];
  /** Marks in the order they stand, without the key's own. */
  columns: readonly string[];
}

/**
 * Finds the table whose mark row holds `mark` beside the key mark; rows are those below it.
 * @returns null when the marks are gone
 */
export function findMarkedTable(sheet: Sheet, mark: string): MarkedTable | null {
  const anchor = sheet.cells.find((cell) => cell.value === mark);
  const keyMark = sheet.cells.find((cell) => cell.row === anchor?.row && cell.value === KEY_MARK);
  if (!anchor || !keyMark) return null;
  const columns = new Map<string, number>();
  const rows = new Map<string, number>();
  for (const cell of sheet.cells) {
    if (typeof cell.value !== 'string' || cell.value === '') continue;
    if (cell.row === anchor.row && cell !== keyMark && !columns.has(cell.value)) columns.set(cell.value, cell.column);
    if (cell.row > anchor.row && cell.column === keyMark.column && !rows.has(cell.value))
      rows.set(cell.value, cell.row);
  }
  return tableOf(lookUpCells(sheet), rows, columns);
}

function tableOf(
  cells: CellLookup,
  rows: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, number>,
): MarkedTable {
  const cell = (key: string, column: string): Cell | undefined => {
    const [row, at] = [rows.get(key), columns.get(column)];
    return row === undefined || at === undefined ? undefined : cells(row, at);
  };
  return {
    cell,
    value: (key, column) => cell(key, column)?.value ?? null,
    text: (key, column) => {
      const found = cell(key, column);
      const value = found ? showValue(found) : null;
      return value === null ? '' : String(value).trim();
    },
    address: (key, column) => {
      const [row, at] = [rows.get(key), columns.get(column)];
      return row === undefined || at === undefined ? null : printCell(row, at);
    },
    keys: [...rows.keys()],
    columns: [...columns.keys()],
  };
}
