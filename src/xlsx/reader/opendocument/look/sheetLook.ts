import { SHEET_COLUMNS, SHEET_ROWS, printCell } from '../../../../workbook/address';
import { PIXEL } from '../../../../workbook/pixels';
import type { Sheet } from '../../../../workbook/workbook';
import type { ReadBudget } from '../../readBudget';
import type { Attributes } from '../../xml/parseXml';
import { ColumnRuns, TALLEST_BLANK, type Run } from './blankRuns';
import { charactersOf, DEFAULT_POINTS } from './columnWidth';
import { ConditionalFormats } from './conditionalFormats';
import { Drawings } from './drawings';
import type { LostFeatures } from './lostFeatures';
import type { Page } from './pageSetups';
import { readRanges, splitRanges } from './rangeList';
import { SheetGrid } from './sheetGrid';
import { DEFAULT_STYLE, type StyleSheet } from './styleSheet';

/** Excel's limit, in points. */
const HIGHEST = 409.5;

const GROUPS = new Set(['table:table-row-group', 'table:table-column-group']);

/** What of a sheet is only to be seen: formats of its cells, sizes, conditional formats, drawings, print set-up. */
export class SheetLook {
  readonly grid = new SheetGrid();
  readonly drawings: Drawings;
  private readonly columns = new ColumnRuns();
  /** The same without formats that show nothing on a blank. */
  private readonly shown = new ColumnRuns();
  private readonly conditions: ConditionalFormats;
  private readonly checked = new Set<string>();
  /** The columns from here to the end of the sheet are as wide as each other. */
  private rest: { first: number; width: number | null } | null = null;
  private rowStyle: string | undefined;
  private headerStart = 0;
  private repeatRows: { first: number; last: number } | null = null;

  constructor(
    private readonly sheet: Sheet,
    private readonly attributes: Attributes,
    private readonly styles: StyleSheet,
    private readonly budget: ReadBudget,
    private readonly lost: LostFeatures,
    private readonly byLibreOffice: boolean,
  ) {
    this.drawings = new Drawings(sheet.name, budget, lost);
    this.conditions = new ConditionalFormats(sheet, styles, budget, lost);
    if (attributes['table:protection-key']) lost.add('password', sheet.name);
  }

  /** An element outside the rows. @param nextRow number of the row that comes next */
  open(name: string, attributes: Attributes, nextRow: number): void {
    if (name === 'table:table-header-rows') this.headerStart = nextRow;
    else if (GROUPS.has(name)) this.lost.add('outline', this.sheet.name);
    else this.conditions.open(name, attributes);
  }

  close(name: string, nextRow: number): void {
    if (name === 'table:table-header-rows' && nextRow > this.headerStart) {
      this.repeatRows = { first: this.repeatRows?.first ?? this.headerStart, last: Math.min(nextRow, SHEET_ROWS) - 1 };
    }
    this.conditions.close(name);
  }

  /** Columns from `first` up to, without, `end`. */
  addColumns(first: number, end: number, attributes: Attributes): void {
    const last = Math.min(end, SHEET_COLUMNS) - 1;
    if (last < first) return;
    const points = this.styles.columns.get(attributes['table:style-name'] ?? '') ?? DEFAULT_POINTS;
    const style = attributes['table:default-cell-style-name'] ?? DEFAULT_STYLE;
    const key = this.keyOf(style, 0, first);
    this.columns.add(first, last, key);
    this.shown.add(first, last, this.isPlain(key) ? null : key);
    const hidden = isHidden(attributes);
    this.grid.addColumns(last - first + 1, hidden ? 0 : points / PIXEL);
    const width = charactersOf(points, this.byLibreOffice);
    if (end >= SHEET_COLUMNS) {
      if (!hidden) this.rest = { first, width };
    } else if (hidden || width !== null) {
      this.addWidths(first, last, width, hidden);
    }
  }

