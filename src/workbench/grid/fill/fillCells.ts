import type { Area } from '../../../workbook/address';
import { shiftFormula } from '../../../workbook/formulaText/shiftFormula';
import type { HandCell } from '../grid';
import { cellAt, type ShownSheet } from '../shown/shownBook';
import { continueSeries } from './continueSeries';

/**
 * The cells that filling changes, as dragging the corner of a selection does it: series go on, formulas move along.
 * @param target what is filled, the source within it or beside it
 * @param plainCopy true: nothing is counted up (Ctrl+D, Ctrl+R)
 */
export function fillCells(sheet: ShownSheet, source: Area, target: Area, plainCopy: boolean): HandCell[] {
  const isVertical = target.top < source.top || target.bottom > source.bottom;
  const cells: HandCell[] = [];
  const [firstLane, lastLane] = isVertical ? [source.left, source.right] : [source.top, source.bottom];
  const [start, end] = isVertical ? [source.top, source.bottom] : [source.left, source.right];
  const [from, to] = isVertical ? [target.top, target.bottom] : [target.left, target.right];
  const at = (lane: number, index: number): HandCell =>
    isVertical ? cellAt(sheet, index, lane) : cellAt(sheet, lane, index);

  for (let lane = firstLane; lane <= lastLane; lane++) {
    const sources = Array.from({ length: end - start + 1 }, (_, index) => at(lane, start + index));
    const series = plainCopy ? null : continueSeries(sources);
    for (let index = from; index <= to; index++) {
      if (index >= start && index <= end) continue;
      const steps = index - start;
      const model = sources[((steps % sources.length) + sources.length) % sources.length]!;
      const filled = at(lane, index);
      cells.push({
        row: filled.row,
        column: filled.column,
        value: model.formula === null && series ? series(steps) : model.value,
        formula: movedFormula(model, filled),
        // On a protected sheet cells keep their formats, or a locked one could lock others.
        style: sheet.plain.protection ? filled.style : model.style,
      });
    }
  }
  return cells;
}

/** The formula of a cell as another cell sees it. */
export function movedFormula(model: HandCell, to: { row: number; column: number }): string | null {
  return model.formula === null ? null : shiftFormula(model.formula)(to.row - model.row, to.column - model.column);
}
