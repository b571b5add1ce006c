import type { Sheet } from '../workbook/workbook';
import { pointsOfCharacters } from './columnWidth';

/** Points of a column in a new workbook: 8.43 characters. */
const DEFAULT_WIDTH = 48;

/** How wide and high a sheet's lines are, by which the place of a thing that floats over them is told. */
export interface SheetLines extends Pick<Sheet, 'columns' | 'rows'> {
  /** Height of a row that says none, in points. */
  standardHeight: number;
}

/** The cell whose top left corner lies nearest to a point of the sheet, given in points from the sheet's corner. */
export function cornerAt(lines: SheetLines, left: number, top: number): { row: number; column: number } {
  const { columns, rows, standardHeight } = lines;
  const widths = new Map(columns.map(({ column, width, hidden }) => [column, hidden ? 0 : widthOf(width)]));
  const heights = new Map(rows.map(({ row, height, hidden }) => [row, hidden ? 0 : (height ?? standardHeight)]));
  return {
    row: lineAt(top, (row) => heights.get(row) ?? standardHeight),
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
    // A hidden line has no corner of its own.
    if (rest < size / 2) return line;
    rest -= size;
  }
}
