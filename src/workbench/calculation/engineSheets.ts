import { SHEET_COLUMNS } from '../../workbook/address';
import type { BookCell, BookSheet, CalculatedBook, FormulaCell } from './calculatedBook';
import { placeOf, type ReadArea } from './dependencies/readerIndex';
import type { EngineFormula } from './univer/computeFormulas';
import type { EngineSheet } from './univer/univerWorkbook';

/**
 * What the engine needs to compute these formulas: them, and the values of cells that they read, results of other formulas
 * among them. When that is much of the workbook it gets all of it.
 * @param open the formulas with what they are to the engine, which finds a sheet by its key
 */
export function engineSheets(
  book: CalculatedBook,
  open: ReadonlyMap<FormulaCell, EngineFormula>,
): Map<string, EngineSheet> {
  const needed = needsAll(book, open) ? allCells(book) : readCells(book, open.keys());
  return new Map(
    [...needed].map(([sheet, cells]) => [sheet.key, { name: sheet.name, cells: contentsOf(cells, open) }]),
  );
}

/** The filled cells of areas. */
export function* cellsIn(book: CalculatedBook, areas: Iterable<ReadArea<FormulaCell>>): Generator<BookCell> {
  for (const { sheet: key, area } of areas) {
    const cells = book.sheets.get(key)?.cells;
    if (!cells) continue;
    const { top, left, bottom, right } = area;
    if ((bottom - top + 1) * (right - left + 1) > cells.size) {
      for (const cell of cells.values()) {
        if (cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right) yield cell;
      }
      continue;
    }
    for (let row = top; row <= bottom; row++) {
      for (let place = row * SHEET_COLUMNS + left; place <= row * SHEET_COLUMNS + right; place++) {
        const cell = cells.get(place);
        if (cell) yield cell;
      }
    }
  }
}

function needsAll({ formulas }: CalculatedBook, open: ReadonlyMap<FormulaCell, unknown>): boolean {
  if (open.size * 2 > formulas.size) return true;
  for (const { reads } of open.keys()) if (reads.readsAnything) return true;
  return false;
}

function allCells({ sheets }: CalculatedBook): Map<BookSheet, Iterable<BookCell>> {
  return new Map([...sheets.values()].map((sheet) => [sheet, sheet.cells.values()]));
}

function readCells(book: CalculatedBook, formulas: Iterable<FormulaCell>): Map<BookSheet, Iterable<BookCell>> {
  const needed = new Map<BookSheet, Map<number, BookCell>>();
  const areas = new Set<ReadArea<FormulaCell>>();
  const need = (sheet: BookSheet, cell?: BookCell): void => {
    let cells = needed.get(sheet);
    if (!cells) needed.set(sheet, (cells = new Map<number, BookCell>()));
    if (cell) cells.set(placeOf(cell.row, cell.column), cell);
  };
  for (const formula of formulas) {
    need(formula.sheet, formula);
    for (const area of formula.areas) areas.add(area);
    // Also one that is empty has to be there.
    for (const key of formula.reads.sheets) if (book.sheets.has(key)) need(book.sheets.get(key)!);
  }
  for (const cell of cellsIn(book, areas)) need(cell.sheet, cell);
  return new Map([...needed].map(([sheet, cells]) => [sheet, cells.values()]));
}

function* contentsOf(
  cells: Iterable<BookCell>,
  open: ReadonlyMap<FormulaCell, EngineFormula>,
): EngineSheet['cells'] & Generator {
  for (const cell of cells) {
    const { row, column, value } = cell;
    const formula = cell.formula === null ? undefined : open.get(cell);
    yield { row, column, content: formula ? { formula: formula.prepared } : { value } };
  }
}
