import { placeCriteria } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';

/** Mark of the hidden column that carries the growth figures whole. */
export const FIGURES_MARK = '@figures';

/** Rows of a tally; the criteria follow from `table` on. */
export const TALLY_ROWS = {
  title: 0,
  agency: 1,
  markers: 2,
  head: 3,
  attendance: 4,
  state: 5,
  count: 6,
  reason: 7,
  resolution: 8,
  counted: 9,
  open: 10,
  weight: 11,
  table: 12,
} as const;

/** First columns of a tally; what depends on the number of members comes from `tallyColumns`. */
export const TALLY_COLUMNS = { key: 0, number: 1, item: 2, points: 3, members: 4 } as const;

/** Columns of a tally with `members` members; from `parent` on they are hidden. */
export interface TallyColumns {
  mean: number;
  maximum: number;
  minimum: number;
  deviation: number;
  range: number;
  parent: number;
  /** 1 where a mean is rounded on its own and added up (by item or by level), else blank. */
  rounded: number;
  /** For each member: valid scores, entries to correct, sum, and the figure that counts. */
  scored: (member: number) => number;
  invalid: (member: number) => number;
  sum: (member: number) => number;
  figure: (member: number) => number;
}

/** Places of the columns for a number of members. */
export function tallyColumns(members: number): TallyColumns {
  const mean = TALLY_COLUMNS.members + members;
  const hidden = mean + 7;
  const block = (index: number) => (member: number) => hidden + index * members + member;
  return {
    mean,
    maximum: mean + 1,
    minimum: mean + 2,
    deviation: mean + 3,
    range: mean + 4,
    parent: mean + 5,
    rounded: mean + 6,
    scored: block(0),
    invalid: block(1),
    sum: block(2),
    figure: block(3),
  };
}

/** Rows below the criteria. */
export interface TallyFoot {
  total: number;
  notable: number;
  checkCode: number;
  method: number;
  counted: number;
  expected: number;
  open: number;
  raw: number;
  official: number;
  notes: number;
  /** Hidden marks of the growth rates, then their head, then one row each; where a plan has none, the signatures stand here. */
  growth: number;
  signatures: number;
}

/** Where the foot of a plan's tally stands. */
export function tallyFoot(plan: Plan): TallyFoot {
  const total = TALLY_ROWS.table + placeCriteria(plan.rubric).length;
  const growth = total + 11;
  return {
    total,
    notable: total + 1,
    checkCode: total + 2,
    method: total + 4,
    counted: total + 5,
    expected: total + 6,
    open: total + 7,
    raw: total + 8,
    official: total + 9,
    notes: total + 10,
    growth,
    signatures: plan.growthRates.length > 0 ? growth + plan.growthRates.length + 3 : growth,
  };
}

/** The figures of a growth rate on a tally, also as marks: 申報值 of both years, and 查核值, which are entries. */
export const GROWTH_FIGURES = ['lastYear', 'verifiedLast', 'thisYear', 'verifiedThis'] as const;

export type TallyGrowthColumns = Record<(typeof GROWTH_FIGURES)[number] | 'periods' | 'rate', number>;

/**
 * Columns of the growth rates; `periods` runs to the column before `rate`, the last of the table. The rate reads the figures
 * as INDEX over `lastYear` to `periods`, whose cells are locked, so that moving a yellow cell moves no reference.
 */
export function tallyGrowthColumns({ range }: TallyColumns): TallyGrowthColumns {
  const first = TALLY_COLUMNS.points;
  const figures = { lastYear: first, verifiedLast: first + 1, thisYear: first + 2, verifiedThis: first + 3 };
  return { ...figures, periods: first + 4, rate: range };
}

/** Column of the figures in the foot. */
export const TALLY_FIGURES = TALLY_COLUMNS.points;
