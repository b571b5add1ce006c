import { printArea, printCell, SHEET_COLUMNS, SHEET_ROWS, type Area } from '../../workbook/address';
import type { Cell, Sheet, Workbook } from '../../workbook/workbook';
import { inOrder, positionOf } from './cellOrder';
import { UnwritableWorkbook } from './unwritable';

/** Excel's limits on what one cell holds. */
const TEXT_LIMIT = 32_767;
const FORMULA_LIMIT = 8_192;

/** Error values that exist; any other makes Excel call the file damaged. */
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/**
 * Refuses cells that stand outside the sheet, twice at one address, or hold what no cell can.
 * @throws UnwritableWorkbook naming sheet and cell
 */
export function checkCells(sheet: Sheet, styles: Workbook['styles']): void {
  for (const cell of sheet.cells) checkPosition(cell.row, cell.column, sheet.name);
  let last = -1;
  for (const cell of inOrder(sheet.cells)) {
    const position = positionOf(cell);
    if (position === last) throw refusal('duplicate-address', sheet, cell, 'two cells with one address');
    last = position;
    if (cell.style !== null && !Object.hasOwn(styles, cell.style)) {
      throw refusal('unknown-style', sheet, cell, `no style ${JSON.stringify(cell.style)}`);
    }
    checkContent(cell, sheet);
  }
}

/** Refuses a row and column outside any sheet. */
export function checkPosition(row: number, column: number, sheet: string): void {
  if (!isIndex(row, SHEET_ROWS) || !isIndex(column, SHEET_COLUMNS)) {
    throw new UnwritableWorkbook('address', { sheet, cell: null }, `row ${row}, column ${column} (zero-based)`);
  }
}

/** Refuses an area outside any sheet, or with its corners the wrong way round. */
export function checkArea(area: Area, sheet: string): void {
  checkPosition(area.top, area.left, sheet);
  checkPosition(area.bottom, area.right, sheet);
  if (area.top > area.bottom || area.left > area.right) {
    throw new UnwritableWorkbook('address', { sheet, cell: printArea(area) }, 'corners in the wrong order');
  }
}

/**
 * Refuses what is no formula: empty, too long, or with the `=` that only people type.
 * Whether it calculates is not looked at.
 */
export function checkFormula(formula: string, sheet: string | null, cell: string | null): void {
  const problem = formulaProblem(formula);
  if (problem === 'formula') throw new UnwritableWorkbook(problem, { sheet, cell }, JSON.stringify(formula));
  if (problem) throw new UnwritableWorkbook(problem, { sheet, cell }, `${formula.length} characters`);
}

function formulaProblem(formula: string): 'formula' | 'formula-too-long' | null {
  if (formula === '' || formula.startsWith('=')) return 'formula';
  return formula.length > FORMULA_LIMIT ? 'formula-too-long' : null;
}

function checkContent(cell: Cell, sheet: Sheet): void {
  const { value, formula } = cell;
  // The address is printed only for what is refused: that would take longer than all other checks.
  if (formula !== null && formulaProblem(formula)) {
    checkFormula(formula, sheet.name, printCell(cell.row, cell.column));
  }
  if (typeof value === 'string' && value.length > TEXT_LIMIT) {
    throw refusal('text-too-long', sheet, cell, `${value.length} characters`);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw refusal('number', sheet, cell, String(value));
  if (typeof value === 'object' && value !== null && !ERRORS.has(value.error)) {
    throw refusal('error-value', sheet, cell, JSON.stringify(value.error));
  }
}

function isIndex(value: number, limit: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < limit;
}

function refusal(code: UnwritableWorkbook['code'], sheet: Sheet, cell: Cell, detail: string): UnwritableWorkbook {
  return new UnwritableWorkbook(code, { sheet: sheet.name, cell: printCell(cell.row, cell.column) }, detail);
}
