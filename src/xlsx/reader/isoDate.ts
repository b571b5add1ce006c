const DATE = /^(-?\d{4,5})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/;
const ZONE = /(?:Z|([+-])(\d\d):?(\d\d))$/;
const DURATION = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;

const DAY = 86_400_000;

/** Day 0 of the serial numbers that spreadsheets use for dates after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Julian day number of day 0. */
const DAY_ZERO_JULIAN = 2_415_019;

/** `2016-09-01T08:00:00+08:00` → `2016-09-01T00:00:00Z`; a time without zone is taken as UTC. Null when it is no date. */
export function readInstant(text: string): string | null {
  const time = readTime(text);
  if (time === null) return null;
  const zone = ZONE.exec(text);
  const minutes = zone?.[1] === undefined ? 0 : Number(zone[2]) * 60 + Number(zone[3]);
  const instant = new Date(time - (zone?.[1] === '-' ? -1 : 1) * minutes * 60_000);
  return Number.isNaN(instant.getTime()) ? null : `${instant.toISOString().split('.')[0]!}Z`;
}

/**
 * A date, with or without a time, as a serial number of days; null when it is no date. Dates before 15 October 1582 are
 * Julian, as LibreOffice counts them: 105/9/1, typed for the ROC year, may be taken for the year 105.
 */
export function readDateSerial(text: string): number | null {
  const match = DATE.exec(text);
  const time = readTime(text);
  if (!match || time === null) return null;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  if (year * 10_000 + month * 100 + day >= 15_821_015) return (time - DAY_ZERO) / DAY;
  return julianSerial(year, month, day) + (((time % DAY) + DAY) % DAY) / DAY;
}

/** Serial number of a date of the Julian calendar. */
function julianSerial(year: number, month: number, day: number): number {
  // January and February count as the end of the year before, so that a leap day comes last.
  const late = month <= 2 ? 1 : 0;
  const years = year + 4800 - late;
  const dayOfYear = Math.floor((153 * (month + 12 * late - 3) + 2) / 5) + day;
  return dayOfYear + 365 * years + Math.floor(years / 4) - 32_083 - DAY_ZERO_JULIAN;
}

/** A duration such as `PT08H30M00S` in days; null when it is none. */
export function readDuration(text: string): number | null {
  const match = DURATION.exec(text);
  if (!match) return null;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const total = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
  return (sign === '-' ? -1 : 1) * (Number(days) + total / 86_400);
}

function readTime(text: string): number | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return date + Math.floor(Number(second) * 1000);
}
