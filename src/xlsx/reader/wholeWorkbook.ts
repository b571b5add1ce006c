import type { Workbook } from '../../workbook/workbook';

/** A file as a workbook, and what of the file has no place in one. */
export interface WholeWorkbook {
  workbook: Workbook;
  /** What is gone when the workbook is saved instead of the file; empty when only the content was read. */
  lost: LostFeature[];
}

/** Something of a file that a `Workbook` cannot hold. */
export interface LostFeature {
  kind: LostKind;
  /** Name of the sheet; null where it belongs to the whole file. */
  sheet: string | null;
  /** Where it first stands on the sheet, such as `F12` or `F12:F20`; null where it has no place. */
  place: string | null;
}

/**
 * - `cell format`: a part of a format, such as a pattern, a turned text or a struck-out letter
 * - `line format`: the format of a whole row or column where it has no cells
 * - `conditional format`: one of another kind than a formula or a bar between two numbers
 * - `validation`, `name`, `property` of the file: one that Excel would not take
 * - `table part`: totals, filters that are set, a table without headers
 * - `filter`: a filter outside a table
 * - `chart`: one of another kind than bars with lines, or one that lies loosely on the sheet
 * - `picture`: pictures, shapes and text boxes
 * - `comment`: comments and notes
 * - `link`: a link that leads out of the file
 * - `outline`: grouped rows or columns
 * - `print`: paper other than A4 and A3, scale, breaks, headers of certain pages
 * - `password`: kept as a hash that tells it to nobody; also ranges with a password of their own
 * - `sheet`: a tab that is no sheet of cells
 * - `control`: buttons, boxes and embedded objects
 * - `pivot table`, `macro`, `external link` (formulas on other files), `data connection`
 */
export type LostKind =
  | 'cell format'
  | 'line format'
  | 'conditional format'
  | 'validation'
  | 'name'
  | 'property'
  | 'table part'
  | 'filter'
  | 'chart'
  | 'picture'
  | 'comment'
  | 'link'
  | 'outline'
  | 'print'
  | 'password'
  | 'sheet'
  | 'control'
  | 'pivot table'
  | 'macro'
  | 'external link'
  | 'data connection';
