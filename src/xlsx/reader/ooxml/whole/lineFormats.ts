import { SHEET_COLUMNS } from '../../../../workbook/address';
import type { Cell, ColumnFormat, Sheet } from '../../../../workbook/workbook';
import type { ReadBudget } from '../../readBudget';
import { readCount, readFlag } from '../../xml/attributeValues';
import type { Attributes } from '../../xml/parseXml';
import { placeOf } from '../cellPlace';
import { readColumnFormats } from '../sheetLines';
import type { CellStyle, CellStyles } from '../styles/cellStyles';
import { defaultWidth, OUR_DIGIT, ourWidth } from './columnWidths';

/** Blank cells that a sheet is given at most for the sake of its rows' and columns' formats. */
const MOST_BLANKS = 20_000;

/** A `col`: columns from the first to the last. */
interface ColumnRange {
  first: number;
  last: number;
  attributes: Attributes;
}

/** Gathers what a sheet says of whole rows and columns, and gives it to the columns and cells that a workbook has. */
export class LineFormats {
  private readonly rows = new Map<number, CellStyle>();
  private columns: ColumnRange[] = [];
  private width: number | null;

  constructor(
    private readonly cellStyles: CellStyles,
    private readonly digit: number,
    private readonly budget: ReadBudget,
  ) {
    this.width = defaultWidth({}, digit);
  }

  addRow(row: number, { s: style, customFormat }: Attributes): void {
    if (style === undefined || !readFlag(customFormat)) return;
    const found = this.cellStyles.at(Number(style));
    if (found.plain) return;
    this.budget.spendCells(1);
    this.rows.set(row, found);
  }

  /** @param format attributes of `sheetFormatPr` */
  setDefault(format: Attributes): void {
    this.width = defaultWidth(format, this.digit);
  }

  setColumns(columns: readonly { attributes: Attributes }[]): void {
    this.columns = columns.map(({ attributes }) => {
      const first = readCount(attributes.min, 1, 1, SHEET_COLUMNS) - 1;
      return { first, last: readCount(attributes.max, first + 1, 1, SHEET_COLUMNS) - 1, attributes };
    });
  }

  /** Widths of columns; a width that goes on to the end of the sheet is kept as far as there are cells. */
  columnFormats(sheet: Sheet): ColumnFormat[] {
    const used = lastColumn(sheet) + 1;
    const formats = new Map<number, ColumnFormat>();
    if (this.width !== null) {
      this.budget.spendCells(used);
      for (let column = 0; column < used; column++) {
        formats.set(column, { column, width: this.width, hidden: false });
      }
    }
    for (const { first, last, attributes } of this.columns) {
      const toTheEnd = last === SHEET_COLUMNS - 1 && !readFlag(attributes.hidden);
      const max = String((toTheEnd ? Math.min(last, Math.max(first, used - 1)) : last) + 1);
      for (const format of readColumnFormats({ ...attributes, max }, this.budget)) {
        formats.set(format.column, this.digit === OUR_DIGIT ? format : this.converted(format, attributes));
      }
    }
    return [...formats.values()].sort((one, other) => one.column - other.column);
  }

  private converted(format: ColumnFormat, { width }: Attributes): ColumnFormat {
    return format.width === null ? format : { ...format, width: ourWidth(Number(width), this.digit) };
  }

  /**
   * Blank cells that show the formats of rows and columns as far as the sheet is used; a row's goes over a column's. None
   * where they would be too many. `lost`: there are such formats.
   */
  blankCells(sheet: Sheet): { cells: Cell[]; lost: boolean } {
    const columns = new Map<number, CellStyle>();
    const right = lastColumn(sheet);
    const bottom = sheet.cells.at(-1)?.row ?? -1;
    let lost = this.rows.size > 0;
    for (const { first, last, attributes } of this.columns) {
      const style = this.cellStyles.at(Number(attributes.style ?? 0));
      if (style.plain) continue;
      lost = true;
      const end = Math.min(last, right);
      this.budget.spendCells(Math.max(0, end - first + 1));
      for (let column = first; column <= end; column++) columns.set(column, style);
    }
    if (columns.size * (bottom + 1) + this.rows.size * (right + 1) > MOST_BLANKS) return { cells: [], lost };
    const taken = new Set(sheet.cells.map(({ row, column }) => placeOf(row, column)));
    const cells: Cell[] = [];
    const add = (row: number, column: number, { key }: CellStyle): void => {
      const place = placeOf(row, column);
      if (taken.has(place)) return;
      this.budget.spendCells(1);
      taken.add(place);
      cells.push({ row, column, value: null, formula: null, style: key });
    };
    for (const [row, style] of this.rows) {
      if (row <= bottom) for (let column = 0; column <= right; column++) add(row, column, style);
    }
    for (const [column, style] of columns) for (let row = 0; row <= bottom; row++) add(row, column, style);
    return { cells, lost };
  }
}

function lastColumn({ cells }: Sheet): number {
  return cells.reduce((last, { column }) => Math.max(last, column), -1);
}
