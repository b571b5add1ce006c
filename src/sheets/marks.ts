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
export interface MarkedTable<Mark extends string = string> {
  /** Row of the marks, above the table unless somebody moved it. */
  marks: number;
  /** By mark, the key's own included. Empty when the marks are gone. */
  columns: ReadonlyMap<string, number>;
  /** By key, and whatever else stands in the key's column, in the order they stand; more than one where a row was copied. Empty when the key's column is gone. */
  rows: ReadonlyMap<string, readonly number[]>;
  cells: CellLookup;
  /** Of two rows with one key the first counts, here and below. */
  cell: (key: string, column: Mark) => Cell | undefined;
  /** Content of a row's column; null where it is blank or there is no such row or column. */
  value: (key: string, column: Mark) => Cell['value'];
  /** The same as text, trimmed; '' for null. */
  text: (key: string, column: Mark) => string;
  /** A1 address, also of a blank cell; null when there is no such row or column. */
  address: (key: string, column: Mark) => string | null;
}

/** True when a sheet carries the mark of a column. */
export function hasMark(sheet: Sheet, mark: string): boolean {
  return sheet.cells.some((cell) => cell.value === mark);
}

/**
 * Finds the table whose marks these are. A sheet may hold several tables, and some marks may have been deleted: the row that
 * holds most of them has it.
 */
export function findMarkedTable<Mark extends string>(sheet: Sheet, ...marks: readonly Mark[]): MarkedTable<Mark> {
  const wanted = new Set<Cell['value']>([KEY_MARK, ...marks]);
  const counts = new Map<number, number>();
  for (const { row, value } of sheet.cells) if (wanted.has(value)) counts.set(row, (counts.get(row) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const [at = -1] = [...counts].find(([, count]) => count === most) ?? [];
  const columns = new Map<string, number>();
  const rows = new Map<string, number[]>();
  for (const { row, column, value } of sheet.cells) {
    if (row === at && typeof value === 'string' && !columns.has(value)) columns.set(value, column);
  }
  const keys = columns.get(KEY_MARK);
  for (const { row, column, value } of sheet.cells) {
    if (column !== keys || row === at || typeof value !== 'string') continue;
    const known = rows.get(value);
    if (known) known.push(row);
    else rows.set(value, [row]);
  }
  const cells = lookUpCells(sheet);
  const place = (key: string, column: Mark): [row: number, column: number] | null => {
    const [row, atColumn] = [rows.get(key)?.[0], columns.get(column)];
    return row === undefined || atColumn === undefined ? null : [row, atColumn];
  };
  const cell = (key: string, column: Mark): Cell | undefined => {
    const found = place(key, column);
    return found ? cells(...found) : undefined;
  };
  return {
    marks: at,
    columns,
    rows,
    cells,
    cell,
    value: (key, column) => cell(key, column)?.value ?? null,
    text: (key, column) => {
      const found = cell(key, column);
      const value = found ? showValue(found) : null;
      return value === null ? '' : String(value).trim();
    },
    address: (key, column) => {
      const found = place(key, column);
      return found && printCell(...found);
    },
  };
}
