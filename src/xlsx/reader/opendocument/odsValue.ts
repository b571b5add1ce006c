import type { CellValue } from '../../../workbook/workbook';
import { readDateSerial, readDuration } from '../isoDate';
import { UnreadableFile } from '../unreadableFile';
import type { Attributes } from '../xml/parseXml';

/** Error values as LibreOffice shows them. */
const ERROR = /^(?:#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)|Err:\d{3})$/;

/** OpenDocument has no error values, so programs write one that was typed as a formula that is nothing else. */
export function isErrorConstant(formula: string): boolean {
  return formula.startsWith('of:=#') && ERROR.test(formula.slice(4));
}

/**
 * A cell's value from its attributes and its paragraphs (null when it has none). Throws `damaged` for a number that is
 * none.
 */
export function readOdsValue(attributes: Attributes, text: string | null): CellValue {
  if (attributes['calcext:value-type'] === 'error') return { error: text ?? '' };
  // Older versions wrote the error as a text, or as 0 with a text.
  if (attributes['table:formula'] !== undefined && text !== null && ERROR.test(text)) return { error: text };
  switch (attributes['office:value-type']) {
    case 'float':
    case 'percentage':
    case 'currency':
      return readNumber(attributes['office:value'] ?? '');
    case 'date': {
      const date = attributes['office:date-value'] ?? '';
      return readDateSerial(date) ?? date;
    }
    case 'time': {
      const time = attributes['office:time-value'] ?? '';
      return readDuration(time) ?? time;
    }
    case 'boolean':
      return attributes['office:boolean-value'] === 'true';
    case 'string':
      return attributes['office:string-value'] ?? text ?? '';
    default:
      return text;
  }
}

function readNumber(text: string): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(number)) throw new UnreadableFile('damaged', `number ${text}`);
  return number;
}
