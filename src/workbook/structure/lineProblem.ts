import type { Cell, Sheet } from '../workbook';
import { linesOf, spanOf, type LineChange } from './areaMove';

/** Why rows or columns cannot be inserted or deleted. */
export type LineProblem =
  /** What is filled would be pushed off the sheet. */
  | 'full'
  /** A table would lose its header, or all rows below it. */
  | 'table';

/** What keeps lines of a sheet from being inserted or deleted, its protection aside; null for nothing. */
export function lineProblem(
  sheet: Pick<Sheet, 'tables'>,
  cells: Iterable<Pick<Cell, 'row' | 'column' | 'value' | 'formula'>>,
  change: Omit<LineChange, 'sheet'>,
): LineProblem | null {
  const { kind, axis, at, count } = change;
  if (kind === 'insertLines') {
    const end = linesOf(axis) - count;
    for (const cell of cells) {
      if (cell[axis] >= Math.max(at, end) && (cell.value !== null || cell.formula !== null)) return 'full';
    }
    return null;
  }
  if (axis === 'column') return null;
  const isSpoiled = sheet.tables.some(({ area }) => {
    const { first, last } = spanOf(area, axis);
    const isDeleted = (from: number, to: number): boolean => at <= from && at + count > to;
    return !isDeleted(first, last) && (isDeleted(first, first) || isDeleted(first + 1, last));
  });
  return isSpoiled ? 'table' : null;
}
