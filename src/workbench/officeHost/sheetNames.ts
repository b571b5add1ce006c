import type { BookState } from './bookState';
import { HostError, invalidArgument } from './hostError';
import type { SheetState } from './sheetState';
import { textArgument } from './wireArguments';

const LONGEST = 31;

/**
 * A name for a sheet, as Excel takes it.
 * @param sheet the one that is renamed; its own name is not taken
 * @throws InvalidArgument or ItemAlreadyExists
 */
export function readSheetName(book: BookState, value: unknown, sheet: SheetState | null): string {
  const name = textArgument(value, 'name');
  if (name.trim() === '' || name.length > LONGEST || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument(`no name for a sheet: ${name}`);
  }
  // Excel keeps this name for the sheet that tracks changes.
  if (name.toLowerCase() === 'history') throw invalidArgument(`a name Excel keeps for itself: ${name}`);
  const taken = book.sheets.find((other) => other !== sheet && other.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError('ItemAlreadyExists', `there is a sheet ${taken.name} already`);
  return name;
}

/** A name no sheet has yet, as Excel numbers new ones. */
export function freeSheetName(book: BookState): string {
  let count = 1;
  while (book.findSheet(`Sheet${count}`)) count++;
  return `Sheet${count}`;
}
