import { derived } from '../assessment/derived';
import type { Plan } from '../assessment/plan';
import { areaReference, call, cellReference, type Expression } from '../workbook/formula';
import { SCORE_COLUMNS as COLUMN, SCORE_ROWS as ROW, scoreRows } from './scoreLayout';

const rowsByKey = derived(
  (plan: Plan): ReadonlyMap<string, number> =>
    new Map(
      scoreRows(plan, ROW.table, true).flatMap((row) =>
        row.kind === 'criterion' ? [[row.place.criterion.key, row.row] as const] : [],
      ),
    ),
);

/** The entry of a leaf on a score sheet as formulas of other sheets read it: over an area whose corners are locked. */
export function scoreEntryReference(plan: Plan, sheet: string, key: string): Expression {
  const row = rowsByKey(plan).get(key)!;
  const around = areaReference({ top: row, left: COLUMN.points, bottom: row, right: COLUMN.firstWeight }, 'all', sheet);
  return call('INDEX', around, 1, COLUMN.score - COLUMN.points + 1);
}

/** The 檢核碼 that a score sheet shows once it is complete. */
export function scoreCheckCodeReference(sheet: string): Expression {
  return cellReference(ROW.first, COLUMN.improvements, 'all', sheet);
}
