import { CellValueType, HorizontalAlign, type ICellData, type IStyleData } from '@univerjs/core';
import type { Cell, CellValue, Style } from '../../../workbook/workbook';
import { numberPattern } from './numberPattern';
import { styleData } from './styleData';

/** What a cell of ours carries in Univer beside its value. */
export interface CellCustom {
  /**
   * Its formula, without `=`. Not where Univer keeps formulas, since it would compute them: the value is a result computed
   * elsewhere.
   */
  formula: string;
}

/**
 * A cell as Univer shows it. Every field stands there, with null for none, so that it takes the place of any other cell whole.
 */
export function cellData(cell: Pick<Cell, 'value' | 'formula'>, style: Style): ICellData {
  const custom: CellCustom | null = cell.formula === null ? null : { formula: cell.formula };
  return { ...valueData(cell.value), p: null, f: null, si: null, s: cellStyleData(cell.value, style), custom };
}

/** The text of a cell's formula, without `=`; null when it holds none. */
export function formulaOf(cell: ICellData): string | null {
  return (cell.custom as Partial<CellCustom> | null | undefined)?.formula ?? null;
}

function valueData(value: CellValue): Pick<ICellData, 'v' | 't'> {
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'string':
      return { v: value, t: CellValueType.STRING };
    case 'object':
      return value === null ? { v: null, t: null } : { v: value.error, t: CellValueType.STRING };
  }
}

/** Without an alignment of their own, truth values and errors stand in the middle. */
function cellStyleData(value: CellValue, style: Style): IStyleData {
  const data = styleData(style);
  const centred = typeof value === 'boolean' || (typeof value === 'object' && value !== null);
  if (centred && style.horizontal === undefined) return { ...data, ht: HorizontalAlign.CENTER };
  const pattern = data.n ? numberPattern(data.n.pattern, value) : undefined;
  return pattern === data.n?.pattern ? data : { ...data, n: { pattern: pattern! } };
}
