import type { Criterion } from './criterion';
import { isMultiple } from './decimal';

/** What stands where a score is expected: a cell's content, error values as their text. Null or '' is blank. */
export type Entry = number | string | boolean | null;

/** What is true of an entry; `valid` alone enters a total. */
export type Verdict = 'blank' | 'valid' | 'aboveCap' | 'belowMinimum' | 'notNumber' | 'offStep';

/** The scores a leaf criterion allows: from `minimum` to `cap` on multiples of `step`, or just `levels`. */
export interface ScoreRange {
  minimum: number;
  cap: number;
  step: number;
  levels: readonly number[] | null;
}

/**
 * The range of a leaf.
 * @param planStep the plan's own step, for criteria that name none
 */
export function scoreRange(leaf: Criterion, planStep: number): ScoreRange {
  const levels = leaf.levels ?? null;
  const cap = leaf.points ?? levels?.at(-1) ?? 0;
  return { minimum: levels?.[0] ?? leaf.minimum ?? 0, cap, step: leaf.step ?? planStep, levels };
}

/**
 * Judges one entry. A blank is not 0; a score above its cap, below its minimum or between two steps is never counted
 * (計畫 柒: 配分 of each item is its upper limit).
 */
export function judgeEntry(entry: Entry, range: ScoreRange): Verdict {
  if (entry === null || entry === '') return 'blank';
  if (typeof entry !== 'number' || !Number.isFinite(entry)) return 'notNumber';
  if (entry > range.cap) return 'aboveCap';
  if (entry < range.minimum) return 'belowMinimum';
  const onStep = range.levels ? range.levels.includes(entry) : isMultiple(entry, range.step);
  return onStep ? 'valid' : 'offStep';
}
