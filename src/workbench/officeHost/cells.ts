import { SHEET_COLUMNS, type Area } from '../../workbook/address';
import type { Cell } from '../../workbook/workbook';

/** A cell to look at; what is to be changed is asked for by `touch`. */
export type StoredCell = Readonly<Cell>;

/** The cells of a sheet, found by address; sorted only when the plain list is asked for. */
export class CellStore {
  private readonly cells = new Map<number, Cell>();
  /** What `list` gave; null once a cell may have changed. */
  private listed: readonly StoredCell[] | null = null;

  constructor(cells: readonly Cell[]) {
    this.replace(cells);
  }

  /** Holds these cells in place of those before. */
  replace(cells: readonly Cell[]): void {
    this.listed = null;
    this.cells.clear();
    for (const cell of cells) this.cells.set(place(cell.row, cell.column), { ...cell });
  }

  get(row: number, column: number): StoredCell | undefined {
    return this.cells.get(place(row, column));
  }

  /** The cell to write into, added when there is none. */
  touch(row: number, column: number): Cell {
    this.listed = null;
    const at = place(row, column);
    let cell = this.cells.get(at);
    if (!cell) {
      cell = { row, column, value: null, formula: null, style: null };
      this.cells.set(at, cell);
    }
    return cell;
  }

  /** The stored cells of an area, in no order; as many steps as the area has cells or the sheet has, whichever is less. */
  *within(area: Area): Generator<StoredCell> {
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (size > this.cells.size) {
      for (const cell of this.cells.values()) {
        const { row, column } = cell;
        if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) yield cell;
      }
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = this.get(row, column);
        if (cell) yield cell;
      }
    }
  }

  all(): IterableIterator<StoredCell> {
    return this.cells.values();
  }

  /** Copies, sorted by row, then column, without cells that say nothing. The very same list as long as nothing has changed. */
  list(): readonly StoredCell[] {
    this.listed ??= [...this.cells]
      .filter(([, { value, formula, style }]) => value !== null || formula !== null || style !== null)
      .sort(([one], [other]) => one - other)
      .map(([, cell]) => ({ ...cell }));
    return this.listed;
  }

  /** The block that holds everything filled or formatted; null for an empty sheet. */
  used(valuesOnly: boolean): Area | null {
    let area: Area | null = null;
    for (const { row, column, value, formula, style } of this.cells.values()) {
      if (value === null && formula === null && (valuesOnly || style === null)) continue;
      if (!area) area = { top: row, left: column, bottom: row, right: column };
      else {
        area.top = Math.min(area.top, row);
        area.left = Math.min(area.left, column);
        area.bottom = Math.max(area.bottom, row);
        area.right = Math.max(area.right, column);
      }
    }
    return area;
  }
}

function place(row: number, column: number): number {
  return row * SHEET_COLUMNS + column;
}
