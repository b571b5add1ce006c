import { SHEET_COLUMNS, SHEET_ROWS } from '../../../workbook/address';
import type { Cell, Sheet } from '../../../workbook/workbook';
import type { ReadBudget } from '../readBudget';
import { UnreadableFile } from '../unreadableFile';
import { localName } from '../xml/localName';
import type { Attributes, PlainCell, XmlHandler } from '../xml/parseXml';
import { CellFormulas } from './cellFormulas';
import { columnOfPlace, placeOf, readCellPlace, rowOfPlace } from './cellPlace';
import { readCellValue } from './cellValue';
import { RichText } from './richText';
import { readRowFormat } from './sheetLines';
import type { CellStyle } from './styles/cellStyles';
import { DAYS_TO_1904 } from './styles/dateStyles';

const NO_ATTRIBUTES: Attributes = {};

/** What the cells of all sheets of a file refer to by number. */
export interface SharedByCells {
  texts: readonly string[];
  /** In a file that counts days from 1904: the cell formats that show a date; else null. */
  dates: ReadonlySet<number> | null;
}

/** What is asked about the formats of cells and rows while a sheet is read whole. */
export interface CellFormats {
  /** The format of a cell by the number it gives. */
  ofCell(number: string | undefined, row: number, column: number): CellStyle;
  /** Hears of every row. */
  row(row: number, attributes: Attributes): void;
}

/**
 * Reads `sheetData`: rows, cells, formulas, and formats if they are asked for. Empty cells and rows leave nothing behind. Call `finish` at the end.
 * Runs for every cell of every file, so its state is a few fields that are used again and again.
 */
export class SheetCells implements XmlHandler {
  private readonly formulas: CellFormulas;
  private readonly richText: RichText;
  private lastPlace = -1;
  private inOrder = true;
  private row = -1;
  private column = -1;
  private type: string | undefined;
  private countsFrom1904 = false;
  private style: string | null = null;
  private styled = false;
  private valueText = '';
  private hasValue = false;
  private formulaText = '';
  private formulaAttributes: Attributes | null = null;
  private reading: 'nothing' | 'value' | 'formula' | 'inline' = 'nothing';

  constructor(
    private readonly sheet: Sheet,
    private readonly shared: SharedByCells,
    private readonly budget: ReadBudget,
    private readonly formats: CellFormats | null = null,
  ) {
    this.formulas = new CellFormulas(budget);
    this.richText = new RichText(budget);
  }

  open(name: string, attributes: Attributes): void {
    const element = localName(name);
    switch (element) {
      case 'c':
        this.openCell(attributes.r, attributes.t, attributes.s);
        if (this.formats) this.readStyle(attributes.s, this.formats);
        break;
      case 'v':
        this.reading = 'value';
        this.hasValue = true;
        break;
      case 'f':
        this.reading = 'formula';
        this.formulaAttributes = attributes;
        break;
      case 'row':
        this.openRow(attributes);
        break;
      case 'is':
        this.reading = 'inline';
        this.hasValue = true;
        this.richText.start();
        break;
      default:
        if (this.reading === 'inline') this.richText.open(element, attributes);
    }
  }

  text(text: string): void {
    if (this.reading === 'value') {
      this.valueText += text;
      this.budget.checkCellText(this.valueText.length);
    } else if (this.reading === 'formula') {
      this.formulaText += text;
      this.budget.checkCellText(this.formulaText.length);
    } else if (this.reading === 'inline') {
      this.richText.text(text);
    }
  }

  close(name: string): void {
    const element = localName(name);
    switch (element) {
      case 'c':
        this.closeCell();
        break;
      case 'v':
      case 'f':
      case 'is':
        this.reading = 'nothing';
        break;
      default:
        if (this.reading === 'inline') this.richText.close(element);
    }
  }

  /** The same as from the tags of such a cell. */
  cell(cell: PlainCell): void {
    const { reference, type, formula, value } = cell;
    this.openCell(reference, type, cell.style);
    if (this.formats) this.readStyle(cell.style, this.formats);
    if (formula !== null) {
      this.formulaAttributes = NO_ATTRIBUTES;
      this.formulaText = formula;
      this.budget.checkCellText(formula.length);
    }
    if (value !== null) {
      this.hasValue = true;
      this.valueText = value;
      this.budget.checkCellText(value.length);
    }
    this.closeCell();
  }

  /** Puts the cells in order; throws `damaged` when an address came twice. */
  finish(): void {
    if (this.inOrder) return;
    // To sort them takes longer than to read them.
    this.budget.spendCells(this.sheet.cells.length);
    sortCells(this.sheet.cells);
  }

  private openRow(attributes: Attributes): void {
    const number = attributes.r;
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= SHEET_ROWS) {
      throw new UnreadableFile('damaged', `row ${this.row + 1}`);
    }
    this.formats?.row(this.row, attributes);
    const format = readRowFormat(this.row, attributes);
    if (!format) return;
    this.budget.spendCells(1);
    this.sheet.rows.push(format);
  }

  private openCell(reference: string | undefined, type: string | undefined, style: string | undefined): void {
    if (reference === undefined) {
      if (++this.column >= SHEET_COLUMNS) throw new UnreadableFile('damaged', 'cells of a row');
    } else {
      const place = readCellPlace(reference);
      if (place < 0) throw new UnreadableFile('damaged', `cell ${reference}`);
      this.row = rowOfPlace(place);
      this.column = columnOfPlace(place);
    }
    this.type = type;
    if (this.shared.dates) this.countsFrom1904 = this.shared.dates.has(Number(style ?? 0));
    this.valueText = '';
    this.hasValue = false;
    this.formulaText = '';
    this.formulaAttributes = null;
  }

  private readStyle(number: string | undefined, formats: CellFormats): void {
    const { key, plain } = formats.ofCell(number, this.row, this.column);
    this.style = key;
    this.styled = !plain;
  }

  private closeCell(): void {
    const { row, column, type, formulaAttributes, style } = this;
    if (!this.hasValue && formulaAttributes === null && !this.styled) return;
    const formula = formulaAttributes && this.formulas.read(formulaAttributes, this.formulaText, row, column);
    const value = this.readValue(type);
    if (value === null && formula === null && !this.styled) return;
    this.budget.spendCells(1);
    const place = placeOf(row, column);
    if (place <= this.lastPlace) this.inOrder = false;
    this.lastPlace = place;
    this.sheet.cells.push({ row, column, value, formula, style });
  }

  private readValue(type: string | undefined): Cell['value'] {
    if (!this.hasValue) return null;
    if (type === 'inlineStr') return this.richText.finish();
    const value = readCellValue(type, this.valueText, this.shared.texts);
    // A date of type `d` says its year itself.
    return this.countsFrom1904 && type !== 'd' && typeof value === 'number' ? value + DAYS_TO_1904 : value;
  }
}

/** Excel writes cells in order; others need not, but two values for one address would be read differently by each program. */
function sortCells(cells: Cell[]): void {
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  cells.forEach((cell, index) => {
    const before = cells[index - 1];
    if (before?.row === cell.row && before.column === cell.column) {
      throw new UnreadableFile('damaged', `row ${cell.row + 1}, column ${cell.column + 1} stands twice`);
    }
  });
}
