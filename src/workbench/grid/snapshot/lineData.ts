import { BooleanNumber, type IColumnData, type IRowData } from '@univerjs/core';
import { PIXEL, pixelsOfCharacters } from '../../../workbook/pixels';
import type { ColumnFormat, RowFormat } from '../../../workbook/workbook';

/** Of a column and a row without a size of their own, in pixels, as Excel has them for the default font. */
export const STANDARD_WIDTH = 64;
export const STANDARD_HEIGHT = 17;

/** Columns by index: widths in whole pixels. */
export function columnsData(columns: readonly ColumnFormat[]): Record<number, Partial<IColumnData>> {
  return Object.fromEntries(columns.map((column) => [column.column, columnData(column)]));
}

/** Rows by index: heights in whole pixels. */
export function rowsData(rows: readonly RowFormat[]): Record<number, Partial<IRowData>> {
  return Object.fromEntries(rows.map((row) => [row.row, rowData(row)]));
}

function columnData({ width, hidden }: ColumnFormat): Partial<IColumnData> {
  return { w: width === null ? STANDARD_WIDTH : pixelsOfCharacters(width), hd: truth(hidden) };
}

/** A row without a height is fitted to what it holds. */
function rowData({ height, hidden }: RowFormat): Partial<IRowData> {
  return height === null
    ? { ia: BooleanNumber.TRUE, hd: truth(hidden) }
    : { h: Math.round(height / PIXEL), ia: BooleanNumber.FALSE, hd: truth(hidden) };
}

function truth(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
