import { leavesOf } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import { scoreRange } from '../assessment/score';
import { cellArea, printCell } from '../workbook/address';
import type { Sheet, Validation, ValidationRule } from '../workbook/workbook';
import { sheetWords } from './book';
import { entryName, entryPlaces } from './entryPlaces';
import { validationOf } from './scoreRules';

/** Cells of a score sheet whose entry check was pasted away or replaced by another's. */
export function lostValidations(plan: Plan, sheet: Sheet): string[] {
  const places = entryPlaces(sheet);
  const words = sheetWords(plan);
  return leavesOf(plan.rubric).flatMap((leaf) => {
    const place = places(entryName(leaf.key, '@score'));
    if (!place) return [];
    const { row, column } = place;
    const { rule } = validationOf(scoreRange(leaf, plan.settings.step), [cellArea(row, column)], words);
    const there = validationAt(sheet, row, column);
    return there && isSameRule(there.rule, rule) ? [] : [printCell(row, column)];
  });
}

/** The validation of a cell. */
export function validationAt({ validations }: Sheet, row: number, column: number): Validation | undefined {
  return validations.find(({ areas }) =>
    areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
  );
}

/** Rules that let the same entries through; how programs print a formula differs, so that formulas are not compared. */
export function isSameRule(one: ValidationRule, other: ValidationRule): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'list' && other.kind === 'list') return one.values.join('\n') === other.values.join('\n');
  if (!('minimum' in one) || !('minimum' in other)) return true;
  return Number(one.minimum) === Number(other.minimum) && Number(one.maximum) === Number(other.maximum);
}
