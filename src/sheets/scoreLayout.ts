import { isLeaf, placeCriteria, type PlacedCriterion } from '../assessment/criterion';
import type { GrowthRate, Plan } from '../assessment/plan';

/**
 * Where things stand on a score sheet. The hidden column between 評分 and 檢核 matters: the check reads its score as
 * INDEX over 配分 to that column, whose corners are locked, so that cutting and pasting a yellow cell breaks nothing.
 */
export const SCORE_COLUMNS = {
  key: 0,
  number: 1,
  item: 2,
  text: 3,
  points: 4,
  score: 5,
  firstWeight: 6,
  check: 7,
  strengths: 8,
  improvements: 9,
  parent: 10,
  scored: 11,
  invalid: 12,
  sum: 13,
  secondWeight: 14,
  lastYear: 15,
  thisYear: 16,
  range: 17,
} as const;

/** Widths in characters; 0 is hidden. Together they print on A4 landscape at some 90 %. */
export const SCORE_WIDTHS = [0, 10, 27, 44, 7.5, 8.5, 0, 11, 22, 22, 0, 0, 0, 0, 0, 0, 0, 0];

/** The same on paper: the check column is hidden, scores and remarks have room for a pen. */
export const PAPER_WIDTHS = [0, 10, 26, 40, 8, 14, 0, 0, 27, 27, 0, 0, 0, 0, 0, 0, 0, 0];

/** Least height in points of a row one writes on. */
export const PAPER_ROW = 40;

export const SCORE_ROWS = { title: 0, first: 1, second: 2, third: 3, markers: 4, head: 5, table: 6 } as const;

/** Columns a reader looks for by the marker in the hidden row above the head. */
export const READ_COLUMNS = ['key', 'item', 'points', 'score', 'check', 'strengths', 'improvements'] as const;

export type ReadColumn = (typeof READ_COLUMNS)[number];

/** Text of a column's marker. */
export function markerOf<Column extends string>(column: Column): `@${Column}` {
  return `@${column}`;
}

/** Markers of hidden columns that only tell what changed when a plan was amended after the sheet went out. */
export const CHANGE_MARKERS = { parent: '@parent', range: '@range' } as const;

/** Keys of rows that are no criteria; criterion keys begin with a letter. */
export const TOTAL_KEY = '@total';
export const OVERALL_KEY = '@overall';
export const DATE_KEY = '@date';
/** Begins the key of a growth row; no criterion key holds a colon. */
export const GROWTH = 'growth:';

/** One row of the rubric's table. */
export type ScoreRow =
  | {
      kind: 'criterion';
      row: number;
      place: PlacedCriterion;
      /** Last row of what stands below it; its own row for a leaf. */
      lastBelow: number;
    }
  | { kind: 'growth'; row: number; rate: GrowthRate };

/** The table's rows: each criterion, parents first, each growth rate right below its criterion. */
export function scoreRows(plan: Plan, firstRow: number, withGrowth: boolean): ScoreRow[] {
  const rows: ScoreRow[] = [];
  const ends = new Map<string, number>();
  for (const place of placeCriteria(plan.rubric)) {
    rows.push({ kind: 'criterion', row: firstRow + rows.length, place, lastBelow: firstRow + rows.length });
    if (!withGrowth) continue;
    for (const rate of plan.growthRates.filter((candidate) => candidate.criterion === place.criterion.key)) {
      rows.push({ kind: 'growth', row: firstRow + rows.length, rate });
    }
  }
  const parents = new Map(placeCriteria(plan.rubric).map(({ criterion, parent }) => [criterion.key, parent?.key]));
  for (const row of rows) {
    if (row.kind !== 'criterion') continue;
    for (let key: string | undefined = row.place.criterion.key; key !== undefined; key = parents.get(key)) {
      ends.set(key, row.row);
    }
  }
  for (const row of rows) {
    if (row.kind === 'criterion' && !isLeaf(row.place.criterion)) row.lastBelow = ends.get(row.place.criterion.key)!;
  }
  return rows;
}
