import type { Plan } from '../../src/assessment/plan';
import { columnAt, SETUP_ROWS } from '../../src/sheets/setup/setupSheet';
import { masterWorkbook } from '../../src/sheets/setup/masterWorkbook';
import { PLAN_FIELDS, type FieldKey } from '../../src/sheets/setup/planFields';
import { readMaster, type MasterReading } from '../../src/sheets/setup/readMaster';
import type { TableId } from '../../src/sheets/setup/setupTables';
import { parseCell, printCell } from '../../src/workbook/address';
import type { CellValue, Sheet, Workbook } from '../../src/workbook/workbook';
import { wordingOf } from '../../src/wording/wording';

export const CREATED = '2016-09-01T00:00:00Z';

/** A change to a master workbook, as a person would make it. */
export type MasterEdit = (workbook: Workbook, plan: Plan) => void;

/** The plan's master workbook after these edits, read back. */
export function readEdited(plan: Plan, ...edits: MasterEdit[]): MasterReading {
  const workbook = structuredClone(masterWorkbook(plan, CREATED));
  for (const edit of edits) edit(workbook, plan);
  return readMaster(workbook, 'zh-TW');
}

export function sheetOf(workbook: Workbook, plan: Plan, id: TableId): Sheet {
  const name = wordingOf(plan.language).setup.sheets[id];
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Address of a table's cell; rows from 0, spare and further rows included. */
export function addressOf(id: TableId, row: number, column: string): string {
  return printCell(SETUP_ROWS.table + row, columnAt(id, column));
}

/** Address of a field's content. */
export function fieldAddress(key: FieldKey): string {
  return addressOf(
    'fields',
    PLAN_FIELDS.findIndex((field) => field.key === key),
    'value',
  );
}

/** Types into a cell, by address. */
export function typed(id: TableId, address: string, value: CellValue, formula: string | null = null): MasterEdit {
  return (workbook, plan) => {
    const at = parseCell(address)!;
    const sheet = sheetOf(workbook, plan, id);
    const cell = sheet.cells.find(({ row, column }) => row === at.row && column === at.column);
    if (cell) Object.assign(cell, { value, formula });
    else sheet.cells.push({ ...at, value, formula, style: null });
    sheet.cells.sort((a, b) => a.row - b.row || a.column - b.column);
  };
}

/** Types into a row of a table. */
export function typedRow(id: TableId, row: number, values: Record<string, CellValue>): MasterEdit {
  const edits = Object.entries(values).map(([column, value]) => typed(id, addressOf(id, row, column), value));
  return (workbook, plan) => edits.forEach((edit) => edit(workbook, plan));
}

/** Moves every row from `row` of the table on down by some. */
export function insertedRows(id: TableId, row: number, count: number): MasterEdit {
  return (workbook, plan) => {
    for (const cell of sheetOf(workbook, plan, id).cells) if (cell.row >= SETUP_ROWS.table + row) cell.row += count;
  };
}

/** Gives each column a new place. */
export function movedColumns(id: TableId, place: (column: number) => number): MasterEdit {
  return (workbook, plan) => {
    const sheet = sheetOf(workbook, plan, id);
    for (const cell of sheet.cells) cell.column = place(cell.column);
    sheet.cells.sort((a, b) => a.row - b.row || a.column - b.column);
  };
}

/** Deletes cells that fit. */
export function removed(id: TableId, fits: (row: number, column: number, value: CellValue) => boolean): MasterEdit {
  return (workbook, plan) => {
    const sheet = sheetOf(workbook, plan, id);
    sheet.cells = sheet.cells.filter((cell) => !fits(cell.row, cell.column, cell.value));
  };
}
