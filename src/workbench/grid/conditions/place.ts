import { SHEET_COLUMNS } from '../../../workbook/address';

/** A cell as one number, to look it up by. */
export function placeOf(row: number, column: number): number {
  return row * SHEET_COLUMNS + column;
}
