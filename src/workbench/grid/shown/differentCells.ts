import type { CellValue, Style } from '../../../workbook/workbook';
import type { HandCell } from '../grid';

/** The cells that have to be shown so that what is shown becomes what is now; what is there no more as blank. */
export function differentCells(shown: ReadonlyMap<number, HandCell>, now: ReadonlyMap<number, HandCell>): HandCell[] {
  const different: HandCell[] = [];
  for (const [key, cell] of now) if (!isSame(cell, shown.get(key))) different.push(cell);
  for (const [key, { row, column }] of shown) {
    if (!now.has(key)) different.push({ row, column, value: null, formula: null, style: null });
  }
  return different;
}

function isSame(one: HandCell, other: HandCell | undefined): boolean {
  if (!other) return false;
  return one.formula === other.formula && isSameValue(one.value, other.value) && isSameStyle(one.style, other.style);
}

function isSameValue(one: CellValue, other: CellValue): boolean {
  if (one === other) return true;
  return typeof one === 'object' && typeof other === 'object' && one?.error === other?.error;
}

/** Formats are shared, so that most are the very same. */
const texts = new WeakMap<Style, string>();

function isSameStyle(one: Style | null, other: Style | null): boolean {
  if (one === other) return true;
  return styleText(one) === styleText(other);
}

function styleText(style: Style | null): string {
  if (style === null) return '{}';
  let text = texts.get(style);
  if (text === undefined) texts.set(style, (text = canonical(style)));
  return text;
}

/** Without regard to the order of fields, and to those that are not set. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields
    .map(([name, field]) => `${name}:${canonical(field)}`)
    .sort()
    .join()}}`;
}
