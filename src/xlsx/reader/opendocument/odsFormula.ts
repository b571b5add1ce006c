import { endOfError, endOfQuoted, isWordCharacter } from '../../../workbook/formulaText/formulaCharacters';
import { normalizeFormula } from '../../../workbook/formulaText/normalizeFormula';
import { convertReference } from './odsReference';

/** Prefixes of functions that Excel knows under their plain name. */
const FUNCTION_PREFIXES = ['COM.MICROSOFT.', 'LEGACY.', 'ORG.OPENOFFICE.', 'ORG.LIBREOFFICE.'];

/** Gnumeric's name for Excel's function; what else it calls its own Excel does not have. */
const GNUMERIC_SUMPRODUCT = 'ORG.GNUMERIC.SUMPRODUCT';

/**
 * A formula of OpenDocument (`of:=SUM([.A1:.A9];60)`) as the workbook holds it (`SUM(A1:A9,60)`). Texts stay as they are,
 * as do functions that Excel does not have.
 */
export function convertFormula(source: string): string {
  if (source.startsWith('msoxl:')) return normalizeFormula(source.slice(6));
  const formula = withoutPrefix(source);
  let result = '';
  let braces = 0;
  let at = 0;
  while (at < formula.length) {
    const character = formula[at]!;
    let end = at + 1;
    switch (character) {
      case '"':
      case "'":
        end = endOfQuoted(formula, at, character);
        result += formula.slice(at, end);
        break;
      case '[':
        end = endOfReference(formula, at);
        result += convertReference(formula.slice(at + 1, end - 1));
        break;
      case '#':
        end = endOfError(formula, at);
        result += formula.slice(at, end);
        break;
      case ';':
      case '~':
        result += ',';
        break;
      case '|':
        result += braces > 0 ? ';' : '|';
        break;
      case '!':
        result += ' ';
        break;
      default:
        if (character === '{') braces++;
        else if (character === '}') braces--;
        end = endOfWord(formula, at);
        result += end > at + 1 ? convertWord(formula.slice(at, end), formula[end]) : character;
        end = Math.max(end, at + 1);
    }
    at = end;
  }
  return result;
}

/** Drops the name of the language, if one is given, and the equals sign. */
function withoutPrefix(source: string): string {
  if (source.startsWith('of:=')) return source.slice(4);
  if (source.startsWith('=')) return source.slice(1);
  const match = /^[a-z]+:=?/.exec(source);
  return match ? source.slice(match[0].length) : source;
}

function convertWord(word: string, next: string | undefined): string {
  if (next !== '(' || !word.includes('.')) return word;
  if (word === GNUMERIC_SUMPRODUCT) return 'SUMPRODUCT';
  const prefix = FUNCTION_PREFIXES.find((candidate) => word.startsWith(candidate));
  return prefix === undefined ? word : word.slice(prefix.length);
}

/** Past the bracket that closes a reference; sheets in quotes may have brackets in their names. */
function endOfReference(formula: string, start: number): number {
  let quoted = false;
  for (let at = start + 1; at < formula.length; at++) {
    if (formula[at] === "'") quoted = !quoted;
    else if (!quoted && formula[at] === ']') return at + 1;
  }
  return formula.length + 1;
}

function endOfWord(formula: string, start: number): number {
  let at = start;
  while (at < formula.length && isWordCharacter(formula.charCodeAt(at))) at++;
  return at;
}
