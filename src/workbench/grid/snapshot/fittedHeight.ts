import { PIXEL } from '../../../workbook/pixels';
import { resolveStyle } from '../../../workbook/resolvedStyle';
import type { Cell, Style } from '../../../workbook/workbook';
import { PADDING } from './styleData';

/** Height of a line of text for the size of its letters, and what stands above and below it. */
const LINE = 1.25;
/** Width of a character for the size of its letters: Chinese ones are as wide as high, others half as wide or more. */
const WIDE = 1;
const NARROW = 0.56;
/** Where the scripts begin whose characters are wide: radicals of Chinese characters. */
const FIRST_WIDE = '\u2e80';

/**
 * Height in pixels that a cell asks of a row that is fitted to what it holds. An estimate, for the first look at a workbook that
 * states none: fonts are not measured here, and the grid measures them itself when the row is edited.
 * @param text as it is displayed, about
 * @param width of the column, in pixels
 */
export function fittedHeight(text: string, style: Style, width: number): number {
  const { font, wrap, indent } = resolveStyle(style);
  const size = font.size / PIXEL;
  const room = Math.max(size, width - 2 * PADDING - indent * PADDING);
  const lines = text
    .split('\n')
    .map((line) => (wrap ? Math.max(1, Math.ceil(widthOf(line, size) / room)) : 1))
    .reduce((sum, count) => sum + count, 0);
  // Without wrapping, line breaks are not followed.
  return Math.ceil((wrap ? lines : 1) * size * LINE);
}

/** What a cell shows, roughly: number formats change the length of a number little. */
export function roughText({ value }: Pick<Cell, 'value'>): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}

function widthOf(line: string, size: number): number {
  let width = 0;
  for (const character of line) width += size * (character >= FIRST_WIDE ? WIDE : NARROW);
  return width;
}
