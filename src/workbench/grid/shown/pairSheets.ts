import type { Sheet } from '../../../workbook/workbook';
import type { ShownSheet } from './shownBook';

/** For each sheet there is now, the one that is shown of it; null for a new one. */
export function pairSheets(shown: readonly ShownSheet[], now: readonly Sheet[]): (ShownSheet | null)[] {
  const byName = new Map(shown.map((sheet) => [sheet.plain.name, sheet]));
  const names = new Set(now.map(({ name }) => name));
  return now.map(({ name }, index) => {
    const same = byName.get(name);
    if (same) return same;
    // A name nobody had, in the place of one that is gone: it was renamed.
    const before = shown.length === now.length ? shown[index] : undefined;
    return before && !names.has(before.plain.name) ? before : null;
  });
}
