import { parseCell } from '../../workbook/address';
import type { DefinedName } from '../../workbook/workbook';
import type { BookState } from './bookState';
import { HostError, invalidArgument } from './hostError';
import { textArgument } from './wireArguments';

const LONGEST = 255;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/**
 * A name for cells or a table, as Excel takes it.
 * @throws InvalidArgument when it is none or looks like a reference
 */
export function readName(value: unknown): string {
  const name = textArgument(value, 'name');
  const isReference = parseCell(name) !== null || /^(?:[rc]|r\d+c\d+)$/i.test(name);
  if (!NAME.test(name) || name.length > LONGEST || isReference) throw invalidArgument(`no name: ${name}`);
  return name;
}

/** The name of a workbook (sheet null) or of a sheet, without regard to case. */
export function findName(book: BookState, name: string, sheet: string | null): DefinedName | undefined {
  const wanted = name.toLowerCase();
  return book.names.find((each) => each.name.toLowerCase() === wanted && each.sheet === sheet);
}

/**
 * @throws ItemAlreadyExists when the name or a table of that name is there; Excel keeps both apart
 */
export function requireFreeName(book: BookState, name: string, sheet: string | null): void {
  const wanted = name.toLowerCase();
  const tables = book.sheets.flatMap(({ plain }) => plain.tables);
  const isTaken = sheet === null && tables.some((table) => table.name.toLowerCase() === wanted);
  if (isTaken || findName(book, name, sheet)) {
    throw new HostError('ItemAlreadyExists', `there is a name ${name} already`);
  }
}
