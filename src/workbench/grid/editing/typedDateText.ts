const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * A date or a time as one types it, such as `2016/9/1`, `9:30` or `2016/9/1 9:30:00`; null for a number no date has.
 * @param format tells whether days, times or both are shown
 */
export function printTypedDate(value: number, format: string): string | null {
  if (value < 0 || value >= 2_958_466) return null;
  const showsDay = /[yd]|m(?!.*[hs])/i.test(format.replace(/h+:?m+|m+:?s+/gi, ''));
  const showsTime = /[hs]/i.test(format) || !Number.isInteger(value);
  const moment = new Date(DAY_ZERO + Math.round((value * DAY) / 1000) * 1000);
  const day = `${moment.getUTCFullYear()}/${moment.getUTCMonth() + 1}/${moment.getUTCDate()}`;
  const two = (part: number): string => String(part).padStart(2, '0');
  const seconds = moment.getUTCSeconds();
  const time = `${moment.getUTCHours()}:${two(moment.getUTCMinutes())}${seconds === 0 ? '' : `:${two(seconds)}`}`;
  if (!showsTime) return day;
  return showsDay || value >= 1 ? `${day} ${time}` : time;
}
