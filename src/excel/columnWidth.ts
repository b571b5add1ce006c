/** Pixels of a digit in the default font (Arial 10), and what stands beside the digits of a column. */
const DIGIT = 7;
const PADDING = 5;
/** Points of a pixel at 96 to the inch. */
const PIXEL = 0.75;

/** Office.js measures columns in points where a workbook counts characters of the default font. */
export function pointsOfCharacters(characters: number): number {
  return Math.round(characters * DIGIT + PADDING) * PIXEL;
}

/** Characters a column shows, to a hundredth. */
export function charactersOfPoints(points: number): number {
  return Math.round(((points / PIXEL - PADDING) / DIGIT) * 100) / 100;
}
