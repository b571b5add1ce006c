import { SHEET_COLUMNS } from '../../workbook/address';
import type { Cell, Sheet } from '../../workbook/workbook';

/** A number that grows from cell to cell, row by row; the same for cells at one address only. */
export function positionOf({ row, column }: Pick<Cell, 'row' | 'column'>): number {
  return row * SHEET_COLUMNS + column;
}

/** Cells row by row; those that stand in order, as they should, are returned as they are. */
export function inOrder(cells: Cell[]): Cell[] {
  let last = -1;
  for (const cell of cells) {
    const position = positionOf(cell);
    if (!(position >= last)) return [...cells].sort((one, other) => positionOf(one) - positionOf(other));
    last = position;
  }
  return cells;
}

/**
 * A sheet's cells in order, and the cells its merges cover with the format of their first one: a cell that is missing
 * has no border to draw.
 */
export function withCovered(sheet: Sheet): Cell[] {
  const cells = inOrder(sheet.cells);
  const merges = new Map(sheet.merges.map((merge) => [positionOf({ row: merge.top, column: merge.left }), merge]));
  const covered: Cell[] = [];
  for (const cell of cells) {
    const { style } = cell;
    const merge = style !== null && merges.get(positionOf(cell));
    if (!merge) continue;
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) {
        covered.push({ row, column, value: null, formula: null, style });
      }
    }
  }
  // Sorting keeps a cell before what would cover it.
  const all = inOrder([...cells, ...covered]);
  return covered.length === 0
    ? cells
    : all.filter((cell, index) => index === 0 || positionOf(all[index - 1]!) !== positionOf(cell));
}
