import type { Border } from '../../../../workbook/workbook';
import { readColor, readLength } from './length';

/** Widths in points from which a solid line is thin, medium, thick: between those that LibreOffice writes for them. */
const THIN = 0.4;
const MEDIUM = 1.25;
const THICK = 2.1;

const LINES: ReadonlyMap<string, Border['line']> = new Map([
  ['double', 'double'],
  ['double-thin', 'double'],
  ['groove', 'double'],
  ['ridge', 'double'],
  ['dotted', 'dotted'],
  ['dashed', 'dashed'],
  ['fine-dashed', 'dashed'],
  ['dash-dot', 'dashed'],
  ['dash-dot-dot', 'dashed'],
]);

/** Lines by their words (XSL 7.7.20), for programs that do not measure. */
const WORDS = new Map([
  ['thin', 0.75],
  ['medium', 1.75],
  ['thick', 2.5],
]);

/** A border such as `0.74pt solid #7f7f7f`, its words in any order; null for none. */
export function readBorder(text: string): Border | null {
  let width: number | null = null;
  let color = '000000';
  let line: string | null = null;
  for (const word of text.trim().split(/\s+/, 4)) {
    const length = WORDS.get(word) ?? readLength(word);
    if (length !== null) width = length;
    else if (word.startsWith('#')) color = readColor(word) ?? color;
    else line = word;
  }
  if (line === null || line === 'none' || line === 'hidden' || width === 0) return null;
  return { line: LINES.get(line) ?? solidLine(width ?? 0.75), color };
}

function solidLine(points: number): Border['line'] {
  if (points < THIN) return 'hair';
  if (points < MEDIUM) return 'thin';
  return points < THICK ? 'medium' : 'thick';
}
