import { periodYears, type YearMonth } from '../assessment/growthPeriod';
import { commonYear, type Plan } from '../assessment/plan';
import { printCell } from '../workbook/address';
import type { Cell } from '../workbook/workbook';
import { finding, type Finding } from './finding';
import { typedMonth } from './growthLayout';
import { readEntry, showValue } from './readEntry';

/** A month's cell: a month of the common era, nothing, or something that is no month near the plan's year. */
export interface MonthReading {
  month: YearMonth | 'blank' | 'wrong';
  findings: Finding[];
}

/** `105年1月`, `民國105.1`, `2016/01`, `105-1`. */
const WRITTEN_MONTH = /^(?:民國)?\s*(\d{2,4})\s*[年/.-]\s*(\d{1,2})\s*月?$/;
const FIRST_COMMON_YEAR = 1000;
const ROC_OFFSET = 1911;
const DAY = 86_400_000;

/**
 * Reads a month typed as 10501. What else plainly means a month is read too and reported: 201601 in a plan that counts ROC
 * years, `105年1月`, and a date a program made of `2016/1`.
 */
export function readMonth(plan: Plan, cell: Cell | undefined, item: string): MonthReading {
  const { entry, findings } = readEntry(cell, item);
  if (!cell || entry === null) return { month: 'blank', findings };
  const kept = findings.filter((found) => found.code !== 'not-a-number');
  const read = typeof entry === 'number' ? fromNumber(plan, entry) : fromText(plan, String(entry));
  if (!read) return { month: 'wrong', findings: kept };
  const offset = commonYear(plan) - plan.year;
  const number = typedMonth(read.year - offset, read.month);
  if (entry === number) return { month: read, findings: kept };
  const value = showValue(cell);
  const values = { item, value: String(value), number };
  const repaired = finding('repaired-period', 'note', { cell: printCell(cell.row, cell.column), value, values });
  return { month: read, findings: [...kept, repaired] };
}

function fromNumber(plan: Plan, value: number): YearMonth | null {
  const typed = { year: Math.floor(value / 100), month: value % 100 };
  return near(plan, typed) ?? fromSerial(plan, value);
}

/** The month of a date, which programs store as days since 1899-12-30. */
function fromSerial(plan: Plan, serial: number): YearMonth | null {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY);
  return near(plan, { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 });
}

function fromText(plan: Plan, text: string): YearMonth | null {
  const match = WRITTEN_MONTH.exec(text.normalize('NFKC').trim());
  return match && near(plan, { year: Number(match[1]), month: Number(match[2]) });
}

/** The month in the common era, if it is one near the plan's year in either calendar. */
function near(plan: Plan, { year, month }: YearMonth): YearMonth | null {
  const common = year < FIRST_COMMON_YEAR ? year + ROC_OFFSET : year;
  const { first, last } = periodYears(plan);
  const offset = commonYear(plan) - plan.year;
  const isNear = common >= first + offset && common <= last + offset;
  return isNear && Number.isInteger(month) && month >= 1 && month <= 12 ? { year: common, month } : null;
}
