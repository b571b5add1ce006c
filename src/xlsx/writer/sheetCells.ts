import type { Cell as WrittenCell } from 'hucre/xlsx';
import type { Cell, Link, Sheet } from '../../workbook/workbook';
import type { StyleLookup } from './cellStyles';
import { cleanText } from './cleanText';

/** Cells as hucre takes them, keyed `row,column`. */
export type WrittenCells = Map<string, Partial<WrittenCell>>;

/** Every field that hucre asks a cell for: it asks a little faster where all cells have the same ones in the same order. */
const EMPTY = {
  value: undefined,
  style: undefined,
  formula: undefined,
  formulaResult: undefined,
  richText: undefined,
  hyperlink: undefined,
  checkbox: undefined,
  formulaType: undefined,
  formulaSharedIndex: undefined,
  formulaRef: undefined,
  formulaDynamic: undefined,
} as object as Partial<WrittenCell>;

/** A sheet's cells with their formats and links, and the cells its merges cover. */
export function convertCells(sheet: Sheet, styleOf: StyleLookup): WrittenCells {
  const cells: WrittenCells = new Map();
  for (const cell of sheet.cells) cells.set(keyOf(cell.row, cell.column), convertCell(cell, styleOf));
  addCoveredCells(sheet, cells);
  for (const link of sheet.links) addLink(link, cells);
  return cells;
}

function keyOf(row: number, column: number): string {
  return `${row},${column}`;
}

function convertCell(cell: Cell, styleOf: StyleLookup): Partial<WrittenCell> {
  const written: Partial<WrittenCell> = { ...EMPTY };
  const style = styleOf(cell.style);
  if (style) written.style = style;
  const { value } = cell;
  const plain = typeof value === 'string' ? cleanText(value) : typeof value === 'object' && value ? value.error : value;
  if (cell.formula !== null) {
    written.formula = cleanText(cell.formula);
    written.formulaResult = plain;
  } else if (typeof value === 'string' && value.startsWith('#')) {
    // hucre would take the text `#N/A` for the error; a run of text stays text.
    written.richText = [{ text: cleanText(value) }];
  } else {
    written.value = plain;
  }
  return written;
}

/** Gives the cells a merge covers the format of its first cell: a cell that is missing has no border to draw. */
function addCoveredCells(sheet: Sheet, cells: WrittenCells): void {
  for (const { top, left, bottom, right } of sheet.merges) {
    const style = cells.get(keyOf(top, left))?.style;
    if (!style) continue;
    const covered = { ...EMPTY, style };
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const key = keyOf(row, column);
        if (!cells.has(key)) cells.set(key, covered);
      }
    }
  }
}

function addLink({ row, column, target, tooltip }: Link, cells: WrittenCells): void {
  const key = keyOf(row, column);
  const hyperlink = {
    target: '',
    location: cleanText(target),
    ...(tooltip !== null && { tooltip: cleanText(tooltip) }),
  };
  cells.set(key, { ...cells.get(key), hyperlink });
}
