import { printArea, type Area } from '../../workbook/address';
import type { Outbox } from './outbox';

/** Most cells of one array, so that a single one stays far below what a request may hold. */
const MOST_CELLS = 5_000;

/** Something to be set at a place. */
export interface Placed<T> {
  row: number;
  column: number;
  value: T;
}

/**
 * Sets scattered cells as Excel likes it best: as arrays over the block they lie in, with a filling that leaves the cells
 * between them alone.
 * @param placed sorted by row, then column
 */
export async function putGrid<T, Filling>(
  sheet: Excel.Worksheet,
  outbox: Outbox,
  placed: readonly Placed<T>[],
  filling: () => Filling,
  set: (range: Excel.Range, grid: (T | Filling)[][]) => void,
): Promise<void> {
  if (placed.length === 0) return;
  const left = Math.min(...placed.map(({ column }) => column));
  const right = Math.max(...placed.map(({ column }) => column));
  const rows = Math.max(1, Math.floor(MOST_CELLS / (right - left + 1)));
  for (let start = 0; start < placed.length;) {
    const top = placed[start]!.row;
    let end = start;
    while (end < placed.length && placed[end]!.row < top + rows) end++;
    const block = placed.slice(start, end);
    const area: Area = { top, left, bottom: block.at(-1)!.row, right };
    const grid = Array.from({ length: area.bottom - top + 1 }, () =>
      Array.from({ length: right - left + 1 }, (): T | Filling => filling()),
    );
    for (const { row, column, value } of block) grid[row - top]![column - left] = value;
    await outbox.put(grid, () => set(sheet.getRange(printArea(area)), grid));
    start = end;
  }
}
