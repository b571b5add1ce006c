import { leavesOf, nameOf } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import type { Entry } from '../assessment/score';
import type { Remarks, ScoreSheetAnswers } from '../sheets/scoreContent';

/** How a later sheet relates to an earlier one of the same member and agency. */
export interface Comparison {
  /** Entered on both, and not the same. */
  conflicts: string[];
  /** Entered on the later one only. */
  additions: number;
}

/** Holds a later sheet against an earlier one; what it leaves blank does not count. */
export function compareAnswers(plan: Plan, earlier: ScoreSheetAnswers, later: ScoreSheetAnswers): Comparison {
  const comparison: Comparison = { conflicts: [], additions: 0 };
  const judge = (a: Entry, b: Entry, describe: () => string): void => {
    if (b === null || b === '' || a === b) return;
    if (a === null || a === '') comparison.additions++;
    else comparison.conflicts.push(describe());
  };
  for (const leaf of leavesOf(plan.rubric)) {
    const name = nameOf(leaf);
    const [a, b] = [earlier.entries.get(leaf.key) ?? null, later.entries.get(leaf.key) ?? null];
    judge(a, b, () => `${name} ${String(a)}→${String(b)}`);
    const [left, right] = [earlier.remarks.get(leaf.key), later.remarks.get(leaf.key)];
    for (const part of ['strengths', 'improvements'] as const) {
      judge(left?.[part] ?? '', right?.[part] ?? '', () => `${name} “${left?.[part] ?? ''}”→“${right?.[part] ?? ''}”`);
    }
  }
  judge(earlier.overall, later.overall, () => `“${earlier.overall}”→“${later.overall}”`);
  return comparison;
}

/** What `first` says, and what `second` says where `first` is blank. */
export function uniteAnswers(plan: Plan, first: ScoreSheetAnswers, second: ScoreSheetAnswers): ScoreSheetAnswers {
  const entries = new Map<string, Entry>();
  const remarks = new Map<string, Remarks>();
  for (const { key } of leavesOf(plan.rubric)) {
    entries.set(
      key,
      (first.entries.get(key) ?? '') === '' ? (second.entries.get(key) ?? null) : first.entries.get(key)!,
    );
    const [a, b] = [first.remarks.get(key), second.remarks.get(key)];
    const strengths = a?.strengths || b?.strengths || '';
    const improvements = a?.improvements || b?.improvements || '';
    if (strengths || improvements) remarks.set(key, { strengths, improvements });
  }
  return { entries, remarks, overall: first.overall || second.overall };
}
