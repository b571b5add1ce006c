import { quoteSheet } from '../../workbook/address';
import { splitFormula } from '../../workbook/formulaText/formulaTokens';
import { mapRule } from '../../workbook/ruleFormulas';
import type { Sheet, Workbook } from '../../workbook/workbook';

/** The parts of a workbook that hold formulas, besides cells. */
type Holder = Pick<Workbook, 'names'>;

/** Changes a formula, or gives the same text back. */
export type FormulaChange = (formula: string) => string;

/** References to a sheet follow its new name. */
export function renamed(from: string, to: string): FormulaChange {
  return (formula) => {
    if (!formula.includes('!')) return formula;
    return splitFormula(formula)
      .map((token) => {
        if (token.kind !== 'sheet') return token.text;
        return `${quoteSheet(isSame(token.name, from) ? to : token.name)}!`;
      })
      .join('');
  };
}

/** References to a sheet that is gone become `#REF!`. */
export function lost(sheet: string): FormulaChange {
  return (formula) => {
    if (!formula.includes('!')) return formula;
    const tokens = splitFormula(formula);
    let text = '';
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (token.kind !== 'sheet') text += token.text;
      else if (!isSame(token.name, sheet)) text += `${quoteSheet(token.name)}!`;
      else {
        text += '#REF!';
        at = endOfReference(tokens, at);
      }
    }
    return text;
  };
}

/** Past the cell, the area or the lines that follow a sheet's name. */
function endOfReference(tokens: ReturnType<typeof splitFormula>, sheetAt: number): number {
  const next = tokens[sheetAt + 1];
  if (next?.kind === 'lines') return sheetAt + 1;
  if (next?.kind !== 'cell') return sheetAt;
  const colon = tokens[sheetAt + 2];
  const isArea = colon?.kind === 'other' && colon.text === ':' && tokens[sheetAt + 3]?.kind === 'cell';
  return isArea ? sheetAt + 3 : sheetAt + 1;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Applies a change to every formula but those of cells: names, validations, conditional formats, charts. */
export function changeFormulas(holder: Holder, sheets: readonly Sheet[], change: FormulaChange): void {
  for (const name of holder.names) name.refersTo = change(name.refersTo);
  for (const sheet of sheets) {
    for (const validation of sheet.validations) validation.rule = mapRule(validation.rule, change);
    for (const { rule } of sheet.conditionalFormats) {
      if (rule.kind === 'expression') rule.formula = change(rule.formula);
    }
    for (const chart of sheet.charts) {
      chart.categories = change(chart.categories);
      for (const series of chart.series) series.values = change(series.values);
    }
  }
}
