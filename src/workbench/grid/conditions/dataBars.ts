import { cellsOf } from '../../../workbook/areas';
import { lookUpCells } from '../../../workbook/lookup';
import type { Sheet } from '../../../workbook/workbook';
import { placeOf } from './place';

/** A bar behind a cell's value. */
export interface Bar {
  /** How much of the cell's width it takes, 0 to 1. */
  length: number;
  /** RRGGBB. */
  color: string;
}

/** The data bars of a sheet, by place. A number beyond the limits gets the nearest; what is no number gets none. */
export function dataBars(sheet: Sheet): Map<number, Bar> {
  const bars = new Map<number, Bar>();
  const cellAt = lookUpCells(sheet);
  for (const { areas, rule } of sheet.conditionalFormats) {
    if (rule.kind !== 'dataBar') continue;
    for (const { top, left } of cellsOf(areas)) {
      const value = cellAt(top, left)?.value;
      if (typeof value !== 'number') continue;
      const share = (value - rule.minimum) / (rule.maximum - rule.minimum);
      // The first rule of a cell counts. A rule without a width between its limits has no shares.
      if (Number.isFinite(share) && !bars.has(placeOf(top, left))) {
        bars.set(placeOf(top, left), { length: Math.min(1, Math.max(0, share)), color: rule.color });
      }
    }
  }
  return bars;
}
