import { cellArea, type Area } from '../../../workbook/address';
import type { Sheet } from '../../../workbook/workbook';

/** The cell furthest up and left that can be seen: our sheets hide their keys in the first row and column. */
export function firstVisibleCell({ rows, columns }: Pick<Sheet, 'rows' | 'columns'>): Area {
  const hiddenRows = new Set(rows.filter(({ hidden }) => hidden).map(({ row }) => row));
  const hiddenColumns = new Set(columns.filter(({ hidden }) => hidden).map(({ column }) => column));
  return cellArea(firstNotIn(hiddenRows), firstNotIn(hiddenColumns));
}

function firstNotIn(taken: ReadonlySet<number>): number {
  let first = 0;
  while (taken.has(first)) first++;
  return first;
}
