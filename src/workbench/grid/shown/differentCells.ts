import type { Cell, CellValue, Style } from '../../../workbook/workbook';
import type { HandCell } from '../grid';
import { cellKey } from './shownBook';

/**
 * The cells that have to be shown so that what is shown becomes what is now; what is there no more as blank.
 * @param styles gives a cell's format by its key
 */
export function differentCells(
  shown: ReadonlyMap<number, HandCell>,
  now: readonly Cell[],
  styles: (key: string) => Style,
): HandCell[] {
  const different: HandCell[] = [];
  let known = 0;
  for (const cell of now) {
    const before = shown.get(cellKey(cell.row, cell.column));
    if (before) known++;
    const style = cell.style === null ? null : styles(cell.style);
    if (!before || !isSame(before, cell, style)) different.push({ ...cell, style });
  }
  if (known < shown.size) {
    const places = new Set(now.map(({ row, column }) => cellKey(row, column)));
    for (const [key, { row, column }] of shown) {
      if (!places.has(key)) different.push({ row, column, value: null, formula: null, style: null });
    }
  }
  return different;
}

function isSame(before: HandCell, now: Cell, style: Style | null): boolean {
  return before.formula === now.formula && isSameValue(before.value, now.value) && isSameStyle(before.style, style);
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
