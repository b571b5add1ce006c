import { SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { ScrollToRangeOperation } from '@univerjs/sheets-ui';
import type { Area } from '../../../workbook/address';
import { mergeAt, type ShownBook, type ShownSheet } from '../shown/shownBook';
import { rangeOf } from '../snapshot/range';
import type { Services } from '../univer/services';

/** Brings a sheet to the front and selects cells on it, in view. A hidden sheet stays hidden, and nothing happens. */
export function bringIntoView({ commands }: Services, { unitId }: ShownBook, sheet: ShownSheet, area: Area): void {
  if (sheet.plain.visibility !== 'visible') return;
  const at = { unitId, subUnitId: sheet.id };
  const range = rangeOf(area);
  commands.syncExecuteCommand(SetWorksheetActiveOperation.id, at);
  commands.syncExecuteCommand(SetSelectionsOperation.id, {
    ...at,
    selections: [{ range, primary: primaryOf(sheet, area), style: null }],
  });
  commands.syncExecuteCommand(ScrollToRangeOperation.id, { range });
}

/** The active cell of an area, as Univer describes it. */
export function primaryOf(sheet: ShownSheet, { top, left }: Area) {
  const merge = mergeAt(sheet, top, left);
  return {
    ...rangeOf(merge ?? { top, left, bottom: top, right: left }),
    actualRow: top,
    actualColumn: left,
    isMerged: merge !== undefined,
    isMergedMainCell: merge?.top === top && merge.left === left,
  };
}
