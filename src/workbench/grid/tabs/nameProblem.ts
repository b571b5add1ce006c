import type { ShownBook, ShownSheet } from '../shown/shownBook';

const LONGEST = 31;

/** Why Excel would not take a name for a sheet; null when it would. */
export function nameProblem(book: ShownBook, sheet: ShownSheet, name: string): 'form' | { taken: string } | null {
  if (name.trim() === '' || name.length > LONGEST || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) return 'form';
  // Excel keeps this name for itself.
  if (name.toLowerCase() === 'history') return 'form';
  const other = book.sheets.find((each) => each !== sheet && each.plain.name.toLowerCase() === name.toLowerCase());
  return other ? { taken: other.plain.name } : null;
}

/** The first name, as `named` numbers them, that no sheet has. */
export function freeName(book: ShownBook, named: (count: number) => string): string {
  const taken = new Set(book.sheets.map(({ plain }) => plain.name.toLowerCase()));
  for (let count = 1; ; count++) if (!taken.has(named(count).toLowerCase())) return named(count);
}
