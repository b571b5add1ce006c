import { printArea, printCell } from '../../../../workbook/address';
import type { Sheet } from '../../../../workbook/workbook';
import type { LostKind } from '../../wholeWorkbook';
import { readFlag } from '../../xml/attributeValues';
import type { Attributes } from '../../xml/parseXml';
import { childrenOf, findElement, type XmlElement } from '../../xml/xmlTree';
import { readRelationshipId, readRelationships, type Relationship } from '../relationships';
import type { CellFormats } from '../sheetCells';
import type { CellStyle } from '../styles/cellStyles';
import { noteLostParts, takePart, type BookDesign } from './bookDesign';
import { readChart } from './chartPart';
import { readAreas, readRule, type RankedFormat } from './conditionalFormats';
import { readDrawing } from './drawingPart';
import { LineFormats } from './lineFormats';
import { readPrint, type PrintNames } from './printSetup';
import { separateFormat, separateValidation } from './ruleAreas';
import { readTable } from './tablePart';

/** Sections that come once and are looked at when all of the sheet is read. */
const KEPT = new Set([
  'sheetPr',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'drawing',
  'tableParts',
]);

/** Sections that are looked at as they come. */
const SEEN = new Set([
  'sheetFormatPr',
  'cols',
  'sheetProtection',
  'protectedRanges',
  'conditionalFormatting',
  'hyperlinks',
  'autoFilter',
  'oleObjects',
  'controls',
  'picture',
  'extLst',
]);

/** Reads of one sheet what its content leaves out: formats, sizes, conditional formats, tables, charts, print set-up. */
export class SheetDesign implements CellFormats {
  private readonly lines: LineFormats;
  private readonly kept = new Map<string, XmlElement>();
  private readonly rules: RankedFormat[] = [];
  /** Bars that stand twice, with more details in the second place. */
  private readonly bars = new Set<string>();
  private last: { number: string | undefined; style: CellStyle } | null = null;

  constructor(
    private readonly book: BookDesign,
    private readonly sheet: Sheet,
  ) {
    this.lines = new LineFormats(book.cellStyles, book.digit, book.parts.budget);
  }

  ofCell(number: string | undefined, row: number, column: number): CellStyle {
    // Cells beside each other mostly look alike.
    if (this.last?.number !== number || !this.last) {
      this.last = { number, style: this.book.cellStyles.at(Number(number ?? 0)) };
    }
    const { style } = this.last;
    if (style.lost) this.lose('cell format', printCell(row, column));
    return style;
  }

  row(row: number, attributes: Attributes): void {
    this.lines.addRow(row, attributes);
    if (attributes.outlineLevel !== undefined && attributes.outlineLevel !== '0') this.lose('outline');
  }

  /** Whether it reads a section of the sheet. */
  wants(name: string): boolean {
    return KEPT.has(name) || SEEN.has(name);
  }

  section(section: XmlElement): void {
    if (KEPT.has(section.name)) this.kept.set(section.name, section);
    else this.readSection(section);
  }

  /**
   * Adds what needs all of the sheet, or other parts, to be read.
   * @param part of the sheet
   * @param names formulas of the names that the format reserves for printing
   */
  finish(part: string, names: PrintNames): void {
    const { sheet, kept, book } = this;
    const { budget } = book.parts;
    const relationships = readRelationships(book.parts, part);
    noteLostParts(relationships, sheet.name, book.lost);
    const tab = findElement(kept.get('sheetPr'), 'tabColor');
    sheet.tabColor = book.colors.resolve(tab);
    sheet.columns = this.lines.columnFormats(sheet);
    this.addBlankCells();
    this.rules.sort((one, other) => one.priority - other.priority);
    sheet.conditionalFormats = this.rules.flatMap(({ format }) => separateFormat(format, budget));
    sheet.validations = sheet.validations.flatMap((validation) => separateValidation(validation, budget));
    budget.spendCells(sheet.conditionalFormats.length + sheet.validations.length);
    this.readTables(relationships);
    this.readDrawings(relationships);
    const { print, lost } = readPrint(kept, names);
    sheet.print = print;
    if (lost) this.lose('print');
  }

  private lose(kind: LostKind, place: string | null = null): void {
    this.book.lost.add(kind, this.sheet.name, place);
  }

