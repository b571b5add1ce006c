import { HostError } from '../../officeHost/hostError';
import { readEntry } from '../../officeHost/typedEntry';
import type { HandCell } from '../grid';

/** What a typed text makes of a cell, or why no cell takes it. */
export type Typed = { kind: 'cell'; cell: HandCell } | { kind: 'refused'; why: 'formula' | 'tooLong' };

/** What reading depends on: sheets that formulas may name, and the day it is. */
export interface TypingContext {
  sheets: (name: string) => string | null;
  now: () => Date;
}

const LONGEST_TEXT = 32_767;
/** Brackets Excel closes by itself; more is no slip. */
const MOST_BRACKETS = 8;

/** Reads what was typed or pasted as text into a cell, as Excel does, with the cell's format. */
export function readTyped(text: string, cell: HandCell, context: TypingContext): Typed {
  for (let brackets = 0; ; brackets++) {
    try {
      return { kind: 'cell', cell: entered(text + ')'.repeat(brackets), cell, context) };
    } catch (problem) {
      if (!(problem instanceof HostError)) throw problem;
      if (text.length > LONGEST_TEXT) return { kind: 'refused', why: 'tooLong' };
      if (!text.startsWith('=') || brackets === MOST_BRACKETS) return { kind: 'refused', why: 'formula' };
    }
  }
}

function entered(text: string, cell: HandCell, context: TypingContext): HandCell {
  const numberFormat = cell.style?.numberFormat ?? 'General';
  const { value, formula, numberFormat: brought } = readEntry(text, { numberFormat, ...context });
  const isPercentage = typeof value === 'number' && numberFormat.includes('%') && !/[%％]/.test(text);
  const style =
    brought !== null && cell.style?.numberFormat === undefined ? { ...cell.style, numberFormat: brought } : cell.style;
  // Where percentages are shown, Excel takes a bare number for one.
  return { row: cell.row, column: cell.column, value: isPercentage ? percentage(value) : value, formula, style };
}

function percentage(value: number): number {
  return Number((value / 100).toPrecision(15));
}
