import { normalizeFormula } from '../../../workbook/formulaText/normalizeFormula';
import type { ReadBudget } from '../readBudget';
import { unescapeText } from './escapedText';
import { withOlderNames } from './olderNames';

/** Taking a formula apart takes twice as long as moving one. */
const REWRITING = 2;

/** A formula of the file as the workbook holds it. Throws `too-large` when too much of them had to be rewritten. */
export function readFormula(text: string, budget: ReadBudget): string {
  const source = unescapeText(text);
  const formula = withOlderNames(normalizeFormula(source));
  if (formula !== source) budget.spendFormulaText(REWRITING * source.length);
  return formula;
}