  private readSection(section: XmlElement): void {
    switch (section.name) {
      case 'sheetFormatPr':
        this.lines.setDefault(section.attributes);
        break;
      case 'cols':
        this.lines.setColumns(section.children);
        if (section.children.some(({ attributes }) => Number(attributes.outlineLevel ?? 0) > 0)) this.lose('outline');
        break;
      case 'sheetProtection':
        if (isPasswordSet(section.attributes)) this.lose('password');
        break;
      case 'protectedRanges':
        this.lose('password', section.children[0]?.attributes.sqref ?? null);
        break;
      case 'conditionalFormatting':
        this.readRules(section);
        break;
      case 'hyperlinks':
        this.noteLinks(section);
        break;
      case 'autoFilter':
        this.lose('filter', section.attributes.ref ?? null);
        break;
      case 'extLst':
        this.noteExtensions(section);
        break;
      default:
        this.lose(section.name === 'picture' ? 'picture' : 'control');
    }
  }

  private readRules(section: XmlElement): void {
    const areas = readAreas(section.attributes.sqref);
    const rules = childrenOf(section, 'cfRule');
    if (areas.length === 0) return;
    for (const rule of rules) {
      this.book.parts.budget.spendCells(areas.length);
      for (const { text } of childrenOf(rule, 'formula')) this.book.parts.budget.spendFormulaText(text.length);
      const found = readRule(rule, areas, this.book.styleSheet, this.book.colors);
      if (found) this.rules.push(found);
      if (!found || found.lost) this.lose('conditional format', printArea(areas[0]!));
      const id = findElement(rule, 'extLst', 'ext', 'id')?.text;
      if (id !== undefined) this.bars.add(id);
    }
  }

  private noteLinks(section: XmlElement): void {
    const outside = section.children.find(({ attributes }) => readRelationshipId(attributes) !== undefined);
    if (outside) this.lose('link', outside.attributes.ref ?? null);
  }

  private noteExtensions(section: XmlElement): void {
    for (const { children } of childrenOf(section, 'ext')) {
      for (const extension of children) {
        if (extension.name === 'conditionalFormattings') this.noteRules(extension);
        if (extension.name === 'sparklineGroups') this.lose('chart');
        if (extension.name === 'slicerList') this.lose('control');
      }
    }
  }

  /** Rules that stand only in the newer place. */
  private noteRules(extension: XmlElement): void {
    for (const format of childrenOf(extension, 'conditionalFormatting')) {
      const further = childrenOf(format, 'cfRule').some(({ attributes }) => !this.bars.has(attributes.id ?? ''));
      if (further) this.lose('conditional format', findElement(format, 'sqref')?.text ?? null);
    }
  }

  private addBlankCells(): void {
    const { sheet } = this;
    const { cells, lost } = this.lines.blankCells(sheet);
    if (lost) this.lose('line format');
    if (cells.length === 0) return;
    sheet.cells.push(...cells);
    sheet.cells.sort((one, other) => one.row - other.row || one.column - other.column);
  }

  private readTables(relationships: ReadonlyMap<string, Relationship>): void {
    for (const { attributes } of childrenOf(this.kept.get('tableParts'), 'tablePart')) {
      const root = takePart(this.book, relationships.get(readRelationshipId(attributes) ?? ''));
      const read = root && readTable(root);
      if (read?.table) this.sheet.tables.push(read.table);
      if (!read || read.lost) this.lose('table part', root?.attributes.ref ?? null);
    }
  }

  private readDrawings(relationships: ReadonlyMap<string, Relationship>): void {
    const { book, sheet } = this;
    const drawing = relationships.get(readRelationshipId(this.kept.get('drawing')?.attributes ?? {}) ?? '');
    const root = takePart(book, drawing);
    if (!drawing || !root) return;
    const { charts, lost } = readDrawing(root);
    for (const { kind, place } of lost) this.lose(kind, place);
    const inDrawing = readRelationships(book.parts, drawing.target);
    for (const { relationship, ...place } of charts) {
      // What charts show of numbers is a copy of what cells hold.
      const part = takePart(book, inDrawing.get(relationship), 'numCache');
      const chart = part && readChart(part, book.colors);
      if (chart) sheet.charts.push({ ...chart, ...place });
      else this.lose('chart', printCell(place.from.row, place.from.column));
    }
  }
}

function isPasswordSet({ sheet, password, hashValue }: Attributes): boolean {
  return readFlag(sheet) && (password !== undefined || hashValue !== undefined);
}
