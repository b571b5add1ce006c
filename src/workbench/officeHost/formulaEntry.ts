import { splitFormula } from '../../workbook/formulaText/formulaTokens';
import { quoteSheet } from '../../workbook/address';
import { printSheet } from './excelAddress';
import { invalidArgument } from './hostError';

/** Longest formula Excel takes, in characters, `=` included. */
const LONGEST_FORMULA = 8192;

/** Gives the sheet's name as it is written on its tab, or null when there is no such sheet. */
export type SheetNames = (name: string) => string | null;

/**
 * Reads a formula that came with or without `=`: sheet names quoted and written as on their tabs, as a workbook holds
 * formulas.
 * @throws InvalidArgument for a formula Excel would not take: too long, brackets or quotes that do not close, a sheet
 * that is not there (Excel would ask for a file)
 */
export function readFormula(text: string, sheets: SheetNames): string {
  const formula = text.startsWith('=') ? text.slice(1) : text;
  if (formula.length >= LONGEST_FORMULA) throw invalidArgument(`a formula of ${formula.length + 1} characters`);
  if (formula.trim() === '') throw invalidArgument('an empty formula');
  requireClosed(formula);
  return splitFormula(formula)
    .map((token) => (token.kind === 'sheet' ? `${quoteSheet(tabName(token.name, formula, sheets))}!` : token.text))
    .join('');
}

/** A formula as Excel shows it, without `=`: sheet names quoted only where they must be. */
export function printFormula(formula: string): string {
  if (!formula.includes('!')) return formula;
  return splitFormula(formula)
    .map((token) => (token.kind === 'sheet' ? `${printSheet(token.name)}!` : token.text))
    .join('');
}

function tabName(name: string, formula: string, sheets: SheetNames): string {
  const found = sheets(name);
  if (found === null) throw invalidArgument(`no sheet ${name} for the formula ${formula}`);
  return found;
}

const CLOSING: Record<string, string> = { '(': ')', '{': '}', '[': ']' };

function requireClosed(formula: string): void {
  const open: string[] = [];
  for (let at = 0; at < formula.length; at++) {
    const character = formula[at]!;
    if (character === '"' || (character === "'" && open.at(-1) !== ']')) {
      at = closingQuote(formula, at, character);
    } else if (CLOSING[character] !== undefined) {
      open.push(CLOSING[character]);
    } else if (character === ')' || character === '}' || character === ']') {
      if (open.pop() !== character) throw invalidArgument(`brackets do not match: ${formula}`);
    }
  }
  if (open.length > 0) throw invalidArgument(`brackets do not close: ${formula}`);
}

function closingQuote(formula: string, start: number, quote: string): number {
  for (let at = start + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at;
    at++;
  }
  throw invalidArgument(`quotes do not close: ${formula}`);
}
