import { BooleanNumber, type IWorksheetData } from '@univerjs/core';
import type { Sheet } from '../../../workbook/workbook';
import { cellsData } from './cellsData';
import { columnsData, rowsData, STANDARD_HEIGHT, STANDARD_WIDTH } from './lineData';
import { rangeOf } from './range';
import { sheetExtent } from './sheetExtent';
import type { Styles } from './styleKeys';

/** A sheet as Univer shows it. */
export function sheetData(sheet: Sheet, id: string, styles: Styles): Partial<IWorksheetData> {
  const { rows, columns } = sheetExtent(sheet);
  const freeze = sheet.freeze ?? { rows: 0, columns: 0 };
  return {
    id,
    name: sheet.name,
    tabColor: sheet.tabColor === null ? '' : `#${sheet.tabColor}`,
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: rows,
    columnCount: columns,
    defaultColumnWidth: STANDARD_WIDTH,
    defaultRowHeight: STANDARD_HEIGHT,
    cellData: cellsData(sheet, styles),
    rowData: rowsData(sheet, styles),
    columnData: columnsData(sheet.columns),
    mergeData: sheet.merges.map(rangeOf),
    freeze: { xSplit: freeze.columns, ySplit: freeze.rows, startRow: freeze.rows, startColumn: freeze.columns },
    showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...zoomData(sheet.zoom),
  };
}

/** Univer announces that the place of the zoom will change; so far there is no other. */
function zoomData(percent: number): { zoomRatio: number } {
  return { zoomRatio: percent / 100 };
}
