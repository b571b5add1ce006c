import { parseCell } from '../address';
import { endOfError, endOfQuoted, isWordCharacter } from './formulaCharacters';

/**
 * A piece of a formula. The pieces in order, with `sheet` printed as `'name'!`, are the formula; `cell` is one
 * reference, `lines` whole rows or columns such as `$1:$4` or `A:C`.
 */
export type FormulaToken = { kind: 'sheet'; name: string } | { kind: 'cell' | 'lines' | 'other'; text: string };

/** Splits a formula in A1 notation, without `=`, at its references. Texts and names stay as they are. */
export function splitFormula(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let other = '';
  let at = 0;
  const push = (token: FormulaToken): void => {
    if (other !== '') tokens.push({ kind: 'other', text: other });
    other = '';
    tokens.push(token);
  };
  while (at < formula.length) {
    const character = formula[at]!;
    let end: number;
    if (character === '"') {
      end = endOfQuoted(formula, at, '"');
    } else if (character === "'") {
      end = endOfQuoted(formula, at, "'");
      if (formula[end] === '!') {
        push({ kind: 'sheet', name: formula.slice(at + 1, end - 1).replaceAll("''", "'") });
        at = end + 1;
        continue;
      }
    } else if (character === '#') {
      end = endOfError(formula, at);
    } else if (character === '[' || isWordCharacter(formula.charCodeAt(at))) {
      end = endOfWord(formula, at);
      const found = readWord(formula, at, end, tokens.at(-1)?.kind === 'sheet' && other === '');
      if (found) {
        push(found.token);
        at = found.end;
        continue;
      }
    } else {
      end = at + 1;
    }
    other += formula.slice(at, end);
    at = end;
  }
  if (other !== '') tokens.push({ kind: 'other', text: other });
  return tokens;
}

/** A sheet, a reference, or null for a name, a function or a number. */
function readWord(
  formula: string,
  start: number,
  end: number,
  afterSheet: boolean,
): { token: FormulaToken; end: number } | null {
  const word = formula.slice(start, end);
  const next = formula[end];
  if (next === '!' && !word.endsWith(']')) return { token: { kind: 'sheet', name: word }, end: end + 1 };
  if (next === '(' || next === '[') return null;
  if (next === ':') {
    const secondEnd = endOfWord(formula, end + 1);
    const second = formula.slice(end + 1, secondEnd);
    if (formula[secondEnd] === '!' && !afterSheet && second !== '') {
      return { token: { kind: 'sheet', name: `${word}:${second}` }, end: secondEnd + 1 };
    }
    if (formula[secondEnd] !== '(' && isLine(word) && isLine(second) && isRow(word) === isRow(second)) {
      return { token: { kind: 'lines', text: `${word}:${second}` }, end: secondEnd };
    }
  }
  return parseCell(word) ? { token: { kind: 'cell', text: word }, end } : null;
}

/** Past a word, with the bracketed parts of a table reference or of another workbook's name in it. */
function endOfWord(formula: string, start: number): number {
  let at = start;
  while (at < formula.length) {
    if (formula[at] === '[') at = endOfBrackets(formula, at);
    else if (isWordCharacter(formula.charCodeAt(at))) at++;
    else break;
  }
  return at;
}

function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

const LINE = /^\$?(?:[1-9][0-9]{0,6}|[A-Za-z]{1,3})$/;

function isLine(word: string): boolean {
  return LINE.test(word);
}

function isRow(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  return last >= 48 && last <= 57;
}
