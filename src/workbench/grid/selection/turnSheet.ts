import { SetWorksheetActiveOperation } from '@univerjs/sheets';
import type { ShownBook, ShownSheet } from '../shown/shownBook';
import { BY_GRID, type Services } from '../univer/services';

/** Brings the visible sheet after another to the front, or the one before; at the ends nothing happens. */
export function turnSheet({ commands }: Services, { unitId, sheets }: ShownBook, from: ShownSheet, step: 1 | -1): void {
  const visible = sheets.filter((sheet) => sheet === from || sheet.plain.visibility === 'visible');
  const next = visible[visible.indexOf(from) + step];
  if (next) commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: next.id }, BY_GRID);
}
