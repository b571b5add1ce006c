import { SHEET_COLUMNS } from './address';
import type { Expression } from './formula';
import { wholeHeight } from './pixels';
import type { CellValue, Sheet } from './workbook';

/** A finished sheet of which many are made that differ in some values only. */
export class SheetPattern {
  /** Where in the list of cells each place stands. */
  private readonly places: ReadonlyMap<number, number>;

  constructor(private readonly sheet: Sheet) {
    this.places = new Map(sheet.cells.map(({ row, column }, index) => [placeOf(row, column), index]));
  }

  /** Another sheet like it, which shares no cell and no row with any other. */
  copy(name: string): SheetCopy {
    const { sheet } = this;
    const cells = sheet.cells.map((cell) => ({ ...cell }));
    const rows = sheet.rows.map((row) => ({ ...row }));
    return new SheetCopy({ ...sheet, name, cells, rows }, this.places);
  }
}

/** A copy of a pattern, to be filled in. Its cells have their formats; asking for a place without one throws. */
export class SheetCopy {
  constructor(
    readonly sheet: Sheet,
    private readonly places: ReadonlyMap<number, number>,
  ) {}

  /** Puts a constant, or the result that a formula of the pattern has now. */
  put(row: number, column: number, value: CellValue): void {
    const cell = this.cellAt(row, column);
    // No cell holds the empty text as a constant.
    cell.value = value === '' && cell.formula === null ? null : value;
  }

  /** Puts another formula than the pattern's, with the result it has now. */
  formula(row: number, column: number, formula: Expression, result: CellValue): void {
    Object.assign(this.cellAt(row, column), { formula, value: result });
  }

  /** Height of a row in points, at least. */
  height(row: number, height: number): void {
    const found = this.sheet.rows.find((candidate) => candidate.row === row);
    if (!found) throw new Error(`no height of row ${row} in the pattern of ${this.sheet.name}`);
    found.height = wholeHeight(height);
  }

  private cellAt(row: number, column: number): Sheet['cells'][number] {
    const index = this.places.get(placeOf(row, column));
    if (index === undefined) throw new Error(`no cell ${row},${column} in the pattern of ${this.sheet.name}`);
    return this.sheet.cells[index]!;
  }
}

/** A number for a place. */
function placeOf(row: number, column: number): number {
  return row * SHEET_COLUMNS + column;
}
