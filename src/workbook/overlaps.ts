import type { Area } from './address';

/** What two areas share; null for nothing. */
export function intersection(one: Area, other: Area): Area | null {
  // Nearly all that are compared lie apart; nothing is made for those.
  if (one.top > other.bottom || other.top > one.bottom || one.left > other.right || other.left > one.right) return null;
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** What some areas share with others. */
export function intersections(some: readonly Area[], others: readonly Area[]): Area[] {
  const shared: Area[] = [];
  for (const one of some) {
    for (const other of others) {
      const area = intersection(one, other);
      if (area) shared.push(area);
    }
  }
  return shared;
}

/** What is left of areas when others are taken away: at most four pieces of each. */
export function subtract(areas: readonly Area[], taken: readonly Area[]): Area[] {
  return taken.reduce<Area[]>((left, away) => left.flatMap((area) => without(area, away)), [...areas]);
}

function without(area: Area, away: Area): Area[] {
  const shared = intersection(area, away);
  if (!shared) return [area];
  const pieces = [
    { ...area, bottom: shared.top - 1 },
    { ...area, top: shared.bottom + 1 },
    { ...area, top: shared.top, bottom: shared.bottom, right: shared.left - 1 },
    { ...area, top: shared.top, bottom: shared.bottom, left: shared.right + 1 },
  ];
  return pieces.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** Whether the first area lies within the second. */
export function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right
  );
}
