import { CellValueType, type ICellData, type IWorkbookData } from '@univerjs/core';
import { SHEET_COLUMNS, SHEET_ROWS } from '../../workbook/address';
import type { Cell, CellValue, Sheet, Workbook } from '../../workbook/workbook';
import { EMPTY_TEXT } from './emptyText';
import { isErrorName } from './errorName';
import type { PrepareFormula } from './prepareFormula';
import { Uncalculable, type CellPlace } from './uncalculable';

/** Identifies a sheet to the engine, by its index. */
export function sheetId(index: number): string {
  return `sheet${index}`;
}

/** What the engine needs of a workbook: values and formulas, no results. */
export function univerWorkbook(id: string, { sheets }: Workbook, prepare: PrepareFormula): Partial<IWorkbookData> {
  return {
    id,
    name: id,
    sheetOrder: sheets.map((_, index) => sheetId(index)),
    sheets: Object.fromEntries(
      sheets.map((sheet, index) => [sheetId(index), univerSheet(sheet, sheetId(index), prepare)]),
    ),
  };
}

function univerSheet({ name, cells }: Sheet, id: string, prepare: PrepareFormula): IWorkbookData['sheets'][string] {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const cell of cells) {
    const data = univerCell(cell, { sheet: name, row: cell.row, column: cell.column }, prepare);
    if (data) (cellData[cell.row] ??= {})[cell.column] = data;
  }
  // What lies outside of its sheets is an error to the engine.
  return { id, name, cellData, rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS };
}

function univerCell({ formula, value }: Cell, place: CellPlace, prepare: PrepareFormula): ICellData | null {
  return formula === null ? univerConstant(value, place) : { f: prepare(formula, place) };
}

function univerConstant(value: CellValue, place: CellPlace): ICellData | null {
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'string':
      if (isErrorName(value)) throw new Uncalculable('text', place, `the text ${value}`);
      return value === '' ? { p: EMPTY_TEXT, t: CellValueType.STRING } : { v: value, t: CellValueType.STRING };
    case 'object':
      return value && { v: value.error, t: CellValueType.STRING };
  }
}
