import type { Sheet } from '../workbook/workbook';
import { pointsOfCharacters } from './columnWidth';

/** Points of a line in a new workbook: 8.43 characters, and one line of text. */
const DEFAULT_WIDTH = 48;
const DEFAULT_HEIGHT = 15;

/** The cell whose top left corner lies nearest to a point of the sheet, given in points from the sheet's corner. */
export function cornerAt(
  { columns, rows }: Pick<Sheet, 'columns' | 'rows'>,
  left: number,
  top: number,
): { row: number; column: number } {
  const widths = new Map(columns.map(({ column, width, hidden }) => [column, hidden ? 0 : widthOf(width)]));
  const heights = new Map(rows.map(({ row, height, hidden }) => [row, hidden ? 0 : (height ?? DEFAULT_HEIGHT)]));
  return {
    row: lineAt(top, (row) => heights.get(row) ?? DEFAULT_HEIGHT),
    column: lineAt(left, (column) => widths.get(column) ?? DEFAULT_WIDTH),
  };
}

function widthOf(characters: number | null): number {
  return characters === null ? DEFAULT_WIDTH : pointsOfCharacters(characters);
}

function lineAt(points: number, sizeOf: (line: number) => number): number {
  let rest = points;
  for (let line = 0; ; line++) {
    const size = sizeOf(line);
    if (rest < size / 2 || (rest <= 0 && size === 0)) return line;
    rest -= size;
  }
}
