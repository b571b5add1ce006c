import { printArea, type Area } from '../../workbook/address';

/** Longest list of areas that is given as one address; Excel takes more, how much more is not said anywhere. */
const LONGEST = 2_000;

/** Areas as the address of several ranges. */
export function listAreas(areas: readonly Area[]): string {
  return areas.map(printArea).join(',');
}

/** Splits areas into lists that fit into one address each, in order. */
export function splitAreas(areas: readonly Area[]): Area[][] {
  const lists: Area[][] = [];
  let length = LONGEST;
  for (const area of areas) {
    const own = printArea(area).length + 1;
    if (length + own > LONGEST) {
      lists.push([]);
      length = 0;
    }
    lists.at(-1)!.push(area);
    length += own;
  }
  return lists;
}
