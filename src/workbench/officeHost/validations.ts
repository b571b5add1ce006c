import type { Area } from '../../workbook/address';
import { shiftFormula } from '../../workbook/formulaText/shiftFormula';
import { mapRule } from '../../workbook/ruleFormulas';
import type { Validation, ValidationRule } from '../../workbook/workbook';
import { intersections, subtract } from '../../workbook/overlaps';
import { areaSize } from './areas';
import type { SheetState } from './sheetState';

/** The same rule for other cells: relative references are seen from the first area's top left cell. */
export function rebased(validation: Validation, areas: Area[]): Validation {
  const [from, to] = [validation.areas[0]!, areas[0]!];
  const [rows, columns] = [to.top - from.top, to.left - from.left];
  if (rows === 0 && columns === 0) return { ...validation, areas };
  return { ...validation, areas, rule: mapRule(validation.rule, (formula) => shiftFormula(formula)(rows, columns)) };
}

/** Takes the validation away from cells. */
export function clearValidations(sheet: SheetState, areas: readonly Area[]): void {
  sheet.plain.validations = sheet.plain.validations.flatMap((validation) => {
    const left = subtract(validation.areas, areas);
    return left.length === 0 ? [] : [rebased(validation, left)];
  });
}

/** Gives cells a rule in place of what they had, with Excel's defaults: blanks pass, wrong entries are stopped. */
export function setRule(sheet: SheetState, areas: readonly Area[], rule: ValidationRule): void {
  clearValidations(sheet, areas);
  sheet.plain.validations.push({
    areas: [...areas],
    rule,
    allowBlank: true,
    prompt: null,
    alert: { title: '', message: '', style: 'stop' },
  });
}

/** The validations of cells, each cut down to those cells. */
export function validationsWithin(sheet: SheetState, areas: readonly Area[]): Validation[] {
  return sheet.plain.validations.flatMap((validation) => {
    const shared = intersections(areas, validation.areas);
    return shared.length === 0 ? [] : [rebased(validation, shared)];
  });
}

/** Changes the validations of cells, and leaves the other cells of the same validations as they are. */
export function changeValidations(
  sheet: SheetState,
  areas: readonly Area[],
  change: (validation: Validation) => Validation,
): void {
  sheet.plain.validations = sheet.plain.validations.flatMap((validation) => {
    // In the order of the validation's own areas, so that one changed as a whole keeps its areas.
    const shared = intersections(validation.areas, areas);
    if (shared.length === 0) return [validation];
    const left = subtract(validation.areas, areas);
    const changed = change(rebased(validation, shared));
    return left.length === 0 ? [changed] : [rebased(validation, left), changed];
  });
}

/** How many of the cells have a validation. */
export function countValidated(validations: readonly Validation[]): number {
  return validations.flatMap(({ areas }) => areas).reduce((sum, area) => sum + areaSize(area), 0);
}
