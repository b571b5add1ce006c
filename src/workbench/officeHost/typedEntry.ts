import type { CellValue } from '../../workbook/workbook';
import { readFormula, type SheetNames } from './formulaEntry';
import { invalidArgument } from './hostError';
import { readTypedDate } from './typedDate';

/** Most characters a cell holds. */
const LONGEST_TEXT = 32_767;

/** What an entry makes of a cell. */
export interface Entry {
  value: CellValue;
  formula: string | null;
  /** The format a date, a time or a percentage brings along into a cell that had none. */
  numberFormat: string | null;
}

/** What reading an entry depends on. */
export interface EntryContext {
  numberFormat: string;
  sheets: SheetNames;
  now: () => Date;
}

/** Error values as they are typed and read. */
export const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;
const FRACTION = /^([+-]?)(?:(\d+) )(\d{1,5})\/(\d{1,5})$/;

/**
 * Reads a value or a formula as Excel reads what is typed: `1.10` is a number, `1-2` a date, `=…` a formula, `'…` a text.
 * In a cell with the format `@` everything stays text, formulas too.
 * @throws InvalidArgument for what no cell takes
 */
export function readEntry(typed: unknown, context: EntryContext): Entry {
  const isText = context.numberFormat === '@';
  if (typeof typed === 'number' || typeof typed === 'boolean') {
    if (typeof typed === 'number' && !Number.isFinite(typed)) throw invalidArgument('not a number');
    return constant(isText ? String(typed).toUpperCase() : typed);
  }
  if (typeof typed !== 'string') throw invalidArgument(`no cell takes ${JSON.stringify(typed)}`);
  if (typed === '') return constant(null);
  if (typed.startsWith("'")) return text(typed.slice(1));
  if (isText) return text(typed);
  if (typed.startsWith('=') && typed.length > 1) return calculated(typed, context);
  return readConstant(typed, context) ?? readSigned(typed, context) ?? text(typed);
}

function readConstant(typed: string, { now }: EntryContext): Entry | null {
  // Excel narrows full-width digits where it reads numbers.
  const plain = typed.normalize('NFKC').trim();
  if (/^(?:true|false)$/i.test(plain)) return constant(plain.toLowerCase() === 'true');
  if (ERRORS.includes(plain.toUpperCase())) return constant({ error: plain.toUpperCase() });
  const number = readNumber(plain);
  if (number) return number;
  const date = readTypedDate(plain, now);
  return date && { value: date.value, formula: null, numberFormat: date.numberFormat };
}

function readNumber(plain: string): Entry | null {
  const fraction = FRACTION.exec(plain);
  if (fraction && Number(fraction[4]) !== 0) {
    const size = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4]);
    return { ...constant(fraction[1] === '-' ? -size : size), numberFormat: '# ?/?' };
  }
  const negative = /^\((.+)\)$/.exec(plain);
  const percent = /^(.+?) ?%$/.exec(negative?.[1] ?? plain);
  const currency = /^([+-]?)(?:NT)?\$ ?(.+)$/i.exec(percent?.[1] ?? negative?.[1] ?? plain);
  const digits = currency ? currency[1]! + currency[2]! : (percent?.[1] ?? negative?.[1] ?? plain);
  if (!NUMBER.test(digits) || !/\d/.test(digits)) return null;
  const size = Number(digits.replaceAll(',', ''));
  if (!Number.isFinite(size)) return null;
  const value = (negative ? -size : size) / (percent ? 100 : 1);
  if (percent) return { ...constant(value), numberFormat: digits.includes('.') ? '0.00%' : '0%' };
  if (currency) return { ...constant(value), numberFormat: '"$"#,##0' };
  return { ...constant(value), numberFormat: digits.includes(',') ? '#,##0' : null };
}

/** Excel takes what begins with a sign or an `@`, and is no number, for a formula. */
function readSigned(typed: string, context: EntryContext): Entry | null {
  if (!/^[+\-@]./u.test(typed)) return null;
  const rest = typed.slice(1).trim();
  // Two words without an operator between them are no formula, and Excel complains.
  if (/[\p{L}\p{N})] +[\p{L}\p{N}(]/u.test(rest) || rest === '') throw invalidArgument(`no formula: ${typed}`);
  return calculated(typed.startsWith('@') ? rest : typed, context);
}

function calculated(typed: string, { sheets }: EntryContext): Entry {
  return { value: null, formula: readFormula(typed, sheets), numberFormat: null };
}

function text(value: string): Entry {
  if (value.length > LONGEST_TEXT) throw invalidArgument(`a text of ${value.length} characters`);
  return constant(value === '' ? null : value);
}

function constant(value: CellValue): Entry {
  return { value, formula: null, numberFormat: null };
}
