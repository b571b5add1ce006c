import { PIXEL, charactersOfPixels, pixelsOfCharacters } from '../workbook/pixels';

/** Office.js measures columns in points where a workbook counts characters of the default font. */
export function pointsOfCharacters(characters: number): number {
  return pixelsOfCharacters(characters) * PIXEL;
}

/** Characters a column shows, to a hundredth. */
export function charactersOfPoints(points: number): number {
  return charactersOfPixels(points / PIXEL);
}
