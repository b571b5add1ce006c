import type { CellMove, LineChange } from '../workbook/structure/areaMove';
import type { Cell, ColumnFormat, RowFormat, Style } from '../workbook/workbook';

/** A cell after a change by hand; its format stands by itself instead of being a key. */
export interface HandCell extends Omit<Cell, 'style'> {
  style: Style | null;
}

/** What a person can change in the grid. */
export type HandChange =
  | { kind: 'cells'; sheet: string; cells: readonly HandCell[] }
  | { kind: 'columns'; sheet: string; columns: readonly ColumnFormat[] }
  | { kind: 'rows'; sheet: string; rows: readonly RowFormat[] }
  | LineChange
  | ({ kind: 'moveCells' } & CellMove)
  | { kind: 'addSheet'; sheet: string; index: number }
  | { kind: 'deleteSheet'; sheet: string }
  | { kind: 'renameSheet'; sheet: string; name: string }
  | { kind: 'moveSheet'; sheet: string; index: number }
  | { kind: 'showSheet'; sheet: string; visible: boolean };

/** Takes a change back, as long as no other has been made since. */
export type TakeBack = () => void;
