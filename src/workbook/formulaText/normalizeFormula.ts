import { quoteSheet } from '../address';
import { splitFormula } from './formulaTokens';

const EQUALS = 0x3d;

/**
 * A formula as the workbook holds it: without `=`, sheet names always quoted. Programs drop the quotes around names that
 * need none, and the same formula must read the same whoever saved it.
 */
export function normalizeFormula(source: string): string {
  const formula = source.charCodeAt(0) === EQUALS ? source.slice(1) : source;
  if (!hasUnquotedSheet(formula)) return formula;
  return splitFormula(formula)
    .map((token) => (token.kind === 'sheet' ? `${quoteSheet(token.name)}!` : token.text))
    .join('');
}

/** Whether an exclamation mark follows anything but a quote; most formulas are through with this. */
function hasUnquotedSheet(formula: string): boolean {
  for (let at = formula.indexOf('!'); at >= 0; at = formula.indexOf('!', at + 1)) {
    if (formula[at - 1] !== "'") return true;
  }
  return false;
}
