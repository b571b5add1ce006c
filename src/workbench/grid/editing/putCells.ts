import {
  CommandType,
  type ICellData,
  type IMutation,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import type { Area } from '../../../workbook/address';
import type { HandCell } from '../grid';
import { cellAt, cellKey, type ShownBook, type ShownSheet } from '../shown/shownBook';
import { cellData } from '../snapshot/cellData';
import { rangeOf } from '../snapshot/range';
import { BY_GRID, type Services } from '../univer/services';

interface PutCellsParameters {
  unitId: string;
  subUnitId: string;
  cells: readonly HandCell[];
}

/** Puts cells as a person's change; `put` in one sheet, one step to undo. */
export interface CellWriter {
  /** @param selected what is selected after undoing and redoing */
  put: (changes: readonly SheetCells[], selected: Area) => void;
  dispose: () => void;
}

export interface SheetCells {
  sheet: ShownSheet;
  cells: readonly HandCell[];
}

/**
 * Cells change by one mutation of our own, which Univer's undo keeps and runs again. So doing, undoing and redoing all come
 * out as the same kind of change, with formats as ours.
 * @param onPut hears of every run
 */
export function cellWriter(
  { commands, undo }: Services,
  book: () => ShownBook,
  onPut: (sheet: ShownSheet, cells: readonly HandCell[]) => void,
): CellWriter {
  const mutation: IMutation<PutCellsParameters> = {
    id: 'grid.mutation.put-cells',
    type: CommandType.MUTATION,
    handler: (_accessor, { unitId, subUnitId, cells }) => {
      const sheet = book().sheets.find(({ id }) => id === subUnitId);
      if (book().unitId !== unitId || !sheet) return false;
      showCells(commands, unitId, sheet, cells);
      onPut(sheet, cells);
      return true;
    },
  };
  const registered = commands.registerCommand(mutation);

  function step({ unitId }: ShownBook, changes: readonly SheetCells[], selected: Area) {
    const range = rangeOf(selected);
    const primary = {
      ...range,
      actualRow: selected.top,
      actualColumn: selected.left,
      isMerged: false,
      isMergedMainCell: false,
    };
    return [
      { id: SetWorksheetActiveOperation.id, params: { unitId, subUnitId: changes[0]!.sheet.id } },
      ...changes.map(({ sheet, cells }) => ({ id: mutation.id, params: { unitId, subUnitId: sheet.id, cells } })),
      {
        id: SetSelectionsOperation.id,
        params: { unitId, subUnitId: changes[0]!.sheet.id, selections: [{ range, primary, style: null }] },
      },
    ];
  }

  return {
    put: (changes, selected) => {
      const shown = book();
      const before = changes.map(({ sheet, cells }) => ({
        sheet,
        cells: cells.map(({ row, column }) => cellAt(sheet, row, column)),
      }));
      for (const { sheet, cells } of changes) {
        commands.syncExecuteCommand(mutation.id, { unitId: shown.unitId, subUnitId: sheet.id, cells }, BY_GRID);
      }
      undo.pushUndoRedo({
        unitID: shown.unitId,
        undoMutations: step(shown, before, selected),
        redoMutations: step(shown, changes, selected),
      });
    },
    dispose: () => registered.dispose(),
  };
}

/** Shows cells in place of what stood there, in the shown book too. Nobody hears of it, and it cannot be undone. */
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
