import { charactersOfPixels, pixelsOfCharacters } from '../../../../workbook/pixels';
import { DEFAULT_FONT } from '../../../../workbook/resolvedStyle';
import type { Font } from '../../../../workbook/workbook';
import type { Attributes } from '../../xml/parseXml';

/** Pixels of the widest digit of our own default font, in which a workbook's widths are counted. */
export const OUR_DIGIT = 7;
/** Pixels beside the digits. */
const PADDING = 5;
/** Pixels of a point. */
const POINT = 96 / 72;
/** How wide digits are, to the size of the font; half of it in nearly every font, Chinese ones too. */
const DIGITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:arial|helvetica|liberation sans)$/i, 0.556],
  [/^(?:calibri|carlito)$/i, 0.507],
  [/^(?:verdana|dejavu sans)$/i, 0.636],
];
const USUAL = 0.5;
/** Digits a column holds if the file does not say, and the number of pixels its width is rounded up to. */
const USUAL_COUNT = 8;
const STEP = 8;

/** Pixels of a digit of a file's default font: what its column widths are counted in. */
export function digitPixels({ name = DEFAULT_FONT.name, size = DEFAULT_FONT.size }: Font): number {
  const ratio = DIGITS.find(([font]) => font.test(name))?.[1] ?? USUAL;
  return Math.max(1, Math.round(size * POINT * ratio));
}

/** A width in digits of another font, padding included, in characters of ours. */
export function ourWidth(width: number, digit: number): number {
  return charactersOfPixels(Math.round(width * digit));
}

/**
 * Width of the columns of a sheet that say none, in characters; null for that of a new workbook.
 * @param format attributes of the sheet's `sheetFormatPr`
 */
export function defaultWidth(format: Attributes, digit: number): number | null {
  const stated = Number(format.defaultColWidth ?? Number.NaN);
  const count = Number(format.baseColWidth ?? USUAL_COUNT);
  const pixels =
    stated > 0 && stated <= 255 ? Math.round(stated * digit) : Math.ceil((count * digit + PADDING) / STEP) * STEP;
  return !(pixels > 0) || pixels === pixelsOfCharacters(8.43) ? null : charactersOfPixels(pixels);
}
