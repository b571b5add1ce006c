import { SHEET_COLUMNS, SHEET_ROWS, parseArea, type Area } from '../../../workbook/address';
import { splitFormula, type FormulaToken } from '../../../workbook/formulaText/formulaTokens';
import { PIECES, isTruthValue, type PieceGroups } from './formulaPieces';
import type { NameMeaning } from './nameMeanings';

/** What a formula depends on, as far as its text tells; rather too much than too little. */
export interface FormulaReads {
  areas: SheetArea[];
  /** Sheets it mentions, in capitals, whether they are there or not. */
  sheets: Set<string>;
  /** Words it uses as names, in capitals, with those in the meanings of names. */
  names: Set<string>;
  /** Its result may change though nothing that it reads does. */
  isVolatile: boolean;
  /** It may read any cell: where it reads is computed. */
  readsAnything: boolean;
  /** It sees more of cells than their values, such as whether they hold a formula. */
  seesFormulas: boolean;
}

/** An area of a sheet, whose name is in capitals. */
export interface SheetArea {
  sheet: string;
  area: Area;
}

const VOLATILE = new Set(['NOW', 'RAND', 'RANDARRAY', 'RANDBETWEEN', 'TODAY']);
const READ_ANYTHING = new Set(['INDIRECT', 'OFFSET']);
const SEE_FORMULAS = new Set(['AGGREGATE', 'CELL', 'FORMULATEXT', 'INFO', 'ISFORMULA', 'SHEET', 'SHEETS', 'SUBTOTAL']);

/**
 * Finds what a formula depends on.
 * @param sheet the one it stands on
 */
export function readsOf(formula: string, sheet: string, meaningOf: NameMeaning): FormulaReads {
  const reads: FormulaReads = {
    areas: [],
    sheets: new Set(),
    names: new Set(),
    isVolatile: false,
    readsAnything: false,
    seesFormulas: false,
  };
  collect(formula);
  return reads;

  function collect(source: string): void {
    const tokens = splitFormula(source);
    const home = sheet.toUpperCase();
    let at = home;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]!;
      if (token.kind === 'sheet') {
        at = token.name.toUpperCase();
        reads.sheets.add(at);
        continue;
      }
      if (token.kind === 'other') {
        collectWords(token.text);
      } else {
        const second = secondCorner(tokens, index);
        const area =
          token.kind === 'lines' ? readLines(token.text) : parseArea(token.text + (second ? `:${second}` : ''));
        if (area) reads.areas.push({ sheet: at, area });
        else reads.readsAnything = true;
        if (second) index += 2;
      }
      at = home;
    }
  }

  function collectWords(source: string): void {
    for (const { groups } of source.matchAll(PIECES)) {
      const { word, call } = groups as PieceGroups;
      if (word === undefined || isTruthValue(word)) continue;
      const name = word.toUpperCase();
      if (call !== undefined) {
        reads.isVolatile ||= VOLATILE.has(name);
        reads.readsAnything ||= READ_ANYTHING.has(name);
        reads.seesFormulas ||= SEE_FORMULAS.has(name);
      } else if (!reads.names.has(name)) {
        reads.names.add(name);
        const meaning = meaningOf(word, sheet);
        if (meaning !== undefined) collect(meaning);
      }
    }
    // A range from or to what a function or a name gives.
    reads.readsAnything ||= source.replace(PIECES, '').includes(':');
  }
}

/** The other corner where a reference goes on with `:F9`. */
function secondCorner(tokens: readonly FormulaToken[], index: number): string | null {
  const [colon, corner] = [tokens[index + 1], tokens[index + 2]];
  const goesOn = colon?.kind === 'other' && colon.text === ':' && tokens[index]!.kind === 'cell';
  return goesOn && corner?.kind === 'cell' ? corner.text : null;
}

/** Whole rows `$1:$4` or columns `A:C`. */
function readLines(text: string): Area | null {
  const [from, to] = text.replaceAll('$', '').split(':') as [string, string];
  if (/\d/.test(from)) {
    const area = parseArea(`A${from}:A${to}`);
    return area && { ...area, right: SHEET_COLUMNS - 1 };
  }
  const area = parseArea(`${from}1:${to}1`);
  return area && { ...area, bottom: SHEET_ROWS - 1 };
}
