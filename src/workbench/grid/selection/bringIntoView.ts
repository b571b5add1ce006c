import { RANGE_TYPE } from '@univerjs/core';
import { SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { ScrollToRangeOperation } from '@univerjs/sheets-ui';
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../../../workbook/address';
import { mergeAt, type ShownBook, type ShownSheet } from '../shown/shownBook';
import { rangeOf } from '../snapshot/range';
import { univerBook, type Services } from '../univer/services';

/** Brings a sheet to the front and selects cells on it, in view. A hidden sheet stays hidden, and nothing happens. */
export function bringIntoView(services: Services, { unitId }: ShownBook, sheet: ShownSheet, wanted: Area): void {
  if (sheet.plain.visibility !== 'visible') return;
  const { commands } = services;
  const area = withinShown(services, sheet, wanted);
  const at = { unitId, subUnitId: sheet.id };
  const isRows = wanted.left === 0 && wanted.right === SHEET_COLUMNS - 1;
  const isColumns = wanted.top === 0 && wanted.bottom === SHEET_ROWS - 1;
  const range = {
    ...rangeOf(area),
    ...(isRows && { rangeType: RANGE_TYPE.ROW }),
    ...(isColumns && { rangeType: RANGE_TYPE.COLUMN }),
  };
  commands.syncExecuteCommand(SetWorksheetActiveOperation.id, at);
  commands.syncExecuteCommand(SetSelectionsOperation.id, {
    ...at,
    selections: [{ range, primary: primaryOf(sheet, area), style: null }],
  });
  // Whole rows and columns are seen by their beginning.
  const seen = { ...area, ...(isRows && { right: area.left }), ...(isColumns && { bottom: area.top }) };
  commands.syncExecuteCommand(ScrollToRangeOperation.id, { range: rangeOf(seen) });
}

/** Of whole rows and columns as much as the grid has of them. */
function withinShown(services: Services, { id }: ShownSheet, { top, left, bottom, right }: Area): Area {
  const shown = univerBook(services).getSheetBySheetId(id);
  if (!shown) return { top, left, bottom, right };
  const [lastRow, lastColumn] = [shown.getRowCount() - 1, shown.getColumnCount() - 1];
  return {
    top: Math.min(top, lastRow),
    left: Math.min(left, lastColumn),
    bottom: Math.min(bottom, lastRow),
    right: Math.min(right, lastColumn),
  };
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
