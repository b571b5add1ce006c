import { textWidth } from '../wording/textWidth';

/**
 * Lines a text takes in a column, when wrapped.
 * @param width of the column in characters of the default font (Arial 10)
 * @param size of the text's font in points
 */
export function lineCount(text: string, width: number, size: number): number {
  const perLine = Math.max(2, Math.floor((width - 1.5) * (10.5 / size)));
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / perLine)), 0);
}

/**
 * Height in points that shows wrapped texts side by side in full. Programs fit rows themselves only until a file states
 * a height, and not in print from every program; so the height is stated, a little generous.
 */
export function fittingHeight(texts: readonly { text: string; width: number; size: number }[], least: number): number {
  const heights = texts.map(({ text, width, size }) => lineCount(text, width, size) * size * 1.36 + 5);
  return Math.min(409, Math.max(least, ...heights.map(Math.ceil)));
}
