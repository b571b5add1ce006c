import { SHEET_COLUMNS } from '../../workbook/address';
import { resolveStyle, styleResolver, type ResolvedStyle } from '../../workbook/resolvedStyle';
import type { Cell, Sheet, Workbook } from '../../workbook/workbook';

/** What a cell holds and looks like. */
export interface LaidCell {
  row: number;
  column: number;
  content: Pick<Cell, 'value' | 'formula'>;
  style: ResolvedStyle;
}

const PLAIN = resolveStyle({});

/** A sheet with its cells by place, and their formats resolved. */
export interface LaidSheet {
  sheet: Sheet;
  cells: ReadonlyMap<number, LaidCell>;
}

/** A number that sorts by row, then column. */
export function placeOf(row: number, column: number): number {
  return row * SHEET_COLUMNS + column;
}

/** Lays out a sheet of a workbook. */
export function layOut(sheet: Sheet, styles: Workbook['styles']): LaidSheet {
  const resolve = styleResolver(styles);
  const cells = sheet.cells.map(({ row, column, value, formula, style: key }): [number, LaidCell] => {
    const style = resolve(key);
    if (typeof style === 'string') throw new Error(`no format has the key ${style}`);
    return [placeOf(row, column), { row, column, content: { value, formula }, style: style ?? PLAIN }];
  });
  return { sheet, cells: new Map(cells) };
}

/** A cell of a laid sheet; where nothing was said it is blank and as in a new workbook. */
export function cellAt(laid: LaidSheet, row: number, column: number): LaidCell {
  return laid.cells.get(placeOf(row, column)) ?? { row, column, content: { value: null, formula: null }, style: PLAIN };
}

/** Two states of one cell. */
export interface CellChange {
  was: LaidCell;
  wanted: LaidCell;
}

/** Pairs of all cells that either state of a sheet has, by row and column. */
export function pairCells(was: LaidSheet, wanted: LaidSheet): CellChange[] {
  const places = new Set([...was.cells.keys(), ...wanted.cells.keys()]);
  return [...places]
    .sort((a, b) => a - b)
    .map((place) => {
      const row = Math.floor(place / SHEET_COLUMNS);
      const column = place % SHEET_COLUMNS;
      return { was: cellAt(was, row, column), wanted: cellAt(wanted, row, column) };
    });
}

/** Whether there is anything to write. */
export function isChanged({ was, wanted }: CellChange): boolean {
  return contentOf(was) !== contentOf(wanted) || !isSameStyle(was.style, wanted.style);
}

/** What tells two contents apart; of a formula its source, not its result. */
export function contentOf({ content: { value, formula } }: LaidCell): string {
  return formula === null ? JSON.stringify(value) : `=${formula}`;
}

function isSameStyle(one: ResolvedStyle, other: ResolvedStyle): boolean {
  // Cells of one format share one object.
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
