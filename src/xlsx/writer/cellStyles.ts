import type { CellStyle } from 'hucre/xlsx';
import { DEFAULT_FONT } from '../../workbook/resolvedStyle';
import type { Border, Borders, Font, Style, Workbook } from '../../workbook/workbook';

/** Finds a cell's format by its key, each converted once for the whole workbook; undefined for the default format. */
export type StyleLookup = (key: string | null) => CellStyle | undefined;

/** Prepares the formats of a workbook for its cells. */
export function styleLookup(styles: Workbook['styles']): StyleLookup {
  const converted = new Map(Object.entries(styles).map(([key, style]) => [key, convertStyle(style)]));
  return (key) => (key === null ? undefined : converted.get(key));
}

/**
 * The format a conditional format lays over a cell's own. Excel takes only font, fill, border and number format there;
 * alignment and locking are left out.
 */
export function convertDifference(style: Style): CellStyle {
  const converted: CellStyle = {};
  if (style.font) converted.font = convertFont(style.font);
  if (style.fill !== undefined) {
    // Differential formats take a solid fill's colour from the background, LibreOffice and others from either.
    const color = { rgb: style.fill };
    converted.fill = { type: 'pattern', pattern: 'solid', fgColor: color, bgColor: color };
  }
  if (style.border) converted.border = convertBorders(style.border);
  if (style.numberFormat !== undefined) converted.numFmt = style.numberFormat;
  return converted;
}

function convertStyle(style: Style): CellStyle {
  const converted: CellStyle = {};
  // A font that names only its weight still needs a name and a size.
  if (style.font) converted.font = { name: DEFAULT_FONT.name, size: DEFAULT_FONT.size, ...convertFont(style.font) };
  if (style.fill !== undefined) {
    converted.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.fill } };
  }
  if (style.border) converted.border = convertBorders(style.border);
  const alignment = convertAlignment(style);
  if (alignment) converted.alignment = alignment;
  if (style.numberFormat !== undefined && style.numberFormat !== 'General') converted.numFmt = style.numberFormat;
  if (style.locked === false) converted.protection = { locked: false };
  return converted;
}

function convertFont(font: Font): NonNullable<CellStyle['font']> {
  const { color, ...rest } = font;
  return color === undefined ? rest : { ...rest, color: { rgb: color } };
}

function convertBorders(borders: Borders): NonNullable<CellStyle['border']> {
  const converted: NonNullable<CellStyle['border']> = {};
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const border = borders[side];
    if (border) converted[side] = convertBorder(border);
  }
  return converted;
}

function convertBorder(border: Border): { style: Border['line']; color: { rgb: string } } {
  return { style: border.line, color: { rgb: border.color } };
}

function convertAlignment(style: Style): CellStyle['alignment'] {
  const { horizontal, vertical, wrap, shrink, indent } = style;
  const alignment: NonNullable<CellStyle['alignment']> = {};
  if (horizontal) alignment.horizontal = horizontal;
  // Excel indents only what is aligned to a side; in its dialog an indent makes a general alignment left.
  else if (indent) alignment.horizontal = 'left';
  if (vertical) alignment.vertical = vertical;
  if (wrap) alignment.wrapText = true;
  if (shrink) alignment.shrinkToFit = true;
  if (indent) alignment.indent = indent;
  return Object.keys(alignment).length > 0 ? alignment : undefined;
}
