import { PIXEL } from '../../../../workbook/pixels';

/** Lines of one size, one after the other. */
interface Lines {
  count: number;
  /** In pixels. */
  size: number;
}

/** Of a row that says no height, in points. */
const ROW_HEIGHT = 15;

/** How large the columns and rows of a sheet are, to find where a drawing ends that lies on them. */
export class SheetGrid {
  private readonly columns: Lines[] = [];
  private readonly rows: Lines[] = [];

  addColumns(count: number, pixels: number): void {
    add(this.columns, count, pixels);
  }

  /** @param points null for a row that says no height */
  addRows(count: number, points: number | null): void {
    add(this.rows, count, (points ?? ROW_HEIGHT) / PIXEL);
  }

  /** The column and the row that hold a corner so many pixels right of and below those given, to the nearest line. */
  corner(from: { row: number; column: number }, right: number, down: number): { row: number; column: number } {
    return { row: walk(this.rows, from.row, down), column: walk(this.columns, from.column, right) };
  }
}

function add(lines: Lines[], count: number, size: number): void {
  const last = lines.at(-1);
  if (last?.size === size) last.count += count;
  else lines.push({ count, size });
}

function walk(lines: readonly Lines[], from: number, distance: number): number {
  let before = 0;
  let left = distance;
  for (const { count, size } of lines) {
    const start = Math.max(from - before, 0);
    before += count;
    if (start >= count) continue;
    const here = count - start;
    if (size > 0 && left < here * size) return before - here + Math.round(left / size);
    left -= here * size;
  }
  return before;
}
