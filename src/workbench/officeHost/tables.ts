import type { Area } from '../../workbook/address';
import type { Table } from '../../workbook/workbook';
import { intersection } from '../../workbook/overlaps';
import type { BookState } from './bookState';
import { findName } from './definedNames';
import { invalidArgument } from './hostError';
import type { SheetState } from './sheetState';

const ids = new WeakMap<Table, string>();
let next = 1;

/** The id Excel gives a table: a number, as text. */
export function tableId(table: Table): string {
  let id = ids.get(table);
  if (id === undefined) ids.set(table, (id = String(next++)));
  return id;
}

/** A name no table has yet, as Excel numbers new ones. */
export function freeTableName(book: BookState): string {
  const taken = new Set(book.sheets.flatMap(({ plain }) => plain.tables.map(({ name }) => name.toLowerCase())));
  let count = 1;
  while (taken.has(`table${count}`) || findName(book, `Table${count}`, null)) count++;
  return `Table${count}`;
}

/**
 * @throws InvalidArgument where a table cannot lie: over another table or merged cells, or without a row below its header
 */
export function requireRoom(sheet: SheetState, area: Area, table: Table | null): void {
  const { tables, merges } = sheet.plain;
  if (area.bottom === area.top) throw invalidArgument('a table has a header and a row at least');
  if (tables.some((other) => other !== table && intersection(other.area, area))) {
    throw invalidArgument('a table cannot overlap another');
  }
  if (merges.some((merge) => intersection(merge, area))) throw invalidArgument('a table cannot hold merged cells');
}
