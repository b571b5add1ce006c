import { normalizeFormula } from '../../../workbook/formulaText/normalizeFormula';
import type { ReadBudget } from '../readBudget';
import { unescapeText } from './escapedText';

/** Taking a formula apart takes twice as long as moving one. */
const REWRITING = 2;

/** Excel 2010's other name for RANK, which Gnumeric writes for either; texts and sheet names are passed over. */
const NEWER_RANK = /"[^"]*"|'[^']*'|_xlfn\.RANK\.EQ(?=\()/g;

/** A formula of the file as the workbook holds it. Throws `too-large` when too much of them had to be rewritten. */
export function readFormula(text: string, budget: ReadBudget): string {
  const source = unescapeText(text);
  const formula = withRank(normalizeFormula(source));
  if (formula !== source) budget.spendFormulaText(REWRITING * source.length);
  return formula;
}

function withRank(formula: string): string {
  if (!formula.includes('_xlfn.RANK.EQ(')) return formula;
  return formula.replace(NEWER_RANK, (piece) => (piece.startsWith('_') ? 'RANK' : piece));
}
