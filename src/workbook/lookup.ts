import { SHEET_COLUMNS } from './address';
import type { Cell, Sheet } from './workbook';

/** Finds cells of a sheet by address, in constant time. */
export type CellLookup = (row: number, column: number) => Cell | undefined;

/** Indexes a sheet's cells. */
export function lookUpCells(sheet: Sheet): CellLookup {
  const cells = new Map<number, Cell>();
  for (const cell of sheet.cells) cells.set(cell.row * SHEET_COLUMNS + cell.column, cell);
  return (row, column) => cells.get(row * SHEET_COLUMNS + column);
}
