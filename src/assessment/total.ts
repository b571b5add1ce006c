import { isLeaf, type Criterion } from './criterion';
import { sum } from './decimal';
import { judgeEntry, scoreRange, type Entry, type Verdict } from './score';

/** One member's entries for one agency, by criterion key; a key that is missing is blank. */
export type Entries = ReadonlyMap<string, Entry>;

/** How far a criterion is scored. */
export interface Subtotal {
  /** Leaves below it (1 for a leaf). */
  leaves: number;
  /** Leaves with a valid score. */
  scored: number;
  /** Entries that need correction, a parent above its own points counted as one. */
  invalid: number;
  /** A parent whose valid scores add up to more than its points. */
  aboveCap: boolean;
  /** Sum of the valid scores below; it is a result only while `invalid` is 0. */
  sum: number;
}

/** Every criterion's subtotal by key, and the whole sheet's under `total`. */
export interface SheetTotals {
  byKey: ReadonlyMap<string, Subtotal>;
  verdicts: ReadonlyMap<string, Verdict>;
  total: Subtotal;
}

/**
 * Adds up one sheet, level by level. A sum above an invalid score is no result: see `Subtotal.invalid`.
 * @param rubric the plan's criteria
 * @param planStep the plan's step of scores
 */
export function addUp(rubric: readonly Criterion[], planStep: number, entries: Entries): SheetTotals {
  const byKey = new Map<string, Subtotal>();
  const verdicts = new Map<string, Verdict>();
  const addLeaf = (leaf: Criterion): Subtotal => {
    const entry = entries.get(leaf.key) ?? null;
    const verdict = judgeEntry(entry, scoreRange(leaf, planStep));
    verdicts.set(leaf.key, verdict);
    return {
      leaves: 1,
      scored: verdict === 'valid' ? 1 : 0,
      invalid: verdict === 'valid' || verdict === 'blank' ? 0 : 1,
      aboveCap: false,
      sum: verdict === 'valid' && typeof entry === 'number' ? entry : 0,
    };
  };
  const add = (criterion: Criterion): Subtotal => {
    const subtotal = isLeaf(criterion) ? addLeaf(criterion) : addParts(criterion.children.map(add), criterion.points);
    byKey.set(criterion.key, subtotal);
    return subtotal;
  };
  const total = addParts(rubric.map(add), null);
  return { byKey, verdicts, total };
}

function addParts(parts: readonly Subtotal[], cap: number | null): Subtotal {
  const points = sum(parts.map((part) => part.sum));
  const aboveCap = cap !== null && points > cap;
  return {
    leaves: sum(parts.map((part) => part.leaves)),
    scored: sum(parts.map((part) => part.scored)),
    invalid: sum(parts.map((part) => part.invalid)) + (aboveCap ? 1 : 0),
    aboveCap,
    sum: points,
  };
}
