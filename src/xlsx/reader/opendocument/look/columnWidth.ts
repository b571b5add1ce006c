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

/** Points that LibreOffice gives columns of an .xlsx file that says nothing of their width, and how exact it writes them. */
const LIBREOFFICE_DEFAULT = 48.16;
const EXACTNESS = 0.08;

/**
 * Characters of a column some points wide; null for the width of a new sheet's columns.
 *
 * LibreOffice makes columns wider when it opens an .xlsx file and narrower when it saves one, so that they hold as much
 * text; a width taken as it stands would grow each time a workbook goes through it.
 */
export function charactersOf(points: number, byLibreOffice: boolean): number | null {
  if (byLibreOffice && Math.abs(points - LIBREOFFICE_DEFAULT) < EXACTNESS) return null;
  const drawn = points / PIXEL;
  const pixels = Math.round(byLibreOffice ? (drawn * EXCEL_DIGIT) / LIBREOFFICE_DIGIT : drawn);
  if (pixels === DEFAULT_PIXELS) return null;
  if (pixels < NARROW) return Math.round((pixels / NARROW) * 100) / 100;
  return Math.min(charactersOfPixels(pixels), WIDEST);
}
