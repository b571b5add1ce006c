import { BooleanNumber, type IColumnData, type IRowData } from '@univerjs/core';
import { PIXEL, pixelsOfCharacters } from '../../../workbook/pixels';
import type { Area } from '../../../workbook/address';
import type { ColumnFormat, RowFormat, Sheet } from '../../../workbook/workbook';
import { fittedHeight, roughText } from './fittedHeight';
import type { Styles } from './styleKeys';

/** Of a column and a row without a size of their own, in pixels, as Excel has them for the default font. */
export const STANDARD_WIDTH = 64;
export const STANDARD_HEIGHT = 17;

/** Columns by index: widths in whole pixels. */
export function columnsData(columns: readonly ColumnFormat[]): Record<number, Partial<IColumnData>> {
  return Object.fromEntries(columns.map((column) => [column.column, columnData(column)]));
}

/** Rows by index: heights in whole pixels. Those without one are fitted to what they hold. */
export function rowsData(sheet: Sheet, styles: Styles): Record<number, Partial<IRowData>> {
  const fitted = fittedRows(sheet, styles);
  const stated = sheet.rows.map((row) => [row.row, rowData(row, fitted.get(row.row))] as const);
  return Object.fromEntries([
    ...[...fitted].map(([row, height]) => [row, fittedData(height, false)] as const),
    ...stated,
  ]);
}

/** Heights of the rows that ask for more than the standard one. */
function fittedRows({ cells, rows, columns, merges }: Sheet, styles: Styles): Map<number, number> {
  const heights = new Map<number, number>();
  const fixed = new Set(rows.filter(({ height }) => height !== null).map(({ row }) => row));
  const widths = new Map(columns.map((column) => [column.column, columnWidth(column)]));
  for (const cell of cells) {
    const { row, column, style } = cell;
    if (fixed.has(row) || cell.value === null) continue;
    // Programs fit a row to the letters in a merged block, but not to its lines.
    const merge = merges.find((area) => holds(area, row, column));
    if (merge && merge.top !== merge.bottom) continue;
    const own = styles(style);
    const width = widths.get(column) ?? STANDARD_WIDTH;
    const height = fittedHeight(roughText(cell), merge ? { ...own, wrap: false } : own, width);
    if (height > (heights.get(row) ?? STANDARD_HEIGHT)) heights.set(row, height);
  }
  return heights;
}

function holds({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function columnData(column: ColumnFormat): Partial<IColumnData> {
  return { w: columnWidth(column), hd: truth(column.hidden) };
}

function columnWidth({ width }: ColumnFormat): number {
  return width === null ? STANDARD_WIDTH : pixelsOfCharacters(width);
}

function rowData({ height, hidden }: RowFormat, fitted = STANDARD_HEIGHT): Partial<IRowData> {
  return height === null
    ? fittedData(fitted, hidden)
    : { h: Math.round(height / PIXEL), ia: BooleanNumber.FALSE, hd: truth(hidden) };
}

function fittedData(height: number, hidden: boolean): Partial<IRowData> {
  return { ah: height, ia: BooleanNumber.TRUE, hd: truth(hidden) };
}

function truth(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
