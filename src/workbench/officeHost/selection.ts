import type { Area } from '../../workbook/address';
import type { Host } from './host';
import { invalidArgument } from './hostError';
import type { SheetState } from './sheetState';

/**
 * Brings a sheet to the front.
 * @throws InvalidArgument for a hidden one
 */
export function activate(host: Host, sheet: SheetState): void {
  const { book, events } = host;
  if (sheet.plain.visibility !== 'visible') throw invalidArgument(`sheet ${sheet.name} is hidden`);
  if (book.active === sheet) return;
  events.deactivated(book.active);
  book.active = sheet;
  book.selection = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  events.activated(sheet);
}

/** Selects cells, and brings their sheet to the front. */
export function select(host: Host, sheet: SheetState, areas: readonly Area[]): void {
  activate(host, sheet);
  host.book.selection = [...areas];
  host.events.selectionChanged(sheet, areas);
}
