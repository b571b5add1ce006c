import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../../../workbook/address';
import type { Cell, CellValue, Sheet } from '../../../workbook/workbook';
import type { ReadBudget } from '../readBudget';
import { UnreadableFile } from '../unreadableFile';
import { readCount } from '../xml/attributeValues';
import type { Attributes } from '../xml/parseXml';
import { convertFormula } from './odsFormula';
import { convertReference } from './odsReference';
import { isKept, TALLEST_BLANK } from './look/blankRuns';
import type { SheetLook } from './look/sheetLook';
import { OdsText } from './odsText';
import { isErrorConstant, readOdsValue } from './odsValue';
import { ValidationRuns } from './validationRuns';

const CELLS = new Set(['table:table-cell', 'table:covered-table-cell']);

/**
 * Reads rows and cells of one sheet. A row or cell may stand for many equal ones: those with content are written out,
 * within the budget, those without only move the position.
 */
export class OdsRows {
  readonly validations = new ValidationRuns();
  private readonly words: OdsText;
  private row = 0;
  private rowRepeats = 1;
  private column = 0;
  private rowCells: Cell[] = [];
  private cell: Attributes | null = null;
  private cellDepth = 0;
  private link: string | null = null;

  constructor(
    private readonly sheet: Sheet,
    private readonly budget: ReadBudget,
    /** Null where only the content is read. */
    private readonly look: SheetLook | null,
  ) {
    this.words = new OdsText(budget);
  }

  /** Number of the row that comes next. */
  get nextRow(): number {
    return this.row;
  }

  openRow(attributes: Attributes): void {
    this.rowRepeats = readCount(attributes['table:number-rows-repeated'], 1, 1, SHEET_ROWS);
    this.column = 0;
    this.rowCells = [];
    const visibility = attributes['table:visibility'];
    const hidden = visibility !== undefined && visibility !== 'visible';
    const height = this.look?.openRow(this.row, this.rowRepeats, attributes) ?? null;
    if (!hidden && height === null) return;
    // Hidden to the end of the sheet: the blank rest, of which there is nothing to tell. LibreOffice writes the very last row
    // apart.
    const end = this.row + this.rowRepeats;
    if (end >= SHEET_ROWS - 1) return;
    this.budget.spendCells(this.rowRepeats);
    for (let row = this.row; row < end; row++) this.sheet.rows.push({ row, height, hidden });
  }

  closeRow(): void {
    const { rowCells, rowRepeats, row } = this;
    this.row += rowRepeats;
    if (rowCells.length === 0) return;
    if (this.row > SHEET_ROWS) throw new UnreadableFile('too-large', 'number of rows');
    this.budget.spendCells(rowCells.length * rowRepeats);
    for (const cell of rowCells) this.sheet.cells.push(cell);
    for (let repeat = 1; repeat < rowRepeats; repeat++) {
      for (const cell of rowCells) this.sheet.cells.push({ ...cell, row: row + repeat });
    }
  }

  /** Everything between a row and its end. */
  open(name: string, attributes: Attributes, depth: number): void {
    if (this.cell) {
      this.words.open(name, attributes);
      if (name === 'text:a') this.link ??= attributes['xlink:href'] ?? null;
      this.look?.drawings.open(name, attributes, this.row, this.column);
    } else if (CELLS.has(name)) {
      this.cell = attributes;
      this.cellDepth = depth;
      this.link = null;
      this.words.start();
    }
  }

  text(text: string): void {
    if (!this.cell) return;
    this.words.text(text);
    this.look?.drawings.addText(text);
  }

  close(name: string, depth: number): void {
    if (!this.cell) return;
    if (depth === this.cellDepth) {
      this.closeCell(this.cell);
      return;
    }
    this.words.close(name);
    this.look?.drawings.close(name);
  }

  private closeCell(attributes: Attributes): void {
    this.cell = null;
    const repeats = readCount(attributes['table:number-columns-repeated'], 1, 1, SHEET_COLUMNS);
    const { row, column, rowRepeats } = this;
    this.column += repeats;
    const area = { top: row, left: column, bottom: row + rowRepeats - 1, right: this.column - 1 };

    const validation = attributes['table:content-validation-name'];
    if (validation !== undefined) this.validations.add(validation, clipToSheet(area));
    this.readMerge(attributes);
    const link = this.link ?? this.look?.linkOf(attributes);
    if (link?.startsWith('#')) this.readLink(link.slice(1));
    else if (link != null) this.look?.loseLink(row, column);

    const text = this.words.found ? this.words.finish() : null;
    const formula = attributes['table:formula'];
    if (text === null && formula === undefined && attributes['office:value-type'] === undefined) {
      if (this.look) this.keepBlanks(this.look, attributes, column);
      return;
    }
    if (this.column > SHEET_COLUMNS) throw new UnreadableFile('too-large', 'number of columns');
    const value = readOdsValue(attributes, text);
    this.budget.spendFormulaText(formula?.length ?? 0);
    const converted = formula === undefined || isErrorConstant(formula) ? null : convertFormula(formula);
    this.budget.checkCellText(converted?.length ?? 0);
    if (this.look) {
      for (const { left, right, key } of this.look.runs(row, column, this.column - 1, attributes)) {
        this.addCells(left, right, value, converted, key);
      }
    } else {
      this.addCells(column, this.column - 1, value, converted, null);
    }
  }

  private addCells(left: number, right: number, value: CellValue, formula: string | null, style: string | null): void {
    const { row, rowCells } = this;
    for (let column = left; column <= right; column++) rowCells.push({ row, column, value, formula, style });
  }

  /** Blanks with a format are cells too, unless they are a whole row or column. */
  private keepBlanks(look: SheetLook, attributes: Attributes, left: number): void {
    const { row, rowRepeats } = this;
    // The last row of the sheet is part of such a column too, though LibreOffice writes it apart.
    const tall = rowRepeats > TALLEST_BLANK || row + rowRepeats >= SHEET_ROWS;
    for (const run of look.blankRuns(row, left, this.column - 1, attributes, tall)) {
      if (!tall && isKept(run)) this.addCells(run.left, run.right, null, null, run.key);
      else look.loseBlanks(row, run.left);
    }
  }

  private readMerge(attributes: Attributes): void {
    const rows = readCount(attributes['table:number-rows-spanned'], 1, 1, SHEET_ROWS);
    const columns = readCount(attributes['table:number-columns-spanned'], 1, 1, SHEET_COLUMNS);
    if (rows === 1 && columns === 1) return;
    const { row: top, sheet } = this;
    const left = this.column - 1;
    this.budget.spendCells(1);
    sheet.merges.push(clipToSheet({ top, left, bottom: top + rows - 1, right: left + columns - 1 }));
  }

  /** A link to a place in the document, such as `#評分－衛生局.F12`. */
  private readLink(place: string): void {
    this.budget.spendCells(1);
    this.sheet.links.push({
      row: this.row,
      column: this.column - 1,
      target: convertReference(place),
      tooltip: null,
    });
  }
}

function clipToSheet(area: Area): Area {
  return {
    ...area,
    bottom: Math.min(area.bottom, SHEET_ROWS - 1),
    right: Math.min(area.right, SHEET_COLUMNS - 1),
  };
}
