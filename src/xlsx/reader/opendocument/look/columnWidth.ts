import { charactersOfPixels, PIXEL, pixelsOfCharacters } from '../../../../workbook/pixels';

/** Pixels of a column that says no width, and its characters. */
const DEFAULT_WIDTH = 8.43;
const DEFAULT_PIXELS = pixelsOfCharacters(DEFAULT_WIDTH);

/** Points of a column whose style says no width. */
export const DEFAULT_POINTS = DEFAULT_PIXELS * PIXEL;

/** A column narrower than this is measured without its padding. */
const NARROW = 12;
const WIDEST = 255;

/** Pixels that a digit of the default font is wide: in LibreOffice as it is drawn, in Excel rounded. */
const LIBREOFFICE_DIGIT = 7.4;
const EXCEL_DIGIT = 7;

/**
 * Pixels of a column in Excel that shows as many characters as one of some points does in the program that wrote the file.
 * LibreOffice makes columns wider when it opens an .xlsx file and narrower when it saves one, so that they hold as much
 * text; a width taken as it stands would grow with each time a workbook goes through it.
 */
export function excelPixels(points: number, byLibreOffice: boolean): number {
  const pixels = points / PIXEL;
  return Math.round(byLibreOffice ? (pixels * EXCEL_DIGIT) / LIBREOFFICE_DIGIT : pixels);
}

/** Characters of a width in Excel's pixels; null for that of a new sheet. */
export function charactersOf(pixels: number): number | null {
  if (pixels === DEFAULT_PIXELS) return null;
  if (pixels < NARROW) return Math.round((pixels / NARROW) * 100) / 100;
  return Math.min(charactersOfPixels(pixels), WIDEST);
}
