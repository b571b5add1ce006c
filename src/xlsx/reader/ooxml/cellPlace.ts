import { SHEET_COLUMNS, SHEET_ROWS } from '../../../workbook/address';

/** Column digits count 16,384 at most, so row and column of a cell fit into one exact number. */
const STRIDE = SHEET_COLUMNS;

/**
 * Place of a cell as one number that sorts by row, then column: `B3` → 2 × 16,384 + 1; −1 when it is no cell of a sheet.
 * No regular expression and no object: this runs for every cell of every file.
 */
export function readCellPlace(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > SHEET_COLUMNS) return -1;
  }
  const firstDigit = at;
  let row = 0;
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
    if (row > SHEET_ROWS) return -1;
  }
  return column === 0 || at === firstDigit || row === 0 ? -1 : (row - 1) * STRIDE + column - 1;
}

export function placeOf(row: number, column: number): number {
  return row * STRIDE + column;
}

export function rowOfPlace(place: number): number {
  return Math.floor(place / STRIDE);
}

export function columnOfPlace(place: number): number {
  return place % STRIDE;
}
