import { ALL_IMPLEMENTED_FUNCTIONS_SET } from '@univerjs/engine-formula';
import { quoteSheet } from '../../workbook/address';
import { splitFormula } from '../../workbook/formulaText/formulaTokens';
import type { Workbook } from '../../workbook/workbook';
import { isErrorName } from './errorName';
import { Uncalculable, type CellPlace, type UncalculableCode } from './uncalculable';

/** Gives a formula, which stands without `=` in the cell, as the engine reads it, with `=`. */
export type PrepareFormula = (formula: string, place: CellPlace) => string;

/** A name may stand for a formula with names in it, but not without end. */
const DEEPEST_NAME = 16;

/** What stands between references: a text, an error value, a number, a function or a name. */
const PIECES =
  /(?<text>"(?:[^"]|"")*")|(?<error>#[A-Z0-9/]+[!?]?)|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<word>[\p{L}_\\][\p{L}\p{N}\p{M}_\\.?]*(?:\[.*\])?)(?<call>\s*\()?/gu;

/** With these criteria the engine takes a formula's empty text for a blank cell, which Excel does not. */
const COUNTS_EMPTY = /\b(?:COUNT|SUM|AVERAGE)IFS?\(.*"(?:=|<>)"/i;

type Fail = (code: UncalculableCode, detail: string) => never;

/**
 * Prepares the formulas of a workbook: the engine reads some that mean the same in every spreadsheet in its own way. What it
 * would answer with a misleading result (`#NAME?` for a function that only Excel knows) throws {@link Uncalculable}.
 */
export function formulaPreparer({ sheets, names }: Workbook): PrepareFormula {
  const sheetNames = new Map(sheets.map(({ name }) => [name.toUpperCase(), name]));
  /** What stands between references is often the same. */
  const prepared = new Map<string, string>();
  const meanings = new Map(names.map(({ name, sheet, refersTo }) => [nameKey(name, sheet), refersTo]));

  function prepare(formula: string, place: CellPlace, depth: number): string {
    const fail: Fail = (code, detail) => {
      throw new Uncalculable(code, place, `${detail} in ${formula}`);
    };
    const meaningOf = (name: string): string => {
      const meaning = meanings.get(nameKey(name, place.sheet)) ?? meanings.get(nameKey(name, null));
      if (meaning === undefined) return fail('name', `unknown name ${name}`);
      if (depth === DEEPEST_NAME) return fail('name', `names without end at ${name}`);
      return `(${prepare(meaning, place, depth + 1)})`;
    };
    if (COUNTS_EMPTY.test(formula)) fail('function', 'criterion that tells empty texts from blanks');
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
        const { text, number, word, call } = rest.at(-1) as Partial<Record<string, string>>;
        if (text !== undefined) return prepareText(text, fail);
        // Written otherwise, such as 0.50 or 0.00000001, it would be a text.
        if (number !== undefined) return String(Number(number));
        if (word === undefined || /^(TRUE|FALSE)$/i.test(word)) return piece;
        if (call !== undefined) return isKnown(word) ? piece : fail('function', `unknown function ${word}`);
        used.push(word);
        return meaningOf(word);
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

/** A name of a sheet hides that of the workbook; case means nothing. */
function nameKey(name: string, sheet: string | null): string {
  return `${name.toUpperCase()} ${sheet ?? ''}`;
}
