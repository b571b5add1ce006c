import type { CellValue, Style } from '../../../workbook/workbook';
import { printFormula } from '../../officeHost/formulaEntry';
import { readEntry } from '../../officeHost/typedEntry';
import type { HandCell } from '../grid';
import { printTypedDate } from './typedDateText';

/** A percentage is edited as one, dates as they are typed; other numbers with all their digits. */
export function entryText({ value, formula, style }: Pick<HandCell, 'value' | 'formula' | 'style'>): string {
  if (formula !== null) return `=${printFormula(formula)}`;
  if (typeof value === 'number') return numberText(value, style?.numberFormat ?? 'General');
  if (typeof value === 'string') return textEntry(value, style);
  return constantText(value);
}

function constantText(value: Exclude<CellValue, number | string>): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : value.error;
}

function numberText(value: number, numberFormat: string): string {
  const bare = numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (bare.includes('%')) return `${plainNumber(value * 100)}%`;
  if (/[ymdhs]/i.test(bare) && !/general/i.test(bare)) return printTypedDate(value, bare) ?? plainNumber(value);
  return plainNumber(value);
}

/** With the 15 digits Excel keeps. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15))).toUpperCase();
}

/** With an apostrophe before what would become something else when it is entered again. */
function textEntry(text: string, style: Style | null): string {
  const numberFormat = style?.numberFormat ?? 'General';
  if (text === '' || numberFormat === '@') return text;
  return staysText(text, numberFormat) ? text : `'${text}`;
}

function staysText(text: string, numberFormat: string): boolean {
  if (/^['=+\-@]/.test(text)) return false;
  return readEntry(text, { numberFormat, sheets: () => null, now: () => new Date(0) }).value === text;
}
