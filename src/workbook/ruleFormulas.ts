import type { Area } from './address';
import { seenFrom } from './areas';
import type { ValidationRule } from './workbook';

/** Applies a change to every formula of a validation's rule: each of its texts but its kind. The values of a list stay. */
export function mapRule(rule: ValidationRule, change: (formula: string) => string): ValidationRule {
  const changed = Object.entries(rule).map(([field, value]: [string, unknown]) =>
    field === 'kind' || typeof value !== 'string' ? [field, value] : [field, change(value)],
  );
  return Object.fromEntries(changed) as ValidationRule;
}

/** A validation's rule, written as seen from one area's top left cell, as another area's top left cell sees it. */
export function moveRule(rule: ValidationRule, from: Area, to: Area): ValidationRule {
  return mapRule(rule, (formula) => seenFrom(formula, from, to));
}
