import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../address';

/** An area and the name of the sheet it lies on. */
export interface SheetArea {
  sheet: string;
  area: Area;
}

/** Where an area lies after cells have moved; null when it is gone. The very same object where nothing changes. */
export type AreaMove = (before: SheetArea) => SheetArea | null;

/** Whole rows or columns that are inserted in front of line `at`, or deleted from it on. */
export interface LineChange {
  kind: 'insertLines' | 'deleteLines';
  sheet: string;
  axis: 'row' | 'column';
  at: number;
  /** One at least. */
  count: number;
}

/** Cells that are cut and pasted, and the place of their new top left cell. */
export interface CellMove {
  sheet: string;
  area: Area;
  to: { sheet: string; row: number; column: number };
}

/** First and last line of something, ends included. */
export interface Span {
  first: number;
  last: number;
}

/** The number of lines of a sheet along an axis. */
export function linesOf(axis: LineChange['axis']): number {
  return axis === 'row' ? SHEET_ROWS : SHEET_COLUMNS;
}

/** What an area takes up along an axis. */
export function spanOf({ top, left, bottom, right }: Area, axis: LineChange['axis']): Span {
  return axis === 'row' ? { first: top, last: bottom } : { first: left, last: right };
}

/** The area with another extent along an axis. */
export function withSpan(area: Area, axis: LineChange['axis'], { first, last }: Span): Area {
  return axis === 'row' ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };
}

/** Where lines lie afterwards: around an insertion they grow, of a deletion remains what is not deleted; null for nothing. */
export function moveSpan({ first, last }: Span, { kind, axis, at, count }: Omit<LineChange, 'sheet'>): Span | null {
  const end = linesOf(axis) - 1;
  // Whole columns stay whole whatever rows come and go.
  if (first === 0 && last === end) return { first, last };
  const moved =
    kind === 'insertLines'
      ? { first: first < at ? first : first + count, last: last < at ? last : Math.min(end, last + count) }
      : { first: afterDeletion(first, at, count), last: afterDeletion(last + 1, at, count) - 1 };
  return moved.first <= moved.last ? moved : null;
}

/** Where the edge before a line is when lines are gone. */
function afterDeletion(edge: number, at: number, count: number): number {
  if (edge <= at) return edge;
  return Math.max(at, edge - count);
}

/** Moves areas as inserted and deleted lines do. */
export function moveWithLines(change: LineChange): AreaMove {
  return (before) => {
    if (!isSameSheet(before.sheet, change.sheet)) return before;
    const span = spanOf(before.area, change.axis);
    const moved = moveSpan(span, change);
    if (!moved) return null;
    const isSame = moved.first === span.first && moved.last === span.last;
    return isSame ? before : { sheet: before.sheet, area: withSpan(before.area, change.axis, moved) };
  };
}

/** Whether two names are those of the same sheet. */
export function isSameSheet(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
