import { SHEET_COLUMNS } from '../../../workbook/address';
import type { ColumnFormat, RowFormat } from '../../../workbook/workbook';
import type { ReadBudget } from '../readBudget';
import { readCount, readFlag } from '../xml/attributeValues';
import type { Attributes } from '../xml/parseXml';

/** Pixels of the widest digit of the default font, and of the padding of a cell. */
const DIGIT = 7;
const PADDING = 5;

/** The width of a column that says none. */
const DEFAULT_WIDTH = 8.43;

/** The format of a row from its attributes; null when it is an ordinary one. */
export function readRowFormat(row: number, attributes: Attributes): RowFormat | null {
  const { ht, hidden: hiddenText, customHeight } = attributes;
  if (hiddenText === undefined && customHeight === undefined) return null;
  const hidden = readFlag(hiddenText);
  const height = ht !== undefined && readFlag(customHeight) ? Number(ht) : null;
  return hidden || height !== null ? { row, height: Number.isFinite(height) ? height : null, hidden } : null;
}

/** The formats of the columns that a `col` stands for; none when they are ordinary ones. */
export function readColumnFormats(attributes: Attributes, budget: ReadBudget): ColumnFormat[] {
  const first = readCount(attributes.min, 1, 1, SHEET_COLUMNS) - 1;
  const last = readCount(attributes.max, first + 1, 1, SHEET_COLUMNS) - 1;
  const hidden = readFlag(attributes.hidden);
  const width = readFlag(attributes.customWidth) ? shownWidth(Number(attributes.width)) : null;
  if ((!hidden && width === null) || last < first) return [];
  budget.spendCells(last - first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => ({ column: first + index, width, hidden }));
}

/** A width as Excel shows it, from that of the file, which has the padding in it (ECMA-376 part 1, 18.3.1.13). */
function shownWidth(width: number): number | null {
  if (!Number.isFinite(width) || width < 0) return null;
  const pixels = width * DIGIT;
  const characters = pixels < DIGIT + PADDING ? pixels / (DIGIT + PADDING) : (pixels - PADDING) / DIGIT;
  const shown = Math.round(characters * 100) / 100;
  return shown === DEFAULT_WIDTH ? null : shown;
}
