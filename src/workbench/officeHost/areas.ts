import type { Area } from '../../workbook/address';
import { isWithin } from '../../workbook/overlaps';

export function sameArea(one: Area, other: Area): boolean {
  return isWithin(one, other) && isWithin(other, one);
}

/** The smallest area around both. */
export function boundingArea(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** Number of cells. */
export function areaSize({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/**
 * The same cells in as few blocks as rows of equal width make: neighbours grow together whatever set them apart, as
 * Excel's special cells do.
 */
export function unionOf(areas: readonly Area[]): Area[] {
  const rows = [...new Set(areas.flatMap(({ top, bottom }) => [top, bottom + 1]))].sort((a, b) => a - b);
  const done: Area[] = [];
  let open: Area[] = [];
  for (const [index, top] of rows.entries()) {
    const bottom = (rows[index + 1] ?? top + 1) - 1;
    const band = areas.filter((area) => area.top <= top && area.bottom >= bottom);
    const runs = index === rows.length - 1 ? [] : mergeRuns(band);
    const grown = runs.map(({ left, right }) => {
      const above = open.find((area) => area.left === left && area.right === right);
      return above ? { ...above, bottom } : { top, left, bottom, right };
    });
    done.push(
      ...open.filter((area) => !grown.some(({ left, top: begun }) => left === area.left && begun === area.top)),
    );
    open = grown;
  }
  return [...done, ...open].sort((one, other) => one.top - other.top || one.left - other.left);
}

function mergeRuns(areas: readonly Area[]): { left: number; right: number }[] {
  const runs: { left: number; right: number }[] = [];
  for (const { left, right } of [...areas].sort((one, other) => one.left - other.left)) {
    const last = runs.at(-1);
    if (last && left <= last.right + 1) last.right = Math.max(last.right, right);
    else runs.push({ left, right });
  }
  return runs;
}
