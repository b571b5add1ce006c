import { ALL_IMPLEMENTED_FUNCTIONS_SET } from '@univerjs/engine-formula';
import { quoteSheet } from '../../../workbook/address';
import { splitFormula } from '../../../workbook/formulaText/formulaTokens';
import { PIECES, isTruthValue, type PieceGroups } from '../dependencies/formulaPieces';
import { DEEPEST_NAME, type NameMeaning } from '../dependencies/nameMeanings';
import { Uncalculable, type CellPlace, type UncalculableCode } from '../uncalculable';
import { isErrorName } from './errorName';

/** Gives a formula, which stands without `=` in the cell, as the engine reads it, with `=`. */
export type PrepareFormula = (formula: string, place: CellPlace) => string;

type Fail = (code: UncalculableCode, detail: string) => never;

/**
 * Prepares the formulas of a workbook with these sheets: the engine reads some that mean the same in every spreadsheet in its
 * own way. What it would answer with a misleading result (`#NAME?` for a function that only Excel knows) throws
 * {@link Uncalculable}.
 */
export function formulaPreparer(sheets: Iterable<string>, meaningOf: NameMeaning): PrepareFormula {
  const sheetNames = new Map([...sheets].map((name) => [name.toUpperCase(), name]));
  /** What stands between references is often the same. */
  const prepared = new Map<string, string>();

  function prepare(formula: string, place: CellPlace, depth: number): string {
    const fail: Fail = (code, detail) => {
      throw new Uncalculable(code, place, `${detail} in ${formula}`);
    };
    const prepareName = (name: string): string => {
      const meaning = meaningOf(name, place.sheet);
      if (meaning === undefined) return fail('name', `unknown name ${name}`);
      if (depth === DEEPEST_NAME) return fail('name', `names without end at ${name}`);
      return `(${prepare(meaning, place, depth + 1)})`;
    };
    return splitFormula(formula)
      .map((token) => {
        if (token.kind === 'sheet') return sheetPrefix(token.name, fail);
        return token.kind === 'other' ? preparePieces(token.text) : token.text;
      })
      .join('');

    function preparePieces(source: string): string {
      const before = prepared.get(source);
      if (before !== undefined) return before;
      const used: string[] = [];
      const result = source.replace(PIECES, (piece, ...rest) => {
        const { text, number, word, call } = rest.at(-1) as PieceGroups;
        if (text !== undefined) return prepareText(text, fail);
        // Written otherwise, such as 0.50 or 0.00000001, it would be a text.
        if (number !== undefined) return String(Number(number));
        if (word === undefined || isTruthValue(word)) return piece;
        if (call !== undefined) return isKnown(word) ? piece : fail('function', `unknown function ${word}`);
        used.push(word);
        return prepareName(word);
      });
      // A name can mean one thing on one sheet and another on the next.
      if (used.length === 0) prepared.set(source, result);
      return result;
    }
  }

  /** As the sheet is written: Excel does not mind the case. */
  function sheetPrefix(written: string, fail: Fail): string {
    const name = sheetNames.get(written.toUpperCase()) ?? fail('sheet', `unknown sheet ${written}`);
    return `${quoteSheet(name)}!`;
  }

  return (formula, place) => `=${prepare(formula, place, 0)}`;
}

function isKnown(functionName: string): boolean {
  return ALL_IMPLEMENTED_FUNCTIONS_SET.has(functionName.toUpperCase());
}

/** The engine does not understand a doubled quote, and takes a text that reads like an error value for one. */
function prepareText(text: string, fail: Fail): string {
  const inner = text.slice(1, -1);
  if (isErrorName(inner)) fail('text', `the text ${inner}`);
  if (!inner.includes('""')) return text;
  return `(${inner
    .split('""')
    .map((part) => `"${part}"`)
    .join('&CHAR(34)&')})`;
}
