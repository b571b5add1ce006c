import { SHEET_COLUMNS, SHEET_ROWS, printArea, type Area } from '../../workbook/address';
import type { ColumnFormat, RowFormat } from '../../workbook/workbook';
import { charactersOfPoints } from '../columnWidth';
import type { Answer } from './answer';

/** Widths and heights of an area's lines, without those that are as in a new workbook. */
export interface ReadSizes {
  columns: ColumnFormat[];
  rows: RowFormat[];
}

/** Lines behind the last cell that is used are looked at too, since they may be hidden or sized; so many. */
const BEYOND = 32;

/** Asks how wide and high an area's columns and rows are, and which are hidden. */
export function askSizes(sheet: Excel.Worksheet, used: Area): Answer<ReadSizes> {
  const area = {
    ...used,
    bottom: Math.min(used.bottom + BEYOND, SHEET_ROWS - 1),
    right: Math.min(used.right + BEYOND, SHEET_COLUMNS - 1),
  };
  const columns = sheet
    .getRange(printArea({ ...area, bottom: area.top }))
    .getColumnProperties({ columnHidden: true, format: { columnWidth: true, useStandardWidth: true } });
  const rows = sheet
    .getRange(printArea({ ...area, right: area.left }))
    .getRowProperties({ rowHidden: true, format: { rowHeight: true, useStandardHeight: true } });
  return () => ({
    columns: columns.value.flatMap(({ columnHidden: hidden = false, format = {} }, index) => {
      if (!hidden && format.useStandardWidth) return [];
      const width = hidden || format.columnWidth === undefined ? null : charactersOfPoints(format.columnWidth);
      return [{ column: area.left + index, width, hidden }];
    }),
    rows: rows.value.flatMap(({ rowHidden: hidden = false, format = {} }, index) => {
      if (!hidden && format.useStandardHeight) return [];
      return [{ row: area.top + index, height: hidden ? null : (format.rowHeight ?? null), hidden }];
    }),
  });
}
