import type { CellValue } from '../../../workbook/workbook';
import { readDateSerial } from '../isoDate';
import { UnreadableFile } from '../unreadableFile';
import { unescapeText } from './escapedText';

/**
 * A cell's value from its type and the text of its `v`. Throws `damaged` for a number that is none and for a shared text
 * that does not exist: a program that writes such a thing wrote something else wrong too.
 */
export function readCellValue(type: string | undefined, text: string, strings: readonly string[]): CellValue {
  switch (type) {
    case undefined:
    case 'n':
      return readNumber(text);
    case 's': {
      const index = readNumber(text);
      const string = index === null ? undefined : strings[index];
      if (string === undefined) throw new UnreadableFile('damaged', `shared text ${text}`);
      return string;
    }
    case 'b':
      return text === '1' || text === 'true';
    case 'e':
      return { error: text };
    case 'd':
      return readDateSerial(text) ?? text;
    default:
      return unescapeText(text);
  }
}

/** Whole numbers of so many digits are exact. */
const EXACT_DIGITS = 15;

/** A number; null when there is none, for blank is not 0. */
function readNumber(text: string): number | null {
  return readDigits(text) ?? readAnyNumber(text);
}

/** A number written in digits only, as most are; several times as fast as `Number`, which every cell would pay for. */
function readDigits(text: string): number | null {
  const { length } = text;
  if (length === 0 || length > EXACT_DIGITS) return null;
  let number = 0;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}

function readAnyNumber(text: string): number | null {
  const number = Number(text);
  if (number === 0 && text.trim() === '') return null;
  if (!Number.isFinite(number)) throw new UnreadableFile('damaged', `number ${text}`);
  return number;
}
