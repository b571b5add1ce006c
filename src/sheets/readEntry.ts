import type { Entry } from '../assessment/score';
import { printCell } from '../workbook/address';
import type { Cell, CellValue } from '../workbook/workbook';
import { finding, quote, type Finding } from './finding';

/** Decimals kept of a number in a cell; beyond them lies only binary noise of formulas. */
const ENTRY_DIGITS = 8;

/** What one yellow cell holds, and what is odd about it. */
export interface EntryReading {
  entry: Entry;
  findings: Finding[];
}

/**
 * Reads a score's cell as faithfully as it can be: full-width digits and stray spaces are read as the number they mean,
 * a formula by its result, and each such repair is reported.
 * @param item name of the criterion, for messages
 */
export function readEntry(cell: Cell | undefined, item: string): EntryReading {
  if (!cell || (cell.value === null && cell.formula === null)) return { entry: null, findings: [] };
  const place = printCell(cell.row, cell.column);
  const say = (code: Finding['code'], severity: Finding['severity'], values: Finding['values'] = {}): Finding =>
    finding(code, severity, { cell: place, value: showValue(cell), values: { item, ...values } });
  if (cell.formula === null) return readValue(cell.value, say);
  const formula = `=${cell.formula}`;
  if (cell.value === null)
    return { entry: quote(formula), findings: [say('formula-not-calculated', 'error', { formula })] };
  const reading = readValue(cell.value, say);
  const used = say('formula-instead-of-value', 'warning', { formula, value: String(showValue(cell)) });
  return { entry: reading.entry, findings: [used, ...reading.findings] };
}

function readValue(
  value: CellValue,
  say: (code: Finding['code'], severity: Finding['severity'], values?: Finding['values']) => Finding,
): EntryReading {
  if (typeof value === 'number') return { entry: clean(value), findings: [] };
  if (typeof value === 'string') {
    const plain = narrow(value).trim();
    if (plain === '') return { entry: null, findings: value === '' ? [] : [say('repaired-blank', 'note')] };
    const number = /^[+-]?\d+(\.\d+)?$/.test(plain) ? clean(Number(plain)) : Infinity;
    if (Number.isFinite(number)) {
      return { entry: number, findings: [say('repaired-number', 'warning', { value, number })] };
    }
    return { entry: quote(value), findings: [say('not-a-number', 'error', { value })] };
  }
  if (value !== null && typeof value === 'object') {
    return { entry: value.error, findings: [say('error-value', 'error', { value: value.error })] };
  }
  return value === null
    ? { entry: null, findings: [] }
    : { entry: value, findings: [say('not-a-number', 'error', { value: String(value) })] };
}

/** A cell's value as findings carry it. */
export function showValue(cell: Cell): Finding['value'] {
  return cell.value !== null && typeof cell.value === 'object' ? cell.value.error : cell.value;
}

/** Full-width forms as the plain characters they stand for; anything else that Unicode calls alike is not ("5²" is not 52). */
function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

function clean(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(ENTRY_DIGITS));
}
