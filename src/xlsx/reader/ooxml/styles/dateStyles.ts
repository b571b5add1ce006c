import type { PartSource } from '../../partSource';
import { childrenOf, findElement } from '../../xml/xmlTree';
import { readPartTree } from '../partTree';
import { findRelationship, type Relationship } from '../relationships';
import { readNumberFormats } from './numberFormats';

/** Days from 1899-12-30, where every workbook here counts from, to 1904-01-01, where Excel for Mac once did. */
export const DAYS_TO_1904 = 1462;

/** What a number format shows as it stands: texts, colours and conditions, escaped characters, exponents. */
const LITERAL = /"[^"]*"|\[[^\]]*\]|[\\_*].|E[+-]|General/gi;

/**
 * Numbers of the cell formats that show a date, of a file that counts days from 1904. A time of day is the same in both, so a
 * format of hours alone is none.
 */
export function readDateStyles(parts: PartSource, relationships: ReadonlyMap<string, Relationship>): Set<number> {
  const part = findRelationship(relationships, 'styles')?.target;
  const dates = new Set<number>();
  if (part === undefined || !parts.has(part)) return dates;
  const root = readPartTree(parts, part);
  const formats = readNumberFormats(root);
  for (const [index, { attributes }] of childrenOf(findElement(root, 'cellXfs'), 'xf').entries()) {
    if (showsDate(formats.get(Number(attributes.numFmtId ?? 0)) ?? '')) dates.add(index);
  }
  return dates;
}

/** Whether a number format shows a year, a month or a day; `e` is the year of an era, and `m` stands for minutes beside hours or seconds. */
export function showsDate(format: string): boolean {
  const shown = format.replace(LITERAL, '').toLowerCase();
  return /[yde]/.test(shown) || (shown.includes('m') && !/[hs]/.test(shown));
}
