import type { IRange } from '@univerjs/core';
import type { Area } from '../../../workbook/address';

/** An area as Univer has it. */
export function rangeOf({ top, left, bottom, right }: Area): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

/** A range of Univer as an area. */
export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}
