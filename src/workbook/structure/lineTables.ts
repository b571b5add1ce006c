import type { Sheet, Table } from '../workbook';
import { moveSpan, spanOf, withSpan, type LineChange } from './areaMove';

/** A text in the header of a table. */
interface Header {
  row: number;
  column: number;
  value: string;
}

/**
 * The tables of a sheet after lines were inserted or deleted: one grows when lines come into it, and new columns get names as
 * Excel gives them, which have to stand in their header cells.
 */
export function moveTables({ tables }: Sheet, change: LineChange): { tables: Table[]; headers: Header[] } {
  const headers: Header[] = [];
  const moved = tables.flatMap((table) => {
    const span = moveSpan(spanOf(table.area, change.axis), change);
    if (!span) return [];
    const area = withSpan(table.area, change.axis, span);
    if (change.axis === 'row') return [{ ...table, area }];
    const { columns, added } = moveColumns(table, change);
    headers.push(...added.map(({ index, name }) => ({ row: area.top, column: area.left + index, value: name })));
    return [{ ...table, area, columns }];
  });
  return { tables: moved, headers };
}

interface MovedColumns {
  columns: string[];
  added: { index: number; name: string }[];
}

function moveColumns({ area, columns }: Table, { kind, at, count }: LineChange): MovedColumns {
  if (kind === 'deleteLines') {
    const kept = columns.filter((_, index) => area.left + index < at || area.left + index >= at + count);
    return { columns: kept, added: [] };
  }
  if (at <= area.left || at > area.right) return { columns, added: [] };
  const first = at - area.left;
  const taken = new Set(columns.map((name) => name.toLowerCase()));
  const added: MovedColumns['added'] = [];
  for (let number = 1; added.length < count; number++) {
    const name = `Column${number}`;
    if (!taken.has(name.toLowerCase())) added.push({ index: first + added.length, name });
  }
  return { columns: [...columns.slice(0, first), ...added.map(({ name }) => name), ...columns.slice(first)], added };
}
