import { CellValueType, type ICellData } from '@univerjs/core';
import { ErrorType, LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Cell, CellValue, Workbook } from '../../workbook/workbook';
import type { EngineResults } from './engine';
import { isErrorName } from './errorName';
import type { PrepareFormula } from './prepareFormula';
import { Uncalculable, type CellPlace } from './uncalculable';
import { sheetId } from './univerWorkbook';

const NAME_ERROR: string = ErrorType.NAME;

/**
 * Puts the results into the formulas' cells: all, or none when one is not what the formula gives in Excel. Then
 * {@link Uncalculable} is thrown.
 */
export function putResults({ sheets }: Workbook, results: EngineResults, prepare: PrepareFormula): void {
  const lexer = new LexerTreeBuilder();
  const nameErrorIsThere = sheets.some(({ cells }) => cells.some(holdsNameError));
  const put: (() => void)[] = [];
  for (const [index, { name, cells }] of sheets.entries()) {
    for (const cell of cells) {
      if (cell.formula === null) continue;
      const result = resultOf(cell, sheetId(index), { sheet: name, row: cell.row, column: cell.column });
      put.push(() => (cell.value = result));
    }
  }
  for (const one of put) one();

  function resultOf({ row, column, formula }: Cell, id: string, place: CellPlace): CellValue {
    if (results.block(id, row, column)) throw new Uncalculable('block', place, `several cells from ${formula!}`);
    const got = results.at(id, row, column);
    const value = got && readResult(got);
    if (value === undefined) throw new Uncalculable('engine', place, `${JSON.stringify(got)} from ${formula!}`);
    if (typeof value === 'object' && value !== null) check(value.error, formula!, place);
    return value;
  }

  /** An error can be the engine's way to say that it does not understand the formula. */
  function check(error: string, formula: string, place: CellPlace): void {
    if (typeof lexer.treeBuilder(prepare(formula, place)) === 'string') {
      throw new Uncalculable('formula', place, `not well-formed: ${formula}`);
    }
    // Names and functions that it does not know are found before.
    if (error === NAME_ERROR && !nameErrorIsThere) throw new Uncalculable('engine', place, `${error} from ${formula}`);
  }
}

/** Then it can be the right result of a formula that reads it. */
function holdsNameError({ value, formula }: Cell): boolean {
  if (formula !== null) return formula.includes(NAME_ERROR);
  return typeof value === 'object' && value?.error === NAME_ERROR;
}

/** Undefined for what no cell can hold. */
function readResult({ v, t }: ICellData): CellValue | undefined {
  switch (t) {
    case CellValueType.NUMBER:
      return typeof v === 'number' && Number.isFinite(v) ? v : undefined;
    case CellValueType.BOOLEAN:
      return v === 1 || v === true;
    case CellValueType.STRING:
    case CellValueType.FORCE_STRING:
      if (typeof v !== 'string') return undefined;
      return isErrorName(v) ? { error: v } : v;
    default:
      // A reference to an empty cell gives 0, as in Excel.
      return v === null ? 0 : undefined;
  }
}
