import { divide, multiply, subtract } from './decimal';
import { monthsOf, type GrowthPeriod } from './growthPeriod';
import type { Settings } from './settings';

/** What was reported: a number, nothing yet, or whatever else stands where a number should. */
export type Figure = number | string | null;

/** One agency's figures for one growth rate. */
export interface GrowthFigures {
  lastYear: Figure;
  thisYear: Figure;
  /** The months each figure covers; null when they were not given or cannot be read. */
  lastPeriod: GrowthPeriod | null;
  thisPeriod: GrowthPeriod | null;
  /** 單位, in the agency's words; may be empty. */
  unit: string;
  /** Years whose figure is a 查核值 put in the place of what was reported; absent where there is none. */
  verified?: readonly Year[] | undefined;
}

type Year = 'lastYear' | 'thisYear';

/** 查核值: what the secretariat found instead; null where it leaves what was reported. */
export type VerifiedFigures = Pick<GrowthFigures, 'lastYear' | 'thisYear'>;

/** The figures a rate is computed from: each year's 查核值 where there is one, else its 申報值. */
export function countedFigures(reported: VerifiedFigures | null, verified: VerifiedFigures | null): VerifiedFigures {
  return {
    lastYear: verified?.lastYear ?? reported?.lastYear ?? null,
    thisYear: verified?.thisYear ?? reported?.thisYear ?? null,
  };
}

/**
 * What the panel sees of one agency's growth: 查核值 before 申報值, as in `countedFigures`, and which they are.
 * @param reported by growth key, as are the verified ones
 */
export function figuresForPanel(
  reported: ReadonlyMap<string, GrowthFigures>,
  verified: ReadonlyMap<string, VerifiedFigures>,
): Map<string, GrowthFigures> {
  const shown = new Map(reported);
  for (const [key, found] of verified) {
    const own = reported.get(key) ?? { lastYear: null, thisYear: null, lastPeriod: null, thisPeriod: null, unit: '' };
    const years = (['lastYear', 'thisYear'] as const).filter((year) => found[year] !== null);
    if (years.length > 0) shown.set(key, { ...own, ...countedFigures(own, found), verified: years });
  }
  return shown;
}

export type Growth =
  | { kind: 'rate'; /** 0.05 is 5 %. */ rate: number }
  | { kind: 'percentagePoints'; points: number }
  /** 無法計算: last year 0 or blank, or this year blank. Never 0 %. */
  | { kind: 'impossible' }
  /** A negative figure is a mistake of whoever reported it. */
  | { kind: 'negative' }
  /** So is text. */
  | { kind: 'notNumber' };

/**
 * 成長率 = (this year − last year) ÷ last year (計畫 柒, the four ※ lines); or the plain difference where the plan
 * compares percentages.
 */
export function growthOf(lastYear: Figure, thisYear: Figure, method: Settings['growth']): Growth {
  if (typeof lastYear === 'string' || typeof thisYear === 'string') return { kind: 'notNumber' };
  if (lastYear === null || thisYear === null) return { kind: 'impossible' };
  if (lastYear < 0 || thisYear < 0) return { kind: 'negative' };
  const difference = subtract(thisYear, lastYear);
  if (method === 'percentagePoints') return { kind: 'percentagePoints', points: difference };
  if (lastYear === 0) return { kind: 'impossible' };
  return { kind: 'rate', rate: divide(difference, lastYear) };
}

/** What is to be said of figures beside their rate; `valid` has nothing to correct. */
export type FiguresVerdict =
  'valid' | 'blank' | 'oneYearOnly' | 'notNumber' | 'negative' | 'periodWrong' | 'periodsUnlike';

/**
 * Judges one growth rate's figures. Periods of unlike length do not stop the rate: whoever reads it has to know, since
 * seven months against twelve are no growth.
 */
export function judgeFigures({ lastYear, thisYear, lastPeriod, thisPeriod }: GrowthFigures): FiguresVerdict {
  if (typeof lastYear === 'string' || typeof thisYear === 'string') return 'notNumber';
  if ((lastYear ?? 0) < 0 || (thisYear ?? 0) < 0) return 'negative';
  if (lastYear === null && thisYear === null) return 'blank';
  if (lastYear === null || thisYear === null) return 'oneYearOnly';
  const [last, current] = [monthsOf(lastPeriod), monthsOf(thisPeriod)];
  if (last === 0 || current === 0) return 'periodWrong';
  return last === current ? 'valid' : 'periodsUnlike';
}

/** A rate in per cent, 0.05 → 5. */
export function toPercent(rate: number): number {
  return multiply(rate, 100);
}
