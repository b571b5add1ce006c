import { nameOf, type Criterion } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import { scoreRange, type Entry, type Verdict } from '../assessment/score';
import { finding, type Finding } from './finding';

/**
 * What is to be said of one judged score.
 * @param cell where it stands, in A1 notation
 */
export function verdictFindings(
  plan: Plan,
  leaf: Criterion,
  verdict: Verdict,
  entry: Entry,
  cell: string | null,
): Finding[] {
  const { minimum, cap, step, levels } = scoreRange(leaf, plan.settings.step);
  const allowed = levels ? levels.join(' ') : String(step);
  const values = { item: nameOf(leaf), value: String(entry), cap, minimum, allowed };
  switch (verdict) {
    case 'blank':
      // A row that is gone was reported as such.
      return cell === null ? [] : [finding('missing-score', 'warning', { cell, values })];
    case 'aboveCap':
      return [finding('above-cap', 'error', { cell, value: entry, values })];
    case 'belowMinimum':
      return [finding('below-minimum', 'error', { cell, value: entry, values })];
    case 'offStep':
      return [finding('off-step', 'error', { cell, value: entry, values })];
    case 'valid':
    // What is no number was reported when it was read.
    case 'notNumber':
      return [];
  }
}
