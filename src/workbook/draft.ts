import { SHEET_COLUMNS } from './address';
import type { Expression } from './formula';
import { wholeHeight, wholeWidth } from './pixels';
import type { Cell, CellValue, Sheet } from './workbook';

/** An empty visible sheet with every field at its default. */
export function emptySheet(name: string): Sheet {
  return {
    name,
    visibility: 'visible',
    tabColor: null,
    cells: [],
    columns: [],
    rows: [],
    merges: [],
    freeze: null,
    validations: [],
    conditionalFormats: [],
    protection: null,
    tables: [],
    links: [],
    charts: [],
    print: null,
    gridlines: true,
    zoom: 100,
  };
}

/**
 * A sheet in the making. Cells may come in any order; `finish` sorts them. A cell that is put twice is a mistake of the
 * program and throws.
 * @typeParam Style names of the formats the workbook offers
 */
export class SheetDraft<Style extends string> {
  readonly sheet: Sheet;
  /** By place, a number that sorts by row, then column. */
  private readonly cells = new Map<number, Cell>();

  constructor(name: string) {
    this.sheet = emptySheet(name);
  }

  /** Puts a constant; null and the empty text, which no cell can hold, leave a formatted blank. */
  put(row: number, column: number, value: CellValue, style: Style): void {
    this.add({ row, column, value: value === '' ? null : value, formula: null, style });
  }

  /** Puts a formula with the result it has now, which must be right: programs show it until they calculate. */
  formula(row: number, column: number, formula: Expression, result: CellValue, style: Style): void {
    this.add({ row, column, value: result, formula, style });
  }

  /** Merges a block of one row and gives the cells it covers the same format. */
  merge(row: number, left: number, right: number, value: CellValue, style: Style): void {
    this.put(row, left, value, style);
    for (let column = left + 1; column <= right; column++) this.put(row, column, null, style);
    if (right > left) this.sheet.merges.push({ top: row, left, bottom: row, right });
  }

  /** Widths of columns from the first on, in characters, to the nearest pixel; 0 hides the column. */
  widths(widths: readonly number[]): void {
    this.sheet.columns = widths.map((width, column) => ({
      column,
      width: width === 0 ? null : wholeWidth(width),
      hidden: width === 0,
    }));
  }

  /** Height of a row in points, at least. */
  height(row: number, height: number): void {
    this.sheet.rows.push({ row, height: wholeHeight(height), hidden: false });
  }

  hideRow(row: number): void {
    this.sheet.rows.push({ row, height: null, hidden: true });
  }

  link(row: number, column: number, target: string, tooltip: string | null = null): void {
    this.sheet.links.push({ row, column, target, tooltip });
  }

  /** The finished sheet. */
  finish(): Sheet {
    const cells = [...this.cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
    const rows = [...this.sheet.rows].sort((a, b) => a.row - b.row);
    return { ...this.sheet, cells, rows };
  }

  private add(cell: Cell): void {
    const place = cell.row * SHEET_COLUMNS + cell.column;
    if (this.cells.has(place)) throw new Error(`cell ${cell.row},${cell.column} of ${this.sheet.name} is put twice`);
    this.cells.set(place, cell);
  }
}
