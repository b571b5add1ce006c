import type { Area } from '../../workbook/address';
import { shiftFormula } from '../../workbook/formulaText/shiftFormula';
import type { ConditionalFormat } from '../../workbook/workbook';
import { intersections, subtract } from '../../workbook/overlaps';
import type { SheetState } from './sheetState';

/** Takes conditional formats away from cells. */
export function clearConditionalFormats(sheet: SheetState, areas: readonly Area[]): void {
  sheet.plain.conditionalFormats = sheet.plain.conditionalFormats.filter((format) => {
    const left = subtract(format.areas, areas);
    if (left.length > 0) move(format, left);
    return left.length > 0;
  });
}

/** Those that colour a cell of the areas, the one that counts first in front. */
export function conditionalFormatsWithin(sheet: SheetState, areas: readonly Area[]): ConditionalFormat[] {
  return sheet.plain.conditionalFormats.filter((format) => intersections(format.areas, areas).length > 0);
}

/** Its formula is relative to the first area's top left cell, which may be another one now. */
function move(format: ConditionalFormat, areas: Area[]): void {
  const [from, to] = [format.areas[0]!, areas[0]!];
  const [rows, columns] = [to.top - from.top, to.left - from.left];
  format.areas = areas;
  if (format.rule.kind === 'expression' && (rows !== 0 || columns !== 0)) {
    format.rule.formula = shiftFormula(format.rule.formula)(rows, columns);
  }
}
