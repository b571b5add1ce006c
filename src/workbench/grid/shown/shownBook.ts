import { SHEET_COLUMNS } from '../../../workbook/address';
import type { Sheet, Workbook } from '../../../workbook/workbook';
import type { HandCell } from '../grid';
import { stylesOf } from '../snapshot/styleKeys';

/** A sheet as the grid shows it at the moment, edits of the person included. */
export interface ShownSheet {
  /** Univer's; a sheet keeps it when it is renamed. */
  readonly id: string;
  /** All but the cells. */
  plain: Omit<Sheet, 'cells'>;
  readonly cells: Map<number, HandCell>;
  /** What it shows whole: the sheet of the host, and `plain` as it was then; null once cells are other ones. */
  shows: { sheet: Sheet; plain: ShownSheet['plain'] } | null;
}

/** What the grid shows. The host's workbook is the truth; this is what it was when last heard of, and what was done since. */
export interface ShownBook {
  readonly unitId: string;
  plain: Omit<Workbook, 'sheets' | 'styles'>;
  /** In tab order. */
  sheets: ShownSheet[];
}

/** One number for a cell's place. */
export function cellKey(row: number, column: number): number {
  return row * SHEET_COLUMNS + column;
}

/** Ids are never used twice, since Univer keeps things by them. */
let sheetsSoFar = 0;

/** A workbook as it is about to be shown. */
export function shownBook(workbook: Workbook, unitId: string): ShownBook {
  const { sheets, styles, ...plain } = workbook;
  return { unitId, plain, sheets: sheets.map((sheet) => newShownSheet(sheet, styles)) };
}

/** A sheet as it is about to be shown. */
export function newShownSheet(sheet: Sheet, styles: Workbook['styles'] = {}): ShownSheet {
  const { cells, ...plain } = sheet;
  return { id: `sheet${++sheetsSoFar}`, plain, cells: handCells(cells, styles), shows: { sheet, plain } };
}

/** Cells by their places, each with its format. */
export function handCells(cells: Sheet['cells'], styles: Workbook['styles']): Map<number, HandCell> {
  const style = stylesOf(styles);
  return new Map(
    cells.map((cell) => [
      cellKey(cell.row, cell.column),
      { ...cell, style: cell.style === null ? null : style(cell.style) },
    ]),
  );
}

/** A cell, also one of which nothing is stored. */
export function cellAt(sheet: ShownSheet, row: number, column: number): HandCell {
  return sheet.cells.get(cellKey(row, column)) ?? { row, column, value: null, formula: null, style: null };
}

/** Whether the sheet's protection forbids to change the cell. */
export function isLocked(sheet: ShownSheet, row: number, column: number): boolean {
  return sheet.plain.protection !== null && cellAt(sheet, row, column).style?.locked !== false;
}

/** The sheet of that name, without regard to case. */
export function sheetNamed(book: ShownBook, name: string): ShownSheet | undefined {
  const wanted = name.toLowerCase();
  return book.sheets.find(({ plain }) => plain.name.toLowerCase() === wanted);
}

/** The merged block that a cell lies in. */
export function mergeAt({ plain }: ShownSheet, row: number, column: number): Sheet['merges'][number] | undefined {
  return plain.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}
