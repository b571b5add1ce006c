import type { ICellData, IWorksheetData } from '@univerjs/core';
import type { Sheet } from '../../../workbook/workbook';
import { cellData } from './cellData';
import type { Styles } from './styleKeys';

/** The cells of a sheet by row, then column. */
export function cellsData(sheet: Sheet, styles: Styles): IWorksheetData['cellData'] {
  const rows: Record<number, Record<number, ICellData>> = {};
  for (const cell of sheet.cells) (rows[cell.row] ??= {})[cell.column] = cellData(cell, styles(cell.style));
  return rows;
}
