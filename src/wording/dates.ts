import type { SheetWording } from './zh-TW/sheets';

export type Calendar = 'roc' | 'ce';

const ROC_OFFSET = 1911;

/** An ISO date (`2016-09-01`) in the plan's calendar: 105年9月1日. */
export function showDate(iso: string, calendar: Calendar, words: SheetWording): string {
  const { year, month, day } = parts(iso);
  return words.date(shownYear(year, calendar), month, day);
}

/** A span of ISO dates; whole months are shown as months: 105年1月至7月. */
export function showSpan(span: { from: string; to: string }, calendar: Calendar, words: SheetWording): string {
  const from = parts(span.from);
  const to = parts(span.to);
  if (from.year === to.year && from.day === 1 && to.day === lastDay(to.year, to.month)) {
    return words.months(shownYear(from.year, calendar), from.month, to.month);
  }
  return words.span(showDate(span.from, calendar, words), showDate(span.to, calendar, words));
}

function parts(iso: string): { year: number; month: number; day: number } {
  const [year, month, day] = iso.split('-').map(Number);
  return { year: year!, month: month!, day: day! };
}

function shownYear(year: number, calendar: Calendar): number {
  return calendar === 'roc' ? year - ROC_OFFSET : year;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
