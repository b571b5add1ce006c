import { areaReference } from '../../workbook/formula';
import type { Area } from '../../workbook/address';
import type { ChartSeries } from '../../workbook/workbook';
import { printValue } from './cellValues';
import type { SheetState } from './sheetState';

/** Excel's first colours of series. */
const COLORS = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];

/** Cells as the formula of a chart. */
export function chartReference(sheet: SheetState, area: Area): string {
  return areaReference(area, 'all', sheet.name);
}

/** A series before its values are set. */
export function emptySeries(name: string, index: number): ChartSeries {
  return { name, values: '', drawn: 'bars', color: COLORS[index % COLORS.length]! };
}

/**
 * Series of a block of cells, one a column or a row, as Excel guesses them: texts in front are the categories, texts on
 * top the names.
 */
export function guessSeries(
  sheet: SheetState,
  area: Area,
  byRows: boolean,
): { categories: string; series: ChartSeries[] } {
  const isText = (row: number, column: number): boolean =>
    typeof (sheet.cells.get(row, column)?.value ?? '') === 'string';
  const last = { row: area.bottom, column: area.right };
  const hasTop = area.bottom > area.top && isText(area.top, last.column);
  const hasLeft = area.right > area.left && isText(last.row, area.left);
  const body = { ...area, top: area.top + (hasTop ? 1 : 0), left: area.left + (hasLeft ? 1 : 0) };
  const nameAt = (row: number, column: number): string =>
    String(printValue(sheet.cells.get(row, column)?.value ?? null));
  const lines: { name: string; area: Area }[] = [];
  if (byRows) {
    for (let row = body.top; row <= body.bottom; row++) {
      lines.push({ name: hasLeft ? nameAt(row, area.left) : '', area: { ...body, top: row, bottom: row } });
    }
  } else {
    for (let column = body.left; column <= body.right; column++) {
      lines.push({ name: hasTop ? nameAt(area.top, column) : '', area: { ...body, left: column, right: column } });
    }
  }
  const front = byRows ? { ...body, top: area.top, bottom: area.top } : { ...body, left: area.left, right: area.left };
  const hasCategories = byRows ? hasTop : hasLeft;
  return {
    categories: hasCategories ? chartReference(sheet, front) : '',
    series: lines.map(({ name, area: values }, index) => ({
      ...emptySeries(name || `Series${index + 1}`, index),
      values: chartReference(sheet, values),
    })),
  };
}
