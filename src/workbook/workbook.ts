import type { Area } from './address';

/**
 * A workbook as plain JSON data: what stands between the assessment and every host (Excel, files, the grid).
 * No methods, nothing of one host, nothing of assessments. Rows and columns are zero-based everywhere.
 */
export interface Workbook {
  /** In tab order; names are unique without regard to case. */
  sheets: Sheet[];
  /** Formats that cells key into. Keys are names of our own; two workbooks are equal when the formats they resolve to are. */
  styles: Record<string, Style>;
  names: DefinedName[];
  properties: Properties;
  /** True: sheets cannot be added, deleted, renamed or moved by hand. Default false. */
  structureLocked: boolean;
  /** Index of the sheet that is shown first. */
  activeSheet: number;
}

export interface Properties {
  title: string | null;
  subject: string | null;
  creator: string | null;
  /** ISO 8601 with seconds, UTC, such as `2016-09-01T00:00:00Z`. */
  created: string | null;
  modified: string | null;
  /** Custom document properties, text only. */
  custom: Record<string, string>;
}

export interface DefinedName {
  name: string;
  /** What it refers to, as a formula without `=`, such as `'評分－衛生局'!$F$8`. */
  refersTo: string;
  /** Name of the sheet it is scoped to; null for the whole workbook. */
  sheet: string | null;
  hidden: boolean;
}

export interface Sheet {
  /** At most 31 characters, none of `: \ / ? * [ ]`. */
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  /** RRGGBB. */
  tabColor: string | null;
  /** Sparse, sorted by row, then column; no address twice. */
  cells: Cell[];
  columns: ColumnFormat[];
  rows: RowFormat[];
  merges: Area[];
  freeze: Freeze | null;
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  protection: Protection | null;
  tables: Table[];
  links: Link[];
  charts: Chart[];
  print: PrintSetup | null;
  /** Grid lines on the screen. */
  gridlines: boolean;
  /** Per cent. */
  zoom: number;
}

/** What a cell holds or last gave; dates are serial numbers with a date format. */
export type CellValue = string | number | boolean | CellError | null;

/** An error value such as `#REF!`. */
export interface CellError {
  error: string;
}

export interface Cell {
  row: number;
  column: number;
  /** The constant, or with a formula its cached result; null with a formula: not calculated. */
  value: CellValue;
  /** en-US, without the leading `=`; null for a constant. */
  formula: string | null;
  /** Key into `Workbook.styles`; null for the default format. */
  style: string | null;
}

export interface ColumnFormat {
  column: number;
  /** In characters of the default font, as Excel shows it; null for the default width. */
  width: number | null;
  hidden: boolean;
}

export interface RowFormat {
  row: number;
  /** In points; null lets the program fit it. */
  height: number | null;
  hidden: boolean;
}

export interface Freeze {
  /** Number of rows and columns that stay in view. */
  rows: number;
  columns: number;
}

/** Every field left out is the default of a new workbook; `locked` is true by default, as in Excel. */
export interface Style {
  font?: Font;
  /** Solid background, RRGGBB. */
  fill?: string;
  border?: Borders;
  horizontal?: 'left' | 'center' | 'right' | 'justify' | 'distributed';
  vertical?: 'top' | 'center' | 'bottom';
  wrap?: boolean;
  shrink?: boolean;
  indent?: number;
  numberFormat?: string;
  locked?: boolean;
}

export interface Font {
  name?: string;
  /** In points. */
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  /** RRGGBB. */
  color?: string;
}

export interface Borders {
  top?: Border;
  right?: Border;
  bottom?: Border;
  left?: Border;
}

export interface Border {
  line: 'hair' | 'thin' | 'medium' | 'thick' | 'double' | 'dotted' | 'dashed';
  /** RRGGBB. */
  color: string;
}

/** A rule for what may be typed. Formulas are relative to the top left cell of the first area. */
export interface Validation {
  areas: Area[];
  rule: ValidationRule;
  allowBlank: boolean;
  /** Shown when the cell is selected: title ≤ 32 characters, text ≤ 255. */
  prompt: ValidationMessage | null;
  /** Shown when the entry is refused (`stop`) or questioned. */
  alert: (ValidationMessage & { style: 'stop' | 'warning' | 'information' }) | null;
}

export interface ValidationMessage {
  title: string;
  message: string;
}

/** `minimum` and `maximum` are formulas without `=`, usually plain numbers. */
export type ValidationRule =
  | { kind: 'whole' | 'decimal' | 'date' | 'textLength'; minimum: string; maximum: string }
  | { kind: 'list'; values: string[] }
  | { kind: 'listRange'; source: string }
  | { kind: 'custom'; formula: string };

export interface ConditionalFormat {
  areas: Area[];
  rule: { kind: 'expression'; formula: string; style: Style; stopIfTrue: boolean } | DataBar;
}

/** A bar between two fixed numbers. */
export interface DataBar {
  kind: 'dataBar';
  minimum: number;
  maximum: number;
  /** RRGGBB. */
  color: string;
}

export interface Protection {
  /** Null: no password. */
  password: string | null;
  allow: ProtectionAllowance[];
}

/** What stays allowed on a protected sheet; selecting cells always is. */
export type ProtectionAllowance =
  'formatCells' | 'formatColumns' | 'formatRows' | 'insertRows' | 'deleteRows' | 'sort' | 'autoFilter';

export interface Table {
  name: string;
  /** Header row included. */
  area: Area;
  columns: string[];
  style: string | null;
  filter: boolean;
}

export interface Link {
  row: number;
  column: number;
  /** A place in this workbook, such as `'評分－衛生局'!F12`. */
  target: string;
  tooltip: string | null;
}

/** Bars of categories, with further series drawn as lines (limits to compare with). */
export interface Chart {
  kind: 'bar' | 'column';
  title: string;
  /** Where it lies: from the top left corner of one cell to that of another. */
  from: { row: number; column: number };
  to: { row: number; column: number };
  /** A formula without `=`, such as `'成績總表－第1組'!$C$8:$C$12`. */
  categories: string;
  series: ChartSeries[];
  minimum: number | null;
  maximum: number | null;
  altText: string;
}

export interface ChartSeries {
  name: string;
  /** A formula without `=`. */
  values: string;
  drawn: 'bars' | 'line';
  /** RRGGBB. */
  color: string;
}

export interface PrintSetup {
  orientation: 'portrait' | 'landscape';
  paper: 'A4' | 'A3';
  /** Pages wide; null does not scale. Height is as many pages as it takes. */
  fitToWidth: number | null;
  fitToHeight: number | null;
  /** In inches. */
  margins: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
  /** Rows repeated on every page, first and last. */
  repeatRows: { first: number; last: number } | null;
  area: Area | null;
  /** In Excel's codes, such as `&P / &N`; null for none. */
  header: string | null;
  footer: string | null;
  centered: boolean;
}
