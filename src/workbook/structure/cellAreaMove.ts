import { cellArea, type Area } from '../address';
import { isWithin, subtract } from '../overlaps';
import { isSameSheet, spanOf, withSpan, type AreaMove, type CellMove, type LineChange, type Span } from './areaMove';

/** Where cut cells land. */
export function landingOf({ area, to }: CellMove): Area {
  return {
    top: to.row,
    left: to.column,
    bottom: to.row + area.bottom - area.top,
    right: to.column + area.right - area.left,
  };
}

/**
 * Moves areas as cut and pasted cells do in Excel: what lies among them goes along, what they land on is gone. An area one of
 * whose edges is cut as a whole and moved to and fro follows with that edge; one whose edge they cover loses what is covered.
 * The rules for edges are those that Apache POI found by trying Excel (`FormulaShifter`, row moves).
 */
export function moveWithCells(move: CellMove): AreaMove {
  const { sheet, area: source, to } = move;
  const landing = landingOf(move);
  const [rows, columns] = [to.row - source.top, to.column - source.left];
  const isOneSheet = isSameSheet(sheet, to.sheet);
  return (before) => {
    const { area } = before;
    const isOnSource = isSameSheet(before.sheet, sheet);
    if (isOnSource && isWithin(area, source)) return { sheet: to.sheet, area: shifted(area, rows, columns) };
    const edge = isOnSource && isOneSheet ? withEdge(area, source, rows, columns) : null;
    if (edge) return { ...before, area: edge };
    if (!isSameSheet(before.sheet, to.sheet)) return before;
    const [left, ...more] = subtract([area], [landing]);
    if (!left) return null;
    // What is left of it is a block only where the landing covers it from side to side, beyond an end.
    return more.length > 0 || !isBeyond(area, landing) ? before : { ...before, area: left };
  };
}

/** An area some way down and to the right. */
export function shifted({ top, left, bottom, right }: Area, rows: number, columns: number): Area {
  return { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
}

function isBeyond(area: Area, landing: Area): boolean {
  return (['row', 'column'] as const).some((axis) => {
    const [own, over] = [spanOf(area, axis), spanOf(landing, axis)];
    return over.first < own.first || over.last > own.last ? isAcross(area, landing, axis) : false;
  });
}

/** Whether a block takes up all that an area does across an axis. */
function isAcross(area: Area, block: Area, axis: LineChange['axis']): boolean {
  const across = axis === 'row' ? 'column' : 'row';
  const [own, other] = [spanOf(area, across), spanOf(block, across)];
  return other.first <= own.first && other.last >= own.last;
}

/** The area after one of its edges has moved along with what was cut; null when none has. */
function withEdge(area: Area, source: Area, rows: number, columns: number): Area | null {
  if (rows !== 0 && columns !== 0) return null;
  const axis = rows === 0 ? 'column' : 'row';
  if (!isAcross(area, source, axis)) return null;
  const [span, cut] = [spanOf(area, axis), spanOf(source, axis)];
  const by = rows + columns;
  const holds = (line: number): boolean => line >= cut.first && line <= cut.last;
  if (holds(span.first)) return withSpan(area, axis, withFirst(span, cut, by));
  if (holds(span.last)) return withSpan(area, axis, mirrored(withFirst(mirrored(span), mirrored(cut), -by)));
  return null;
}

/** A span whose first line moves with what was cut, and whose last line stays. */
function withFirst(span: Span, cut: Span, by: number): Span {
  const landing = { first: cut.first + by, last: cut.last + by };
  if (by > 0 && landing.first > span.last) return span;
  if (by < 0 || landing.last < span.last) return { ...span, first: span.first + by };
  const open = cut.last + 1;
  return { first: landing.first > open ? open : span.first + by, last: Math.max(span.last, landing.last) };
}

function mirrored({ first, last }: Span): Span {
  return { first: -last, last: -first };
}

/** Whether a cell lies in an area. */
export function holdsCell(area: Area, { row, column }: { row: number; column: number }): boolean {
  return isWithin(cellArea(row, column), area);
}
