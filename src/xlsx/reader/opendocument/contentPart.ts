import { SHEET_COLUMNS } from '../../../workbook/address';
import type { DefinedName, Sheet } from '../../../workbook/workbook';
import { emptySheet } from '../../../workbook/draft';
import type { ReadBudget } from '../readBudget';
import { UnreadableFile } from '../unreadableFile';
import { readCount, readFlag } from '../xml/attributeValues';
import type { Attributes, XmlHandler } from '../xml/parseXml';
import type { DocumentLook } from './look/documentLook';
import type { SheetLook } from './look/sheetLook';
import { readNamed } from './odsNamed';
import { OdsRows } from './odsRows';
import { OdsSheetStyles } from './odsStyles';
import { OdsValidations } from './odsValidations';

/** Tables in these are no sheets, texts in them no cells. */
const SKIPPED = new Set(['office:forms', 'table:shapes', 'table:tracked-changes', 'table:dde-links']);

/**
 * Reads the content of a document: the sheets in order, names, validations, locks. Groups of rows, header rows and the
 * like are looked through: only rows and cells count.
 */
export class OdsContent implements XmlHandler {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  structureLocked = false;
  private readonly styles = new OdsSheetStyles();
  private readonly validations: OdsValidations;
  private sheet: Sheet | null = null;
  private rows: OdsRows | null = null;
  private sheetLook: SheetLook | null = null;
  private sheetAttributes: Attributes = {};
  /** Depth of the row being read: tables inside a cell have rows too. */
  private rowDepth: number | null = null;
  private column = 0;
  private skipFrom: number | null = null;

  /** @param look what is told everything else; null where only the content is read */
  constructor(
    private readonly budget: ReadBudget,
    private readonly look: DocumentLook | null = null,
  ) {
    this.validations = new OdsValidations(budget);
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (this.skipFrom !== null) {
      this.sheetLook?.drawings.openLoose(name);
    } else if (this.rowDepth !== null) {
      this.rows?.open(name, attributes, depth);
    } else if (SKIPPED.has(name)) {
      this.skipFrom = depth;
    } else if (!this.validations.open(name, attributes)) {
      if (this.sheetLook) this.sheetLook.open(name, attributes, this.rows?.nextRow ?? 0);
      else this.look?.open(name, attributes);
      this.openElement(name, attributes, depth);
    }
  }

  text(text: string): void {
    if (this.skipFrom !== null) return;
    if (this.rowDepth !== null) this.rows?.text(text);
    else {
      this.validations.text(text);
      this.look?.styles.text(text);
    }
  }

  close(name: string, depth: number): void {
    if (this.skipFrom !== null) {
      if (depth === this.skipFrom) this.skipFrom = null;
    } else if (depth === this.rowDepth) {
      this.rows?.closeRow();
      this.rowDepth = null;
    } else if (this.rowDepth !== null) {
      this.rows?.close(name, depth);
    } else if (name === 'table:table') {
      this.closeSheet();
    } else {
      this.validations.close(name);
      if (this.sheetLook) this.sheetLook.close(name, this.rows?.nextRow ?? 0);
      else this.look?.styles.close(name);
    }
  }

  private openElement(name: string, attributes: Attributes, depth: number): void {
    switch (name) {
      case 'style:style':
      case 'style:table-properties':
        this.styles.open(name, attributes);
        break;
      case 'office:spreadsheet':
        this.structureLocked = readFlag(attributes['table:structure-protected']);
        break;
      case 'table:table':
        if (isOtherDocument(attributes)) this.skip(depth);
        else this.openSheet(attributes);
        break;
      case 'table:table-protection':
      case 'loext:table-protection':
        this.readAllowances(attributes);
        break;
      case 'table:table-column':
        this.readColumns(attributes);
        break;
      case 'table:table-row':
        if (!this.rows) break;
        this.rows.openRow(attributes);
        this.rowDepth = depth;
        break;
      default:
        this.readName(name, attributes);
    }
  }

  private skip(depth: number): void {
    this.skipFrom = depth;
    this.look?.lost.add('external link');
  }

  private openSheet(attributes: Attributes): void {
    if (this.sheets.length === this.budget.limits.sheets) throw new UnreadableFile('too-large', 'number of sheets');
    const { hidden, tabColor } = this.styles.find(attributes['table:style-name']);
    this.sheet = {
      ...emptySheet(attributes['table:name'] ?? ''),
      visibility: hidden ? 'hidden' : 'visible',
      tabColor,
      protection: readFlag(attributes['table:protected']) ? { password: null, allow: [] } : null,
    };
    this.sheets.push(this.sheet);
    this.sheetLook = this.look?.openSheet(this.sheet, attributes) ?? null;
    this.sheetAttributes = attributes;
    this.rows = new OdsRows(this.sheet, this.budget, this.sheetLook);
    this.column = 0;
  }

  private closeSheet(): void {
    if (this.sheet && this.rows) this.sheet.validations = this.validations.resolve(this.rows.validations.finish());
    if (this.sheetLook) this.look?.closeSheet(this.sheetLook, this.sheetAttributes);
    this.sheetLook = null;
    this.sheet = null;
    this.rows = null;
  }

  private readAllowances(attributes: Attributes): void {
    const allow = this.sheet?.protection?.allow;
    if (!allow) return;
    if (readFlag(attributes['loext:insert-rows'])) allow.push('insertRows');
    if (readFlag(attributes['loext:delete-rows'])) allow.push('deleteRows');
    if (readFlag(attributes['loext:use-autofilter'])) allow.push('autoFilter');
  }

  private readColumns(attributes: Attributes): void {
    const first = this.column;
    this.column += readCount(attributes['table:number-columns-repeated'], 1, 1, SHEET_COLUMNS);
    if (this.sheetLook) {
      this.sheetLook.addColumns(first, this.column, attributes);
      return;
    }
    const visibility = attributes['table:visibility'];
    // Hidden to the end of the sheet: the blank rest.
    if (!this.sheet || visibility === undefined || visibility === 'visible' || this.column >= SHEET_COLUMNS) return;
    this.budget.spendCells(this.column - first);
    for (let column = first; column < this.column; column++) {
      this.sheet.columns.push({ column, width: null, hidden: true });
    }
  }

  private readName(element: string, attributes: Attributes): void {
    const name = readNamed(element, attributes, this.sheet?.name ?? null);
    if (!name) return;
    this.budget.spendCells(1);
    this.names.push(name);
  }
}

/** Whether a table only remembers what formulas read in another document. */
function isOtherDocument(attributes: Attributes): boolean {
  return /^'?(?:file|https?|ftp):\/\/.*#/s.test(attributes['table:name'] ?? '');
}
