import { judgeFigures, type FiguresVerdict, type GrowthFigures } from '../../src/assessment/growth';
import { defaultPeriods, monthsOf, periodOf, type GrowthPeriod } from '../../src/assessment/growthPeriod';
import { planWith } from '../support/samplePlans';

const month = (year: number, number: number) => ({ year, month: number });

describe('the period of a figure', () => {
  it.each<[string, Parameters<typeof periodOf>, GrowthPeriod | null, number]>([
    ['seven months', [month(2016, 1), month(2016, 7)], { from: '2016-01-01', to: '2016-07-31' }, 7],
    ['one month of a leap year', [month(2016, 2), month(2016, 2)], { from: '2016-02-01', to: '2016-02-29' }, 1],
    ['across a year', [month(2015, 9), month(2016, 2)], { from: '2015-09-01', to: '2016-02-29' }, 6],
    ['backwards', [month(2016, 7), month(2016, 1)], null, 0],
    ['a month that is none', [month(2016, 0), month(2016, 13)], null, 0],
  ])('%s', (_case, [from, to], period, months) => {
    expect(periodOf(from, to)).toEqual(period);
    expect(monthsOf(periodOf(from, to))).toBe(months);
  });

  it('is what the plan assesses, and the same months a year before', () => {
    const plan = planWith({ period: { from: '2026-01-01', to: '2026-02-28' } });
    expect(defaultPeriods(plan)).toEqual({
      lastPeriod: { from: '2025-01-01', to: '2025-02-28' },
      thisPeriod: { from: '2026-01-01', to: '2026-02-28' },
    });
  });
});

describe('figures', () => {
  const periods = defaultPeriods(planWith());
  const good: GrowthFigures = { lastYear: 80, thisYear: 90, unit: '', ...periods };
  const month1 = periodOf(month(2026, 1), month(2026, 1));

  it.each<[FiguresVerdict, Partial<GrowthFigures>]>([
    ['valid', {}],
    ['valid', { lastYear: 0 }],
    ['blank', { lastYear: null, thisYear: null, lastPeriod: null }],
    ['oneYearOnly', { thisYear: null }],
    ['notNumber', { thisYear: '約八成', lastYear: -1 }],
    ['negative', { lastYear: null, thisYear: -1 }],
    ['periodWrong', { lastPeriod: null }],
    ['periodsUnlike', { thisPeriod: month1 }],
  ])('are %s', (verdict, change) => {
    expect(judgeFigures({ ...good, ...change })).toBe(verdict);
  });
});
