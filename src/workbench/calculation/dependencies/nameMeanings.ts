import type { DefinedName } from '../../../workbook/workbook';

/** A name may stand for a formula with names in it, but not without end. */
export const DEEPEST_NAME = 16;

/** Gives what a name stands for in formulas of a sheet; undefined when nothing defines it. */
export type NameMeaning = (name: string, sheet: string) => string | undefined;

/** A name of a sheet hides that of the workbook; case means nothing. */
export function nameMeanings(names: readonly DefinedName[]): NameMeaning {
  const meanings = new Map(names.map(({ name, sheet, refersTo }) => [nameKey(name, sheet), refersTo]));
  return (name, sheet) => meanings.get(nameKey(name, sheet)) ?? meanings.get(nameKey(name, null));
}

/** The names, in capitals, that do not mean the same before and after. */
export function changedNames(before: readonly DefinedName[], after: readonly DefinedName[]): Set<string> {
  const [old, now] = [before, after].map(
    (names) => new Map(names.map((each) => [nameKey(each.name, each.sheet), each])),
  ) as [Map<string, DefinedName>, Map<string, DefinedName>];
  const differing = [...old, ...now].filter(([key]) => old.get(key)?.refersTo !== now.get(key)?.refersTo);
  return new Set(differing.map(([, { name }]) => name.toUpperCase()));
}

function nameKey(name: string, sheet: string | null): string {
  return `${name.toUpperCase()} ${sheet?.toUpperCase() ?? ''}`;
}
