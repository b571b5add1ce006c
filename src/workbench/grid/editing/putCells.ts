import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { HandCell } from '../grid';
import { cellKey, type ShownSheet } from '../shown/shownBook';
import { cellData } from '../snapshot/cellData';
import { BY_GRID, type Services } from '../univer/services';

/** Shows cells in place of what stood there, in the shown book too. Nobody hears of it. */
export function showCells(
  commands: Services['commands'],
  unitId: string,
  sheet: ShownSheet,
  cells: readonly HandCell[],
): void {
  sheet.shows = null;
  const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
  for (const cell of cells) {
    const isNothing = cell.value === null && cell.formula === null && cell.style === null;
    if (isNothing) sheet.cells.delete(cellKey(cell.row, cell.column));
    else sheet.cells.set(cellKey(cell.row, cell.column), cell);
    (cellValue[cell.row] ??= {})[cell.column] = isNothing ? null : cellData(cell, cell.style ?? {});
  }
  const params: ISetRangeValuesMutationParams = { unitId, subUnitId: sheet.id, cellValue };
  commands.syncExecuteCommand(SetRangeValuesMutation.id, params, BY_GRID);
}
