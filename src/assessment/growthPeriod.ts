import type { Plan } from './plan';

/** 統計期間, in whole months: ISO dates of the first month's first day and the last month's last day. */
export interface GrowthPeriod {
  from: string;
  to: string;
}

/** A month of the common era; `month` from 1. */
export interface YearMonth {
  year: number;
  month: number;
}

/** How far from the plan's year a period may lie: beyond that a year was typed in another calendar, or wrongly. */
const YEARS_BEFORE = 3;
const YEARS_AFTER = 1;

/** Years, in the plan's own calendar, that the months of a growth rate may lie in. */
export function periodYears(plan: Plan): { first: number; last: number } {
  return { first: plan.year - YEARS_BEFORE, last: plan.year + YEARS_AFTER };
}

/** The period from one month to another; null when they are no months or come the wrong way round. */
export function periodOf(from: YearMonth, to: YearMonth): GrowthPeriod | null {
  const isMonth = ({ month }: YearMonth): boolean => Number.isInteger(month) && month >= 1 && month <= 12;
  if (!isMonth(from) || !isMonth(to) || to.year * 12 + to.month < from.year * 12 + from.month) return null;
  const lastDay = new Date(Date.UTC(to.year, to.month, 0)).getUTCDate();
  return { from: `${print(from)}-01`, to: `${print(to)}-${String(lastDay).padStart(2, '0')}` };
}

/** First and last month of a period. */
export function monthsAt({ from, to }: GrowthPeriod): { from: YearMonth; to: YearMonth } {
  return { from: parse(from), to: parse(to) };
}

/** How many months a period has; 0 for none. */
export function monthsOf(period: GrowthPeriod | null): number {
  if (!period) return 0;
  const { from, to } = monthsAt(period);
  return (to.year - from.year) * 12 + to.month - from.month + 1;
}

/** What figures cover unless somebody says otherwise: the months assessed (計畫 陸), and the same a year before. */
export function defaultPeriods(plan: Plan): { lastPeriod: GrowthPeriod; thisPeriod: GrowthPeriod } {
  const { from, to } = monthsAt(plan.period);
  const before = ({ year, month }: YearMonth): YearMonth => ({ year: year - 1, month });
  // A plan whose period runs backwards is refused before it gets here.
  return { lastPeriod: periodOf(before(from), before(to))!, thisPeriod: periodOf(from, to)! };
}

function print({ year, month }: YearMonth): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

function parse(iso: string): YearMonth {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)) };
}
