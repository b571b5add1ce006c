import type { Area } from '../../../../workbook/address';
import { seenFrom } from '../../../../workbook/areas';
import { moveRule } from '../../../../workbook/ruleFormulas';
import type { ConditionalFormat, Validation } from '../../../../workbook/workbook';
import type { ReadBudget } from '../../readBudget';

/**
 * Programs disagree from where the references of a rule over several areas are seen, unless the first is the top left one.
 * Such a rule becomes one for each area.
 */
export function separateValidation(validation: Validation, budget: ReadBudget): Validation[] {
  const { areas, rule } = validation;
  if (isPlainBase(areas)) return [validation];
  budget.spendFormulaText(JSON.stringify(rule).length * areas.length);
  return areas.map((area) => ({ ...validation, areas: [area], rule: moveRule(rule, areas[0]!, area) }));
}

/** The same for a conditional format. */
export function separateFormat(format: ConditionalFormat, budget: ReadBudget): ConditionalFormat[] {
  const { areas, rule } = format;
  if (rule.kind !== 'expression' || isPlainBase(areas)) return [format];
  budget.spendFormulaText(rule.formula.length * areas.length);
  return areas.map((area) => ({
    areas: [area],
    rule: { ...rule, formula: seenFrom(rule.formula, areas[0]!, area) },
  }));
}

function isPlainBase(areas: readonly Area[]): boolean {
  const [first] = areas;
  return first === undefined || areas.every(({ top, left }) => top >= first.top && left >= first.left);
}
