import { codeSchema } from '../../assessment/criterion';
import type { Cell, CellValue } from '../../workbook/workbook';
import type { Values } from '../../wording/message';
import type { SetupWording } from '../../wording/zh-TW/setup';
import type { SetupFindingCode } from '../../wording/zh-TW/setupFindings';
import { parseList } from './listText';
import { parseDate, parseSerial, type DateReading } from './setupDate';
import type { OptionSet, ValueSpec } from './setupTables';

/** What a cell means: a word is the value it stands for, a date is ISO. Null is blank, or not to be read. */
export type SetupValue = string | number | boolean | string[] | number[] | null;

export interface Problem {
  code: SetupFindingCode;
  severity: 'error' | 'note';
  values: Values;
}

export interface ValueReading {
  value: SetupValue;
  problems: Problem[];
}

/** The set-up words of every language, the sheets' own first: what was typed may be in either. */
export type Languages = readonly SetupWording[];

const BLANK: ValueReading = { value: null, problems: [] };

/** Decimals kept of a number in a cell; beyond them lies only binary noise of formulas. */
const DIGITS = 8;

/**
 * Reads one cell as what its column or field holds. What is plain in spite of its form (full-width digits, a date without
 * separators) is read and noted; what is not is an error and gives null.
 */
export function readValue(cell: Cell | undefined, spec: ValueSpec, languages: Languages): ValueReading {
  if (!cell || (cell.value === null && cell.formula === null)) return BLANK;
  if (cell.formula === null) return readConstant(cell.value, spec, languages);
  const formula = `=${cell.formula}`;
  if (cell.value === null) return failed('formula-not-calculated', { formula });
  const reading = readConstant(cell.value, spec, languages);
  return { ...reading, problems: [note('formula-used', { formula }), ...reading.problems] };
}

function readConstant(value: CellValue, spec: ValueSpec, languages: Languages): ValueReading {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return BLANK;
  if (typeof value === 'object') return failed('error-value', { value: value.error });
  switch (spec.kind) {
    case 'text':
      return read(String(value).trim());
    case 'code':
      return readCode(value);
    case 'number':
      return readNumber(value);
    case 'date':
      return readDate(value);
    case 'word':
      return readWord(String(value), spec.options!, languages);
    case 'yesNo':
      return readYesNo(value, languages);
    case 'list':
      return read(parseList(String(value)));
    case 'numbers':
      return readNumbers(value);
    case 'generated':
      return BLANK;
  }
}

function readCode(value: string | number | boolean): ValueReading {
  const typed = String(value).trim();
  const code = typed.normalize('NFKC');
  if (typeof value !== 'string' || /^[\d./:\-年月日%,]+$/.test(code)) {
    return { value: code, problems: [error('code-looks-like-number')] };
  }
  if (!codeSchema.safeParse(code).success) return { value: code, problems: [error('bad-code')] };
  return { value: code, problems: code === typed ? [] : [note('repaired-code', { code })] };
}

function readNumber(value: string | number | boolean): ValueReading {
  if (typeof value === 'number') return read(clean(value));
  if (typeof value !== 'string') return failed('not-a-number');
  const number = parseNumber(value);
  if (number === null) return failed('not-a-number');
  return { value: number, problems: [note('repaired-number', { number })] };
}

/** `１０`, `1,000`, `10分`, `10%`; null for what is none. */
function parseNumber(typed: string): number | null {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/^(-?\d{1,3}(?:,\d{3})+)(?=\.|\D*$)/, (digits) => digits.replaceAll(',', ''));
  const match = /^([+-]?\d+(?:\.\d+)?)\s*(分|%)?$/.exec(plain);
  if (!match) return null;
  return clean(match[2] === '%' ? Number(match[1]) / 100 : Number(match[1]));
}

function readNumbers(value: string | number | boolean): ValueReading {
  if (typeof value === 'number') return read([clean(value)]);
  const numbers = parseList(String(value)).map(parseNumber);
  return numbers.every((number) => number !== null) ? read(numbers) : failed('not-a-number');
}

function readDate(value: string | number | boolean): ValueReading {
  if (typeof value === 'boolean') return failed('bad-date');
  const reading: DateReading = typeof value === 'number' ? parseSerial(value) : parseDate(value);
  switch (reading.kind) {
    case 'bad':
      return failed('bad-date');
    case 'ambiguous':
      return failed('ambiguous-date');
    case 'unsure':
      return { value: reading.iso, problems: [note('repaired-date', { date: reading.iso })] };
    case 'date':
      return read(reading.iso);
  }
}

function readWord(typed: string, options: OptionSet, languages: Languages): ValueReading {
  const wanted = fold(typed);
  for (const words of languages) {
    const meanings: Record<string, string> = words.options[options];
    const found = Object.entries(meanings).find(([meaning, word]) => fold(word) === wanted || fold(meaning) === wanted);
    if (found) return read(found[0]);
  }
  return failed('unknown-word', { allowed: Object.values(languages[0]!.options[options]).join(' / ') });
}

const YES = ['true', '1', 'y', 'v', '✓', '✔', '○'];
const NO = ['false', '0', 'n', 'x', '✗', '×'];

function readYesNo(value: string | number | boolean, languages: Languages): ValueReading {
  const wanted = fold(String(value));
  if (languages.some(({ yesNo }) => fold(yesNo.yes) === wanted) || YES.includes(wanted)) return read(true);
  if (languages.some(({ yesNo }) => fold(yesNo.no) === wanted) || NO.includes(wanted)) return read(false);
  const { yes, no } = languages[0]!.yesNo;
  return failed('unknown-word', { allowed: `${yes} / ${no}` });
}

/** Texts are compared without regard to case, width and spaces. */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

function read(value: SetupValue): ValueReading {
  return { value, problems: [] };
}

function failed(code: SetupFindingCode, values: Values = {}): ValueReading {
  return { value: null, problems: [error(code, values)] };
}

function error(code: SetupFindingCode, values: Values = {}): Problem {
  return { code, severity: 'error', values };
}

function note(code: SetupFindingCode, values: Values): Problem {
  return { code, severity: 'note', values };
}

function clean(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(DIGITS));
}
