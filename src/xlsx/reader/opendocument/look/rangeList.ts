import { parseArea, type Area } from '../../../../workbook/address';
import { convertReference } from '../odsReference';

const QUALIFIED = /^'((?:[^']|'')*)'!(.*)$/s;

/** An area and the sheet it lies on; null where the reference does not say. */
export interface PlacedArea {
  sheet: string | null;
  area: Area;
}

/** Reads `'評分－衛生局'.B4:'評分－衛生局'.G6`; null when it is no area of one sheet. */
export function readRange(source: string): PlacedArea | null {
  const reference = convertReference(source);
  const match = QUALIFIED.exec(reference);
  const area = parseArea(match ? match[2]! : reference);
  return area && { sheet: match ? match[1]!.replaceAll("''", "'") : null, area };
}

/** Reads areas with spaces between them; what is no area is left out. */
export function readRanges(source: string): PlacedArea[] {
  return splitRanges(source).flatMap((range) => readRange(range) ?? []);
}

/** Cuts at spaces outside the quotes of sheets' names. */
export function splitRanges(source: string): string[] {
  return source.match(/(?:'[^']*'|[^' ])+/g) ?? [];
}
