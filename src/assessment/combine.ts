import { mean, subtract, sum, weightedMean } from './decimal';
import type { Settings } from './settings';

/** One counted member's figure and the weight of that member. */
export interface Weighed {
  value: number;
  weight: number;
}

/**
 * Combines members' figures for one agency by the plan's method, unrounded. 序位法 ranks by ranks, but grades still read
 * a score, which is the plain mean.
 * @returns null when no member counts
 */
export function combine(method: Settings['combine'], figures: readonly Weighed[]): number | null {
  if (figures.length === 0) return null;
  const values = figures.map((figure) => figure.value);
  switch (method) {
    case 'mean':
    case 'rankSum':
      return mean(values);
    case 'median':
      return median(values);
    case 'trimmedMean':
      return trimmedMean(values);
    case 'weightedMean':
      return weightedMean(figures);
  }
}

/** The middle value, or the mean of the two in the middle. Throws RangeError on no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return mean(sorted.length % 2 === 1 ? sorted.slice(middle, middle + 1) : sorted.slice(middle - 1, middle + 1));
}

/**
 * Mean without one highest and one lowest value (去掉最高與最低). With fewer than three values nothing is left out, since
 * otherwise nothing would be left. Throws RangeError on no values.
 */
export function trimmedMean(values: readonly number[]): number {
  if (values.length < 3) return mean(values);
  const sorted = [...values].sort((a, b) => a - b);
  return mean(sorted.slice(1, -1));
}

/**
 * Sample standard deviation, √(Σ(x − x̄)² ÷ (n − 1)), as Excel's STDEV.
 * @returns null for fewer than two values
 */
export function standardDeviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const center = mean(values);
  const squares = values.map((value) => subtract(value, center) ** 2);
  return Math.sqrt(sum(squares) / (values.length - 1));
}
