import { CellValueType, type ICellData, type IWorkbookData } from '@univerjs/core';
import { SHEET_COLUMNS, SHEET_ROWS } from '../../../workbook/address';
import type { CellValue } from '../../../workbook/workbook';
import { EMPTY_TEXT } from './emptyText';

/** What the engine gets of one sheet: formulas to compute, with `=`, and the values that they read. */
export interface EngineSheet {
  name: string;
  cells: Iterable<{ row: number; column: number; content: { formula: string } | { value: CellValue } }>;
}

/** A workbook for the engine; sheets are identified by the keys of the map. */
export function univerWorkbook(id: string, sheets: ReadonlyMap<string, EngineSheet>): Partial<IWorkbookData> {
  return {
    id,
    name: id,
    sheetOrder: [...sheets.keys()],
    sheets: Object.fromEntries([...sheets].map(([sheetId, sheet]) => [sheetId, univerSheet(sheetId, sheet)])),
  };
}

function univerSheet(id: string, { name, cells }: EngineSheet): IWorkbookData['sheets'][string] {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, content } of cells) {
    const data = 'formula' in content ? { f: content.formula } : univerConstant(content.value);
    if (data) (cellData[row] ??= {})[column] = data;
  }
  // What lies outside of its sheets is an error to the engine.
  return { id, name, cellData, rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS };
}

function univerConstant(value: CellValue): ICellData | null {
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'string':
      return value === '' ? { p: EMPTY_TEXT, t: CellValueType.STRING } : { v: value, t: CellValueType.STRING };
    case 'object':
      return value && { v: value.error, t: CellValueType.STRING };
  }
}
