import { makeSetupSheets } from '../../src/actions/makeSetupSheets';
import type { Plan } from '../../src/assessment/plan';
import { bookIdentity, type Identity } from '../../src/sheets/identity';
import { emptySheet } from '../../src/workbook/draft';
import type { Cell, CellValue, Workbook } from '../../src/workbook/workbook';
import { emptyWorkbook, memoryWorkbook, type MemoryWorkbook } from './memoryWorkbook';
import { CREATED, QUIET, sheetOf } from './returned';

/** An open workbook with the plan's set-up sheets behind a sheet of somebody's own. */
export async function openMaster(plan: Plan): Promise<MemoryWorkbook> {
  const open = memoryWorkbook(emptyWorkbook([emptySheet('工作表1')]));
  await makeSetupSheets(open, plan, { language: 'zh-TW', created: CREATED }, QUIET);
  return open;
}

/** The identity of the whole workbook. */
export function identityOf(workbook: Workbook): Identity | null {
  return bookIdentity(workbook);
}

/** The cell in the row of a key and the column of a mark. */
export function entryAt(workbook: Workbook, sheet: string, key: string, mark: string): Cell | undefined {
  const { cells } = sheetOf(workbook, sheet);
  const anchor = cells.find(({ value }) => value === '@key');
  const row = cells.find((cell) => cell.column === anchor?.column && cell.value === key)?.row;
  const column = cells.find((cell) => cell.row === anchor?.row && cell.value === mark)?.column;
  if (row === undefined || column === undefined) throw new Error(`no ${key} ${mark} on ${sheet}`);
  return cells.find((cell) => cell.row === row && cell.column === column);
}

/** Types there, in place. */
export function typeAt(workbook: Workbook, sheet: string, key: string, mark: string, value: CellValue): void {
  const cell = entryAt(workbook, sheet, key, mark);
  if (!cell) throw new Error(`no cell at ${key} ${mark} on ${sheet}`);
  Object.assign(cell, { value, formula: null });
}
