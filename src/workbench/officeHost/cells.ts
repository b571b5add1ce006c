import { SHEET_COLUMNS, type Area } from '../../workbook/address';
import type { Cell } from '../../workbook/workbook';

/** A cell to look at; what is to be changed is asked for by `touch`. */
export type StoredCell = Readonly<Cell>;

/** The cells of a sheet, found by address; sorted only when the plain list is asked for. */
export class CellStore {
  /** By place; null until somebody looks for a cell, since nobody ever does on most sheets of a large workbook. */
  private byPlace: Map<number, Cell> | null = null;
  /** What `list` gave; null once a cell may have changed. */
  private listed: readonly StoredCell[] | null;

  /** @param given stay as they are: whoever gave them may keep them */
  constructor(private given: readonly StoredCell[]) {
    this.listed = isListed(given) ? given : null;
  }

  /** Holds these cells, which stay as they are, in place of those before. */
  replace(cells: readonly StoredCell[]): void {
    this.given = cells;
    this.byPlace = null;
    this.listed = isListed(cells) ? cells : null;
  }

  private get cells(): Map<number, Cell> {
    this.byPlace ??= new Map(this.given.map((cell) => [place(cell.row, cell.column), { ...cell }]));
    return this.byPlace;
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
      .filter(([, cell]) => saysSomething(cell))
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

/** Whether cells stand as `list` gives them. */
function isListed(cells: readonly StoredCell[]): boolean {
  let before = -1;
  return cells.every((cell) => {
    const at = place(cell.row, cell.column);
    const isNext = at > before;
    before = at;
    return isNext && saysSomething(cell);
  });
}

function saysSomething({ value, formula, style }: StoredCell): boolean {
  return value !== null || formula !== null || style !== null;
}

function place(row: number, column: number): number {
  return row * SHEET_COLUMNS + column;
}
