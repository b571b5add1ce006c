const DATE = /^(-?\d{4,5})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/;
const ZONE = /(?:Z|([+-])(\d\d):?(\d\d))$/;
const DURATION = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;

const DAY = 86_400_000;

/** Day 0 of the serial numbers that spreadsheets use for dates after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** `2016-09-01T08:00:00+08:00` → `2016-09-01T00:00:00Z`; a time without zone is taken as UTC. Null when it is no date. */
export function readInstant(text: string): string | null {
  const time = readTime(text);
  if (time === null) return null;
  const zone = ZONE.exec(text);
  const minutes = zone?.[1] === undefined ? 0 : Number(zone[2]) * 60 + Number(zone[3]);
  const instant = new Date(time - (zone?.[1] === '-' ? -1 : 1) * minutes * 60_000);
  return Number.isNaN(instant.getTime()) ? null : `${instant.toISOString().split('.')[0]!}Z`;
}

/** A date, with or without a time, as a serial number of days; null when it is no date. */
export function readDateSerial(text: string): number | null {
  const time = readTime(text);
  return time === null ? null : (time - DAY_ZERO) / DAY;
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
