/** Width of a digit of the default font, and the room around it, in pixels. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** Excel's default column, in points: 64 pixels. */
export const STANDARD_WIDTH = 48;

/** Excel's default row, in points, for the default font of 10 points. */
export const STANDARD_HEIGHT = 12.75;

/** Highest a row can be, in points. */
export const HIGHEST_ROW = 409.5;

/** Characters of the default font as points; Excel draws whole pixels. */
export function pointsOfCharacters(characters: number): number {
  return Math.round(characters * DIGIT + PADDING) * POINTS_PER_PIXEL;
}

/** Points as characters, rounded to whole pixels, then to the two decimals Excel shows. */
export function charactersOfPoints(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.round(((pixels - PADDING) / DIGIT) * 100) / 100;
}

/** Row heights are whole pixels. */
export function roundHeight(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
}
