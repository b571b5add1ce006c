import { mean, roundHalfUp, subtract, GUARD_DIGITS, multiply } from './decimal';

/**
 * 明顯差異 (最有利標評選辦法 leaves the measure to the panel): a member's total lies at least `share` of full marks away
 * from the mean of the other counted members. A marker changes nothing by itself.
 * @param totals counted members' totals for one agency
 * @param share of full marks, 0.1 = 10 %
 * @returns a flag for each total; all false for fewer than two
 */
export function markNotable(totals: readonly number[], full: number, share: number): boolean[] {
  if (totals.length < 2) return totals.map(() => false);
  const threshold = multiply(full, share);
  return totals.map((total, index) => {
    const others = mean(totals.filter((_, other) => other !== index));
    return Math.abs(roundHalfUp(subtract(total, others), GUARD_DIGITS)) >= threshold;
  });
}
