import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../../../workbook/address';
import type { Sheet } from '../../../workbook/workbook';

/** Blank rows and columns after what is there: room to write, without the million rows that a grid would have to hold. */
const BLANK_ROWS = 100;
const BLANK_COLUMNS = 26;

/** How many rows and columns a sheet has in the grid. */
export function sheetExtent(sheet: Sheet): { rows: number; columns: number } {
  const used = usedArea(sheet);
  return {
    rows: Math.min(SHEET_ROWS, used.bottom + 1 + BLANK_ROWS),
    columns: Math.min(SHEET_COLUMNS, used.right + 1 + BLANK_COLUMNS),
  };
}

/** From A1 to the last row and column that have anything to show. */
export function usedArea(sheet: Sheet): Area {
  let bottom = 0;
  let right = 0;
  const use = (row: number, column: number): void => {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  for (const { row, column } of sheet.cells) use(row, column);
  for (const area of sheet.merges) use(area.bottom, area.right);
  for (const { from, to } of sheet.charts) use(Math.max(from.row, to.row), Math.max(from.column, to.column));
  for (const { row } of sheet.rows) use(row, 0);
  for (const { column } of sheet.columns) use(0, column);
  if (sheet.freeze) use(sheet.freeze.rows, sheet.freeze.columns);
  return { top: 0, left: 0, bottom, right };
}
