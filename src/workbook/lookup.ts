import type { Cell, Sheet } from './workbook';

/** Finds cells of a sheet by address, in constant time. */
export type CellLookup = (row: number, column: number) => Cell | undefined;

/** Indexes a sheet's cells. */
export function lookUpCells(sheet: Sheet): CellLookup {
  const rows = new Map<number, Map<number, Cell>>();
  for (const cell of sheet.cells) {
    let row = rows.get(cell.row);
    if (!row) rows.set(cell.row, (row = new Map<number, Cell>()));
    row.set(cell.column, cell);
  }
  return (row, column) => rows.get(row)?.get(column);
}
