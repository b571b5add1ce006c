import { SHEET_COLUMNS } from './address';
import type { Cell, Sheet } from './workbook';

/** Finds cells of a sheet by address, in constant time. */
export type CellLookup = (row: number, column: number) => Cell | undefined;

/** Indexes a sheet's cells. */
export function lookUpCells(sheet: Sheet): CellLookup {
  const cells = new Map(sheet.cells.map((cell) => [cell.row * SHEET_COLUMNS + cell.column, cell]));
  return (row, column) => cells.get(row * SHEET_COLUMNS + column);
}
