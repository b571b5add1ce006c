import type { IRange } from '@univerjs/core';
import type { Area } from '../../../workbook/address';
import { univerBook, type Services } from '../univer/services';

/** What is selected on the active sheet; the area with the active cell comes first. */
export function selectedAreas(services: Services): Area[] {
  const sheet = univerBook(services).getActiveSheet();
  const areas = services.selections
    .getCurrentSelections()
    .map(({ range }) => areaWithin(range, sheet.getRowCount(), sheet.getColumnCount()));
  // Univer marks the cell selected last as the active one, which lies in the last range.
  return areas.reverse();
}

/** Univer leaves the ends of whole rows and columns open. */
export function areaWithin({ startRow, startColumn, endRow, endColumn }: IRange, rows: number, columns: number): Area {
  return {
    top: Number.isNaN(startRow) ? 0 : startRow,
    left: Number.isNaN(startColumn) ? 0 : startColumn,
    bottom: Number.isNaN(endRow) ? rows - 1 : endRow,
    right: Number.isNaN(endColumn) ? columns - 1 : endColumn,
  };
}
