import fc from 'fast-check';
import { leavesOf } from '../../src/assessment/criterion';
import type { Figure, GrowthFigures } from '../../src/assessment/growth';
import { defaultPeriods, periodOf, type GrowthPeriod } from '../../src/assessment/growthPeriod';
import { commonYear, type Plan } from '../../src/assessment/plan';
import type { Entry } from '../../src/assessment/score';
import type { AgencyAnswers } from '../../src/sheets/agencyWorkbook';

/** Figures of every kind an agency can report: nothing, 0, counts, shares, decimals, and what it should not. */
export function arbitraryFigure(): fc.Arbitrary<Figure> {
  const count = fc.integer({ min: 1, max: 5_000_000 });
  const decimal = fc.integer({ min: 1, max: 20_000 }).map((hundredths) => hundredths / 100);
  const wrong = fc.constantFrom<Figure>(-1, -0.5, '約85', '85%', '無');
  return fc.oneof(count, decimal, decimal, fc.constantFrom<Figure>(0, null), wrong);
}

function arbitraryPeriods(plan: Plan): fc.Arbitrary<Pick<GrowthFigures, 'lastPeriod' | 'thisPeriod'>> {
  const year = commonYear(plan);
  const month = fc.integer({ min: 1, max: 12 });
  const period = fc
    .tuple(fc.integer({ min: year - 2, max: year }), month, month)
    .map(([at, from, to]): GrowthPeriod | null => periodOf({ year: at, month: from }, { year: at, month: to }));
  const drawn = fc.record({ lastPeriod: period, thisPeriod: period });
  return fc.oneof(fc.constant(defaultPeriods(plan)), fc.constant(defaultPeriods(plan)), drawn);
}

/** Figures for each growth rate of a plan; some rates are left out. */
export function arbitraryFigures(plan: Plan): fc.Arbitrary<ReadonlyMap<string, GrowthFigures>> {
  const one = fc
    .record({ lastYear: arbitraryFigure(), thisYear: arbitraryFigure(), periods: arbitraryPeriods(plan) })
    .map(({ lastYear, thisYear, periods }): GrowthFigures => ({ lastYear, thisYear, ...periods, unit: '件' }));
  return fc
    .tuple(...plan.growthRates.map(() => fc.option(one, { freq: 8 })))
    .map((drawn) => new Map(plan.growthRates.flatMap(({ key }, index) => (drawn[index] ? [[key, drawn[index]]] : []))));
}

/** What an agency might fill in, scores above their caps included where the plan asks for scores. */
export function arbitraryAgencyAnswers(plan: Plan): fc.Arbitrary<AgencyAnswers> {
  const leaves = leavesOf(plan.rubric);
  const score = (cap: number): fc.Arbitrary<Entry> => fc.constantFrom<Entry>(0, cap, cap, null, cap + 1, '優', -1);
  const scores = plan.settings.selfScores
    ? fc.tuple(...leaves.map((leaf) => score(leaf.points ?? 1)))
    : fc.constant<Entry[]>([]);
  return fc.record({ figures: arbitraryFigures(plan), scores }).map(({ figures, scores: drawn }) => ({
    figures,
    texts: new Map(leaves.map(({ key }) => [key, { performance: `${key} 績效`, evidence: '附件1', planned: '' }])),
    selfScores: new Map(leaves.flatMap(({ key }, index) => (drawn[index] != null ? [[key, drawn[index]]] : []))),
  }));
}
