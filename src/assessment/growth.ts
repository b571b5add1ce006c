import { divide, multiply, subtract } from './decimal';
import type { Settings } from './settings';

/** One agency's figures for one growth rate. */
export interface GrowthFigures {
  lastYear: number | null;
  thisYear: number | null;
  /** The months each figure covers, in words. */
  lastPeriod: string;
  thisPeriod: string;
}

export type Growth =
  | { kind: 'rate'; /** 0.05 is 5 %. */ rate: number }
  | { kind: 'percentagePoints'; points: number }
  /** 無法計算: last year 0 or blank, or this year blank. Never 0 %. */
  | { kind: 'impossible' }
  /** A negative figure is a mistake of whoever reported it. */
  | { kind: 'negative' };

/**
 * 成長率 = (this year − last year) ÷ last year (計畫 柒, the four ※ lines); or the plain difference where the plan
 * compares percentages.
 */
export function growthOf(lastYear: number | null, thisYear: number | null, method: Settings['growth']): Growth {
  if (lastYear === null || thisYear === null) return { kind: 'impossible' };
  if (lastYear < 0 || thisYear < 0) return { kind: 'negative' };
  const difference = subtract(thisYear, lastYear);
  if (method === 'percentagePoints') return { kind: 'percentagePoints', points: difference };
  if (lastYear === 0) return { kind: 'impossible' };
  return { kind: 'rate', rate: divide(difference, lastYear) };
}

/** A rate in per cent, 0.05 → 5. */
export function toPercent(rate: number): number {
  return multiply(rate, 100);
}
