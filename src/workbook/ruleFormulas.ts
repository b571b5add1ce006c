import type { Area } from './address';
import { seenFrom } from './areas';
import type { ValidationRule } from './workbook';

/**
 * A validation's rule, written as seen from one area's top left cell, as another area's top left cell sees it. Every text of
 * a rule but its kind is a formula; the values of a list stay.
 */
export function moveRule(rule: ValidationRule, from: Area, to: Area): ValidationRule {
  const moved = Object.entries(rule).map(([field, value]: [string, unknown]) =>
    field === 'kind' || typeof value !== 'string' ? [field, value] : [field, seenFrom(value, from, to)],
  );
  return Object.fromEntries(moved) as ValidationRule;
}
