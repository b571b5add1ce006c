import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../../../workbook/address';
import type { Cell, Sheet } from '../../../workbook/workbook';
import type { ReadBudget } from '../readBudget';
import { UnreadableFile } from '../unreadableFile';
import { readCount } from '../xml/attributeValues';
import type { Attributes } from '../xml/parseXml';
import { convertFormula } from './odsFormula';
import { convertReference } from './odsReference';
import { OdsText } from './odsText';
import { readOdsValue } from './odsValue';
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
  ) {
    this.words = new OdsText(budget);
  }

  openRow(attributes: Attributes): void {
    this.rowRepeats = readCount(attributes['table:number-rows-repeated'], 1, 1, SHEET_ROWS);
    this.column = 0;
    this.rowCells = [];
    const visibility = attributes['table:visibility'];
    if (visibility === undefined || visibility === 'visible') return;
    // Hidden to the end of the sheet: the blank rest, of which there is nothing to tell.
    const end = this.row + this.rowRepeats;
    if (end >= SHEET_ROWS) return;
    this.budget.spendCells(this.rowRepeats);
    for (let row = this.row; row < end; row++) this.sheet.rows.push({ row, height: null, hidden: true });
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
    } else if (CELLS.has(name)) {
      this.cell = attributes;
      this.cellDepth = depth;
      this.link = null;
      this.words.start();
    }
  }

  text(text: string): void {
    if (this.cell) this.words.text(text);
  }

  close(name: string, depth: number): void {
    if (!this.cell) return;
    if (depth === this.cellDepth) this.closeCell(this.cell);
    else this.words.close(name);
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
    if (this.link?.startsWith('#')) this.readLink(this.link.slice(1));

    const text = this.words.found ? this.words.finish() : null;
    const formula = attributes['table:formula'];
    if (text === null && formula === undefined && attributes['office:value-type'] === undefined) return;
    if (this.column > SHEET_COLUMNS) throw new UnreadableFile('too-large', 'number of columns');
    const value = readOdsValue(attributes, text);
    const converted = formula === undefined ? null : convertFormula(formula);
    this.budget.checkCellText(converted?.length ?? 0);
    for (let repeat = 0; repeat < repeats; repeat++) {
      this.rowCells.push({ row, column: column + repeat, value, formula: converted, style: null });
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
