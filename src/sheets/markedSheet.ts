import { printCell } from '../workbook/address';
import { lookUpCells, type CellLookup } from '../workbook/lookup';
import type { Sheet } from '../workbook/workbook';
import { showValue } from './readEntry';
import { MARK, markerOf } from './scoreLayout';

/** Where the columns and keyed rows of a returned sheet are now. */
export interface MarkedSheet<Column extends string> {
  cells: CellLookup;
  columns: ReadonlyMap<Column, number>;
  /** Row of the markers, above the table. */
  markers: number;
  /** Rows by key, in the order they stand. */
  rows: ReadonlyMap<string, readonly number[]>;
}

/** True when a sheet carries the marker of a column. */
export function hasMarker(sheet: Sheet, column: string): boolean {
  const marker = markerOf(column);
  return sheet.cells.some((cell) => cell.value === marker);
}

/** Finds a sheet's columns by their markers and its rows by the keys in the column marked `key`. */
export function findMarked<Column extends string>(
  sheet: Sheet,
  wanted: readonly (Column | 'key')[],
): MarkedSheet<Column | 'key'> {
  const columns = new Map<Column | 'key', number>();
  let markers = 0;
  const columnOf = new Map<string, Column | 'key'>(wanted.map((column) => [markerOf(column), column]));
  for (const cell of sheet.cells) {
    if (typeof cell.value !== 'string' || !cell.value.startsWith(MARK)) continue;
    const column = columnOf.get(cell.value);
    if (column === undefined || columns.has(column)) continue;
    columns.set(column, cell.column);
    markers = cell.row;
  }
  const rows = new Map<string, number[]>();
  const keys = columns.get('key');
  for (const cell of sheet.cells) {
    if (cell.column !== keys || typeof cell.value !== 'string') continue;
    const known = rows.get(cell.value);
    if (known) known.push(cell.row);
    else rows.set(cell.value, [cell.row]);
  }
  return { cells: lookUpCells(sheet), columns, markers, rows };
}

/** A key's cell; of two rows with the same key the first. */
export function cellOf<Column extends string>(
  layout: MarkedSheet<Column>,
  key: string,
  column: Column,
): ReturnType<CellLookup> {
  const row = layout.rows.get(key)?.[0];
  const at = layout.columns.get(column);
  return row === undefined || at === undefined ? undefined : layout.cells(row, at);
}

/** Address of a key's cell, also where it is blank; null when its row is gone. */
export function addressOf<Column extends string>(
  layout: MarkedSheet<Column>,
  key: string,
  column: Column,
): string | null {
  const row = layout.rows.get(key)?.[0];
  const at = layout.columns.get(column);
  return row === undefined || at === undefined ? null : printCell(row, at);
}

/** What a key's cell says, trimmed; empty when it is blank or gone. */
export function textOf<Column extends string>(layout: MarkedSheet<Column>, key: string, column: Column): string {
  const cell = cellOf(layout, key, column);
  const value = cell ? showValue(cell) : null;
  return value === null ? '' : String(value).trim();
}
