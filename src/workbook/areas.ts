import type { Area } from './address';
import { shiftFormula } from './formulaText/shiftFormula';

/** The rows of areas, one by one. */
export function rowsOf(areas: readonly Area[]): Area[] {
  return areas.flatMap((area) =>
    Array.from({ length: area.bottom - area.top + 1 }, (_, index) => {
      const row = area.top + index;
      return { ...area, top: row, bottom: row };
    }),
  );
}

/** The cells of areas, one by one. */
export function cellsOf(areas: readonly Area[]): Area[] {
  return rowsOf(areas).flatMap((area) =>
    Array.from({ length: area.right - area.left + 1 }, (_, index) => {
      const column = area.left + index;
      return { ...area, left: column, right: column };
    }),
  );
}

/**
 * The same cells in as few areas as come of joining neighbours, sorted by row, then column: areas that touch side by side
 * become one, then those as wide as each other that touch top to bottom. What overlaps is counted once.
 */
export function joinAreas(areas: readonly Area[]): Area[] {
  if (areas.length === 1) return areas.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
  const lines = joinAlong(rowsOf(areas), 'left', 'right', 'top', 'bottom');
  return joinAlong(lines, 'top', 'bottom', 'left', 'right').sort((a, b) => a.top - b.top || a.left - b.left);
}

function joinAlong(
  areas: readonly Area[],
  start: keyof Area,
  end: keyof Area,
  from: keyof Area,
  to: keyof Area,
): Area[] {
  const sorted = [...areas].sort((a, b) => a[from] - b[from] || a[to] - b[to] || a[start] - b[start]);
  const joined: Area[] = [];
  for (const area of sorted) {
    const last = joined.at(-1);
    if (last?.[from] === area[from] && last[to] === area[to] && area[start] <= last[end] + 1) {
      last[end] = Math.max(last[end], area[end]);
    } else {
      joined.push({ ...area });
    }
  }
  return joined;
}

/**
 * A rule's formula, written as seen from the top left cell of one area, as another area's top left cell sees it: relative
 * references keep their distance. One that would leave the sheet becomes `#REF!`.
 */
export function seenFrom(formula: string, from: Area, to: Area): string {
  return shiftFormula(formula)(to.top - from.top, to.left - from.left);
}

/** The block that holds all of these cells, of which there is one at least. */
export function areaAround(cells: readonly { row: number; column: number }[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return {
    top: rows.reduce((least, row) => Math.min(least, row)),
    left: columns.reduce((least, column) => Math.min(least, column)),
    bottom: rows.reduce((most, row) => Math.max(most, row)),
    right: columns.reduce((most, column) => Math.max(most, column)),
  };
}
