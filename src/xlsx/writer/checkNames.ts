import { parseCell, printArea } from '../../workbook/address';
import type { Sheet, Table, Workbook } from '../../workbook/workbook';
import { checkArea, checkFormula } from './checkCells';
import { isPlainText } from './cleanText';
import { UnwritableWorkbook } from './unwritable';

/** A letter, `_` or `\` first, then letters, digits, `.`, `_`, `\` and `?`. */
const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}._\\?]{0,254}$/u;

/** What stands for a cell, row or column in the other notation: `R`, `C2`, `R1C1`. */
const ROW_COLUMN = /^(?:R[0-9]*|C[0-9]*|R[0-9]*C[0-9]*)$/i;

/**
 * Refuses defined names and tables that Excel would refuse: malformed, like a cell, twice in one scope.
 * @throws UnwritableWorkbook
 */
export function checkNames(workbook: Workbook): void {
  const taken = new Set<string>();
  const sheets = new Set(workbook.sheets.map((sheet) => sheet.name));
  for (const { name, sheet, refersTo } of workbook.names) {
    if (sheet !== null && !sheets.has(sheet)) {
      throw new UnwritableWorkbook('unknown-sheet', { sheet, cell: null }, `scope of the name ${name}`);
    }
    checkName(name, sheet);
    checkFormula(refersTo, sheet, name);
    take(`${sheet ?? ''}!${name}`, sheet, taken);
  }
  for (const sheet of workbook.sheets) {
    for (const table of sheet.tables) {
      checkName(table.name, sheet.name);
      take(`!${table.name}`, sheet.name, taken);
      checkTable(table, sheet);
    }
  }
}

function checkName(name: string, sheet: string | null): void {
  const reserved = /^_xlnm\./i.test(name) || /^(?:true|false)$/i.test(name);
  if (!NAME.test(name) || ROW_COLUMN.test(name) || parseCell(name) || reserved || !isPlainText(name)) {
    throw new UnwritableWorkbook('name', { sheet, cell: null }, JSON.stringify(name));
  }
}

function take(key: string, sheet: string | null, taken: Set<string>): void {
  const folded = key.toLowerCase();
  if (taken.has(folded)) throw new UnwritableWorkbook('duplicate-name', { sheet, cell: null }, key);
  taken.add(folded);
}

/** Excel repairs a table whose header cells are not exactly its column names, or that has no row below them. */
function checkTable(table: Table, sheet: Sheet): void {
  const { area, columns } = table;
  checkArea(area, sheet.name);
  const place = { sheet: sheet.name, cell: printArea(area) };
  if (columns.length !== area.right - area.left + 1 || area.bottom === area.top) {
    throw new UnwritableWorkbook('table', place, `${columns.length} columns, ${area.bottom - area.top} rows`);
  }
  if (new Set(columns.map((column) => column.toLowerCase())).size < columns.length) {
    throw new UnwritableWorkbook('table', place, 'two columns with one name');
  }
  const headers = new Map<number, unknown>();
  for (const cell of sheet.cells)
    if (cell.row === area.top && cell.formula === null) headers.set(cell.column, cell.value);
  columns.forEach((column, index) => {
    if (column === '' || headers.get(area.left + index) !== column) {
      throw new UnwritableWorkbook('table', place, `no header cell ${JSON.stringify(column)}`);
    }
  });
}
