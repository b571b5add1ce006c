import type { Figure } from '../assessment/growth';
import { printCell } from '../workbook/address';
import type { Cell } from '../workbook/workbook';
import { finding, type Finding } from './finding';
import { readEntry, showValue } from './readEntry';

/** What a figure's cell holds, and what is odd about it. */
export interface FigureReading {
  figure: Figure;
  findings: Finding[];
}

/** A number with a percent sign, or with commas between its thousands, or both. */
const WRITTEN_NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?\s*%?$/;

/**
 * Reads 申報值: `85%` as text is the number 85, since figures stand in their own unit; text that is no number stays what
 * it is and is reported. A figure above 100 is no mistake: scales of satisfaction differ.
 * @param item name of the growth rate and the year, for messages
 */
export function readFigure(cell: Cell | undefined, item: string): FigureReading {
  const { entry, findings } = readEntry(cell, item);
  if (!cell || entry === null) return { figure: null, findings };
  const at = { cell: printCell(cell.row, cell.column), value: showValue(cell) };
  if (typeof entry === 'number') return checked(entry, findings);
  const kept = findings.filter((found) => found.code !== 'not-a-number');
  const value = String(entry);
  const written = value.normalize('NFKC').trim();
  if (WRITTEN_NUMBER.test(written)) {
    const number = Number(written.replaceAll(/[,%\s]/g, ''));
    const code = written.endsWith('%') ? 'repaired-percent' : 'repaired-number';
    return checked(number, [...kept, finding(code, 'warning', { ...at, values: { item, value, number } })]);
  }
  const isSaid = kept.some(({ code }) => code === 'error-value' || code === 'formula-not-calculated');
  const wrong = finding('figure-not-number', 'error', { ...at, values: { item, value } });
  return { figure: value, findings: isSaid ? kept : [...kept, wrong] };

  function checked(number: number, found: Finding[]): FigureReading {
    if (number >= 0) return { figure: number, findings: found };
    const negative = finding('figure-negative', 'error', { ...at, values: { item, value: number } });
    return { figure: number, findings: [...found, negative] };
  }
}
