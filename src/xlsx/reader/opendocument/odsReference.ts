import { quoteSheet } from '../../../workbook/address';

/** One half of a reference: `$'評分－衛生局'.$F$8`. */
interface Half {
  sheet: string | null;
  /** What stands after the point, such as `$F$8`, `A`, `1` or `#REF!`. */
  place: string;
}

/**
 * A reference of OpenDocument, without brackets, in the notation of Excel: `.A1:.B2` → `A1:B2`, `$'a b'.F8` → `'a b'!F8`,
 * `Jan.A1:Mar.B2` → `'Jan:Mar'!A1:B2`.
 */
export function convertReference(source: string): string {
  const colon = indexOutsideQuotes(source, ':', 0);
  const first = readHalf(colon < 0 ? source : source.slice(0, colon));
  if (first.sheet === '#REF!') return '#REF!';
  if (colon < 0) return printSheet(first.sheet) + first.place;
  const second = readHalf(source.slice(colon + 1));
  const area = `${first.place}:${second.place}`;
  if (second.sheet === null || second.sheet === first.sheet) return printSheet(first.sheet) + area;
  return printSheet(`${first.sheet ?? ''}:${second.sheet}`) + area;
}

/** The cell of an address, without its sheet: `'總覽'.C4` → `C4`. */
export function cellOfAddress(address: string): string {
  return readHalf(address).place;
}

function readHalf(source: string): Half {
  const mark = indexOutsideQuotes(source, '#', 1);
  const external = mark > 0 && source.startsWith("'");
  const file = external ? `[${unquote(source.slice(0, mark))}]` : '';
  const rest = external ? source.slice(mark + 1) : source;
  const point = lastPoint(rest);
  const sheet = rest.slice(0, Math.max(point, 0)).replace(/^\$/, '');
  return { sheet: sheet === '' ? null : file + unquote(sheet), place: rest.slice(point + 1) };
}

/** The point before the place; a place has none itself, a sheet's name in quotes may. */
function lastPoint(source: string): number {
  return source.endsWith("'") ? -1 : source.lastIndexOf('.');
}

function unquote(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function printSheet(sheet: string | null): string {
  return sheet === null ? '' : `${quoteSheet(sheet)}!`;
}

function indexOutsideQuotes(source: string, wanted: string, start: number): number {
  let quoted = false;
  for (let at = 0; at < source.length; at++) {
    if (source[at] === "'") quoted = !quoted;
    else if (!quoted && at >= start && source[at] === wanted) return at;
  }
  return -1;
}
