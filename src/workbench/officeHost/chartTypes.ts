import type { Chart } from '../../workbook/workbook';
import { notHeld } from './hostError';

const TYPES: Record<Chart['kind'], string> = { bar: 'BarClustered', column: 'ColumnClustered' };

/**
 * The kind of a chart by `Excel.ChartType`.
 * @throws InvalidArgument for kinds a plain workbook cannot hold
 */
export function chartKind(type: unknown): Chart['kind'] {
  if (type === TYPES.bar) return 'bar';
  if (type === TYPES.column) return 'column';
  throw notHeld(`a chart of type ${String(type)}`);
}

export function printChartKind(kind: Chart['kind']): string {
  return TYPES[kind];
}
