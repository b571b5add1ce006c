import type { Plan } from '../../assessment/plan';

type Calendar = Plan['calendar'];

const ROC_OFFSET = 1911;
const DAY = 86_400_000;
/** Day 0 of the serial numbers of spreadsheets, for dates after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Julian day number of day 0, and the serial number of 15 October 1582. */
const DAY_ZERO_JULIAN = 2_415_019;
const GREGORIAN = -115_858;

/** An ISO date as the set-up sheets show it, in text so that no program takes it for another date: `105/9/1`. */
export function printDate(iso: string, calendar: Calendar): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return `${calendar === 'roc' && year > ROC_OFFSET ? year - ROC_OFFSET : year}/${month}/${day}`;
}

/** What a typed date means: `unsure` was read but should be looked at. */
export type DateReading = { kind: 'date' | 'unsure'; iso: string } | { kind: 'bad' | 'ambiguous' };

/**
 * Reads a date as people type it: `105/9/1`, `105.9.1`, `105年9月1日`, `民國105年9月1日`, `2016-09-01`, `1050901`. Three
 * digits of a year are ROC years; one or two are ambiguous (99/9/1 may be 2010 or 1999), and so is a year that stands last.
 */
export function parseDate(typed: string): DateReading {
  const text = typed
    .normalize('NFKC')
    .replace(/[(（][^)）]*[)）]$/, '')
    .replace(/\s+/g, '')
    .replace(/^ROC/i, '民國');
  const said = text.startsWith('民國');
  const plain = text.replace(/^(民國|西元)/, '');
  const parts =
    /^(\d{1,4})[./\-年](\d{1,2})[./\-月](\d{1,2})日?$/.exec(plain) ??
    /^(\d{3,4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4})-(\d{2})-(\d{2})T[\d:.Z]+$/.exec(plain);
  if (!parts) return { kind: /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(plain) ? 'ambiguous' : 'bad' };
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (said) return calendarDate(year + ROC_OFFSET, month, day, 'date');
  if (parts[1]!.length <= 2) return { kind: 'ambiguous' };
  return year < 1000 ? calendarDate(year + ROC_OFFSET, month, day, 'date') : calendarDate(year, month, day, 'date');
}

/**
 * Reads a real date of a spreadsheet. Some programs take 105/9/1 for the year 105: that is read as the ROC year it meant,
 * and said. A number such as 1050901 was typed without separators.
 */
export function parseSerial(serial: number): DateReading {
  if (serial > 100_000) {
    const read = parseDate(String(serial));
    return 'iso' in read ? { ...read, kind: 'unsure' } : { kind: 'bad' };
  }
  if (serial < GREGORIAN) {
    const { year, month, day } = julianDate(Math.floor(serial));
    return year >= 1 && year < 1000 ? calendarDate(year + ROC_OFFSET, month, day, 'unsure') : { kind: 'bad' };
  }
  const date = new Date(DAY_ZERO + Math.floor(serial) * DAY);
  return calendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), 'date');
}

/** The Julian calendar's date of a serial number: how LibreOffice counts before 15 October 1582, and no other goes there. */
function julianDate(serial: number): { year: number; month: number; day: number } {
  const days = serial + DAY_ZERO_JULIAN + 32_082;
  const years = Math.floor((4 * days + 3) / 1461);
  const inYear = days - Math.floor((1461 * years) / 4);
  const months = Math.floor((5 * inYear + 2) / 153);
  const late = Math.floor(months / 10);
  return {
    year: years - 4800 + late,
    month: months + 3 - 12 * late,
    day: inYear - Math.floor((153 * months + 2) / 5) + 1,
  };
}

/** Only years an assessment can be of: a year such as 1016 or 21016 is a slip of the keys. */
function calendarDate(year: number, month: number, day: number, kind: 'date' | 'unsure'): DateReading {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || year < 1950 || year > 2200) return { kind: 'bad' };
  return { kind, iso: date.toISOString().slice(0, 10) };
}
