/**
 * Where things stand on 成長率. Rate and check read the entries as INDEX over `text` to `end`, whose corners are locked, so
 * that cutting and pasting a yellow cell breaks nothing.
 */
export const GROWTH_COLUMNS = {
  key: 0,
  item: 1,
  text: 2,
  unit: 3,
  lastFrom: 4,
  lastTo: 5,
  lastYear: 6,
  thisFrom: 7,
  thisTo: 8,
  thisYear: 9,
  end: 10,
  rate: 11,
  check: 12,
  lastMonths: 13,
  thisMonths: 14,
} as const;

export type GrowthColumn = keyof typeof GROWTH_COLUMNS;

/** Widths in characters; 0 is hidden. */
export const GROWTH_WIDTHS = [0, 24, 29.5, 7.5, 10.5, 10.5, 11, 10.5, 10.5, 11, 0, 14, 12, 0, 0];

export const GROWTH_ROWS = { title: 0, agency: 1, markers: 2, head: 3, table: 4 } as const;

/** Columns a reader looks for by their markers. */
export const GROWTH_READ = [
  'key',
  'item',
  'unit',
  'lastFrom',
  'lastTo',
  'lastYear',
  'thisFrom',
  'thisTo',
  'thisYear',
  'rate',
  'check',
] as const satisfies readonly GrowthColumn[];

/** A month as it is typed: year × 100 + month, in the plan's calendar. */
export function typedMonth(year: number, month: number): number {
  return year * 100 + month;
}