  /** Begins a row, or several equal ones; gives their height in points where it is set by hand. */
  openRow(row: number, repeats: number, attributes: Attributes): number | null {
    this.rowStyle = attributes['table:default-cell-style-name'];
    const style = this.styles.rows.get(attributes['table:style-name'] ?? '');
    this.grid.addRows(repeats, isHidden(attributes) ? 0 : (style?.height ?? null));
    // Longer runs are the blank rest of the sheet.
    const counts = style?.fixed === true && repeats <= TALLEST_BLANK && row + repeats < SHEET_ROWS;
    return counts ? Math.min(style.height, HIGHEST) : null;
  }

  /** The formats of cells side by side, which a cell that stands for several can have. */
  runs(row: number, left: number, right: number, attributes: Attributes): Run[] {
    const style = attributes['table:style-name'] ?? this.rowStyle;
    if (style === undefined) return this.columns.between(left, Math.min(right, SHEET_COLUMNS - 1));
    return [{ left, right, key: this.keyOf(style, row, left) }];
  }

  /** The formats of blanks side by side, as far as they show; in a row that stands for a great many only the first. */
  blankRuns(row: number, left: number, right: number, attributes: Attributes, tall: boolean): Run[] {
    const own = attributes['table:style-name'] ?? this.rowStyle;
    if (own !== undefined) return this.runs(row, left, right, attributes).filter(({ key }) => !this.isPlain(key));
    const last = Math.min(right, SHEET_COLUMNS - 1);
    const first = tall ? this.shown.firstFrom(left, last) : null;
    if (tall) return first ? [first] : [];
    return this.shown.between(left, last).filter(({ key }) => key !== null);
  }

  /** Whether a blank with this format shows nothing: it has the format that all cells of the document have. */
  private isPlain(key: string | null): boolean {
    return key === null || key === this.styles.plainKey();
  }

  /** Where a cell leads by its format. */
  linkOf(attributes: Attributes): string | null {
    const style = attributes['table:style-name'];
    return style === undefined ? null : this.styles.linkOf(style);
  }

  /** Blank cells with a format that were left out, since they are a whole row's or column's. */
  loseBlanks(row: number, column: number): void {
    this.lost.add('line format', this.sheet.name, printCell(row, column));
  }

  loseLink(row: number, column: number): void {
    this.lost.add('link', this.sheet.name, printCell(row, column));
  }

  /** Puts into the sheet what is known when all of it was read. */
  finish(page: Page | null): void {
    const { sheet, rest } = this;
    if (rest?.width != null) {
      const used = sheet.cells.reduce((most, { column }) => Math.max(most, column), -1);
      this.addWidths(rest.first, used, rest.width, false);
    }
    this.conditions.finish();
    this.readPrint(page);
  }

  private keyOf(style: string, row: number, column: number): string | null {
    if (!this.checked.has(style)) {
      this.checked.add(style);
      if (this.styles.isStrange(style)) this.lost.add('cell format', this.sheet.name, printCell(row, column));
      if (this.styles.isConditional(style)) this.conditions.expect(row, column);
    }
    return this.styles.keyOf(style);
  }

  private addWidths(first: number, last: number, width: number | null, hidden: boolean): void {
    this.budget.spendCells(Math.max(last - first + 1, 0));
    for (let column = first; column <= last; column++) this.sheet.columns.push({ column, width, hidden });
  }

  private readPrint(page: Page | null): void {
    const { sheet, repeatRows, attributes } = this;
    const ranges = attributes['table:print-ranges'] ?? '';
    const area = readRanges(ranges)[0]?.area ?? null;
    const several = splitRanges(ranges).length > 1;
    if (page?.cut || several || attributes['table:print'] === 'false') this.lost.add('print', sheet.name);
    if (page && (!page.plain || area || repeatRows)) sheet.print = { ...page.setup, repeatRows, area };
  }
}

/** Rows and columns that a filter leaves out are hidden too. */
export function isHidden(attributes: Attributes): boolean {
  return (attributes['table:visibility'] ?? 'visible') !== 'visible';
}
