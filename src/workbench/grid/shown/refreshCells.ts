import type { CellValue, Style, Workbook } from '../../../workbook/workbook';
import { showCells } from '../editing/putCells';
import type { HandCell } from '../grid';
import type { Services } from '../univer/services';
import { handCells, type ShownBook } from './shownBook';

/** Shows the cells that differ from what is shown. Sheets are found by their names; nobody hears of it. */
export function refreshCells({ commands }: Services, book: ShownBook, { sheets, styles }: Workbook): void {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  for (const shown of book.sheets) {
    const sheet = byName.get(shown.plain.name);
    if (!sheet) continue;
    const now = handCells(sheet.cells, styles);
    const different: HandCell[] = [];
    for (const [key, cell] of now) if (!isSame(cell, shown.cells.get(key))) different.push(cell);
    for (const [key, { row, column }] of shown.cells) {
      if (!now.has(key)) different.push({ row, column, value: null, formula: null, style: null });
    }
    if (different.length > 0) showCells(commands, book.unitId, shown, different);
  }
}

function isSame(one: HandCell, other: HandCell | undefined): boolean {
  return (
    other !== undefined &&
    one.formula === other.formula &&
    isSameValue(one.value, other.value) &&
    isSameStyle(one.style, other.style)
  );
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
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields
    .map(([name, field]) => `${name}:${canonical(field)}`)
    .sort()
    .join()}}`;
}
