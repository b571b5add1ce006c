/** A block of cells, zero-based, corners included. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Number of rows and columns of a sheet since Excel 2007. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** The area of one cell. */
export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** Letters of a zero-based column: 0 → `A`, 26 → `AA`. */
export function printColumn(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell's address as people read it: (1, 5) → `F2`. */
export function printCell(row: number, column: number): string {
  return `${printColumn(column)}${row + 1}`;
}

/** An area as people read it: `B2:F9`, or `B2` for one cell. */
export function printArea(area: Area): string {
  const from = printCell(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? from : `${from}:${printCell(area.bottom, area.right)}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;

/** Reads `F2`, `$F$2`; null when it is no cell of a sheet. */
export function parseCell(text: string): { row: number; column: number } | null {
  const match = CELL.exec(text);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  return column <= SHEET_COLUMNS && row < SHEET_ROWS ? { row, column: column - 1 } : null;
}

/** Reads `B2:F9` or `B2`, with or without `$`; null when it is no area of a sheet. */
export function parseArea(text: string): Area | null {
  const [from, to, more] = text.split(':');
  if (from === undefined || more !== undefined) return null;
  const first = parseCell(from);
  const last = to === undefined ? first : parseCell(to);
  if (!first || !last) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** A sheet's name as formulas write it, always quoted: `'評分－衛生局'`. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
