import { CellValueType, type ICellData } from '@univerjs/core';
import type { CellValue } from '../../../workbook/workbook';
import { isErrorName } from './errorName';

/** What the engine gives for a formula; undefined for what no cell can hold. */
export function readResult({ v, t }: ICellData): CellValue | undefined {
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
