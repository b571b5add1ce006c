import type { CellValue } from '../../../workbook/workbook';
import type { HandCell } from '../grid';

/**
 * How constants go on, as Excel continues them: two numbers or more by their trend, a date by days, a text with a number at
 * its end by that number; null when they only repeat.
 * @returns gives the value a number of cells after the first
 */
export function continueSeries(cells: readonly HandCell[]): ((steps: number) => CellValue) | null {
  if (cells.some(({ formula }) => formula !== null)) return null;
  const values = cells.map(({ value }) => value);
  if (values.every((value) => typeof value === 'number')) {
    if (values.length > 1) return trend(values);
    const [only] = values;
    return isDate(cells[0]!) ? (steps) => only! + steps : null;
  }
  if (values.every((value) => typeof value === 'string')) return countingTexts(values);
  return null;
}

/** The straight line through numbers, by least squares. */
function trend(values: readonly number[]): (steps: number) => number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const over = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const under = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return (steps) => Number((mean + (over / under) * (steps - middle)).toPrecision(14));
}

function isDate({ style }: HandCell): boolean {
  return /[yd]/i.test((style?.numberFormat ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').replace(/general/gi, ''));
}

const COUNTED = /^(.*?)(\d{1,15})$/s;

function countingTexts(texts: readonly string[]): ((steps: number) => string) | null {
  const parts = texts.map((text) => COUNTED.exec(text));
  const [first] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1])) return null;
  const numbers = parts.map((part) => Number(part![2]));
  const step = numbers.length === 1 ? 1 : numbers[1]! - numbers[0]!;
  if (numbers.some((number, index) => number !== numbers[0]! + index * step)) return null;
  return (steps) => first[1]! + String(Math.abs(numbers[0]! + steps * step)).padStart(first[2]!.length, '0');
}
