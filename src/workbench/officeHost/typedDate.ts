/** A date or time as a serial number, with the format Excel gives the cell. */
export interface TypedDate {
  value: number;
  numberFormat: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY = 86_400_000;
/** Day 0 of Excel's calendar, for dates after its non-existent 1900-02-29. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

const NUMBERS = /^(\d{1,4})[-/](\d{1,2})(?:[-/](\d{1,4}))?$/;
const CHINESE = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/;
const DAY_MONTH = /^(\d{1,2})[- ]?([A-Za-z]{3,9})(?:[- ](\d{2}|\d{4}))?$/;
const MONTH_DAY = /^([A-Za-z]{3,9})[- ](\d{1,2}|\d{4})$/;
const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?: ?([AaPp])[Mm])?$/;

/**
 * Reads what Excel takes for a date or a time when it is typed: `2016/9/1`, `9-1`, `1-2`, `9月1日`, `1-Sep`, `9:30`,
 * `2016/9/1 9:30`. Excel's choice depends on the country; here both orders are taken, so that a text that anyone's Excel
 * would turn into a date is never left a text.
 */
export function readTypedDate(text: string, now: () => Date): TypedDate | null {
  const time = readTime(text);
  if (time) return time;
  const gap = text.lastIndexOf(' ', /[AaPp][Mm]$/.test(text) ? text.length - 4 : text.length);
  const clock = gap > 0 ? readTime(text.slice(gap + 1)) : null;
  const day = readDay(clock ? text.slice(0, gap).trim() : text, now);
  if (!day) return null;
  return clock ? { value: day.value + clock.value, numberFormat: 'yyyy/m/d h:mm' } : day;
}

function readTime(text: string): TypedDate | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hour, minute, second = '0', half] = match;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (Number(minute) > 59 || Number(second) >= 60 || (half !== undefined && Number(hour) > 12)) return null;
  const value = (hours * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  return { value, numberFormat: match[3] === undefined ? 'h:mm' : 'h:mm:ss' };
}

function readDay(text: string, now: () => Date): TypedDate | null {
  const numbers = NUMBERS.exec(text);
  if (numbers) return readNumbers(numbers[1]!, numbers[2]!, numbers[3], now);
  const chinese = CHINESE.exec(text);
  if (chinese) {
    const year = chinese[1] === undefined ? now().getFullYear() : Number(chinese[1]);
    return dated(year, Number(chinese[2]), Number(chinese[3]), 'yyyy"年"m"月"d"日"');
  }
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) {
    const year = dayMonth[3] === undefined ? now().getFullYear() : fullYear(dayMonth[3]);
    return dated(year, monthNamed(dayMonth[2]!), Number(dayMonth[1]), dayMonth[3] === undefined ? 'd-mmm' : 'd-mmm-yy');
  }
  const monthDay = MONTH_DAY.exec(text);
  if (!monthDay) return null;
  const month = monthNamed(monthDay[1]!);
  const short = monthDay[2]!.length <= 2 ? dated(now().getFullYear(), month, Number(monthDay[2]), 'd-mmm') : null;
  return short ?? dated(fullYear(monthDay[2]!), month, 1, 'mmm-yy');
}

function readNumbers(first: string, second: string, third: string | undefined, now: () => Date): TypedDate | null {
  if (third === undefined) {
    const [one, other] = [Number(first), Number(second)];
    if (first.length > 2) return dated(one, other, 1, 'mmm-yy');
    const year = now().getFullYear();
    return (
      dated(year, one, other, 'm/d') ?? dated(year, other, one, 'm/d') ?? dated(fullYear(second), one, 1, 'mmm-yy')
    );
  }
  const yearFirst = first.length === 3 ? null : dated(fullYear(first), Number(second), Number(third), 'yyyy/m/d');
  if (yearFirst || first.length > 2 || third.length === 3) return yearFirst;
  const year = fullYear(third);
  return (
    dated(year, Number(first), Number(second), 'yyyy/m/d') ?? dated(year, Number(second), Number(first), 'yyyy/m/d')
  );
}

/** Two digits are years from 1930 to 2029. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
}

function monthNamed(name: string): number {
  return MONTHS.findIndex((month) => name.toLowerCase().startsWith(month)) + 1;
}

function dated(year: number, month: number, day: number, numberFormat: string): TypedDate | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return { value: Math.round((at.getTime() - DAY_ZERO) / DAY), numberFormat };
}
