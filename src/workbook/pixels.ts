/**
 * Programs draw lines of cells in whole pixels, 96 to the inch; what is stated in characters or points is rounded to them. A
 * size that is whole from the start comes back from every program as it was.
 */

/** Pixels of a digit in the default font (Arial 10), and what stands beside the digits of a column. */
const DIGIT = 7;
const PADDING = 5;
/** Points of a pixel. */
export const PIXEL = 0.75;

/** Whole pixels of a column that shows a number of characters. */
export function pixelsOfCharacters(characters: number): number {
  return Math.round(characters * DIGIT + PADDING);
}

/** Characters a column of a width in pixels shows, to a hundredth. */
export function charactersOfPixels(pixels: number): number {
  return Math.round(((pixels - PADDING) / DIGIT) * 100) / 100;
}

/** The width in characters of the nearest whole pixel. */
export function wholeWidth(characters: number): number {
  return charactersOfPixels(pixelsOfCharacters(characters));
}

/** The least height in points that is whole pixels and not less. */
export function wholeHeight(points: number): number {
  return Math.ceil(points / PIXEL) * PIXEL;
}
