import type { Border, Borders, Font, Style } from '../../../../workbook/workbook';
import { DEFAULT_FONT } from '../../../../workbook/resolvedStyle';
import type { Attributes } from '../../xml/parseXml';
import { readBorder } from './borderLine';
import { readColor, readLength } from './length';

/**
 * What styles of cells say. Null says "none", which matters: a style can take back what its parent has. A style that does
 * not mention a field leaves it out.
 */
export interface CellLook {
  fontName: string;
  /** In points. */
  fontSize: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  /** Null: the colour of the window's text. */
  color: string | null;
  fill: string | null;
  top: Border | null;
  right: Border | null;
  bottom: Border | null;
  left: Border | null;
  horizontal: NonNullable<Style['horizontal']>;
  /** Whether `horizontal` counts; otherwise the kind of value decides. */
  aligned: boolean;
  vertical: NonNullable<Style['vertical']>;
  wrap: boolean;
  shrink: boolean;
  /** In points. */
  indent: number;
  locked: boolean;
  /** Name of the format of numbers. */
  dataStyle: string;
}

export type OwnLook = Partial<CellLook>;

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** Three spaces of the default font, which is what a step of Excel's indent is as wide as. */
const INDENT_STEP = 8.4;
const INDENT_LIMIT = 250;
const FONT_LIMIT = 409;
const FONT_NAME_LIMIT = 31;

/** From `style:table-cell-properties`. */
export function readCellProperties(attributes: Attributes): OwnLook {
  const look: OwnLook = {};
  const fill = attributes['fo:background-color'];
  if (fill !== undefined) look.fill = readColor(fill);
  for (const side of SIDES) {
    const border = attributes[`fo:border-${side}`] ?? attributes['fo:border'];
    if (border !== undefined) look[side] = readBorder(border);
  }
  const source = attributes['style:text-align-source'];
  if (source !== undefined) look.aligned = source === 'fix';
  const vertical = attributes['style:vertical-align'];
  if (vertical !== undefined) look.vertical = readVertical(vertical);
  const wrap = attributes['fo:wrap-option'];
  if (wrap !== undefined) look.wrap = wrap === 'wrap';
  const shrink = attributes['style:shrink-to-fit'];
  if (shrink !== undefined) look.shrink = shrink === 'true';
  const protection = attributes['style:cell-protect'];
  if (protection !== undefined) look.locked = protection.includes('protected');
  return look;
}

/** From `style:paragraph-properties`. */
export function readParagraphProperties(attributes: Attributes): OwnLook {
  const look: OwnLook = {};
  const align = attributes['fo:text-align'];
  const horizontal = align === undefined ? null : readHorizontal(align, attributes['css3t:text-justify']);
  if (horizontal) look.horizontal = horizontal;
  const indent = readLength(attributes['fo:margin-left']);
  if (indent !== null) look.indent = indent;
  return look;
}

/** From `style:text-properties`. @param faces families of the fonts that the part declares, by their names in it */
export function readTextProperties(attributes: Attributes, faces: ReadonlyMap<string, string>): OwnLook {
  const look: OwnLook = {};
  const face = attributes['style:font-name'];
  const name = (face === undefined ? undefined : faces.get(face)) ?? attributes['fo:font-family'] ?? face;
  if (name !== undefined) look.fontName = readFamily(name);
  const size = readLength(attributes['fo:font-size']);
  if (size !== null && size >= 1 && size <= FONT_LIMIT) look.fontSize = Math.round(size * 10) / 10;
  const weight = attributes['fo:font-weight'];
  if (weight !== undefined) look.bold = weight === 'bold' || Number(weight) >= 600;
  const slope = attributes['fo:font-style'];
  if (slope !== undefined) look.italic = slope !== 'normal';
  const underline = attributes['style:text-underline-style'];
  if (underline !== undefined) look.underline = underline !== 'none';
  const color = attributes['fo:color'];
  if (attributes['style:use-window-font-color'] === 'true') look.color = null;
  else if (color !== undefined) look.color = readColor(color);
  return look;
}

/** The name of a family, without its quotes: of a list of fonts the first. */
export function readFamily(text: string): string {
  const first = text.split(',', 1)[0]!.trim();
  return first.replace(/^'(.*)'$/, '$1').slice(0, FONT_NAME_LIMIT);
}

/** The format as the workbook holds it, without what every new workbook has. @param numberFormat in Excel's codes */
export function styleOf(look: OwnLook, numberFormat: string | null): Style {
  const style = appearanceOf(look, numberFormat);
  const font = { ...fontFamilyOf(look), ...style.font };
  if (Object.keys(font).length > 0) style.font = font;
  const horizontal = look.aligned === false ? undefined : look.horizontal;
  if (horizontal) style.horizontal = horizontal;
  if (look.vertical && look.vertical !== 'bottom') style.vertical = look.vertical;
  if (look.wrap) style.wrap = true;
  if (look.shrink) style.shrink = true;
  const indent = Math.min(Math.round((look.indent ?? 0) / INDENT_STEP), INDENT_LIMIT);
  if (indent > 0) style.indent = indent;
  if (look.locked === false) style.locked = false;
  return style;
}

/** What a conditional format can lay over a cell: all but the font's family, its size, the place in the cell, the lock. */
export function appearanceOf(look: OwnLook, numberFormat: string | null): Style {
  const style: Style = {};
  const font: Font = {};
  if (look.bold) font.bold = true;
  if (look.italic) font.italic = true;
  if (look.underline) font.underline = true;
  if (look.color && look.color !== DEFAULT_FONT.color) font.color = look.color;
  if (Object.keys(font).length > 0) style.font = font;
  if (look.fill) style.fill = look.fill;
  const border: Borders = {};
  for (const side of SIDES) {
    const line = look[side];
    if (line) border[side] = line;
  }
  if (Object.keys(border).length > 0) style.border = border;
  if (numberFormat !== null) style.numberFormat = numberFormat;
  return style;
}

function fontFamilyOf({ fontName, fontSize }: OwnLook): Font {
  return {
    ...(fontName !== undefined && fontName !== DEFAULT_FONT.name && { name: fontName }),
    ...(fontSize !== undefined && fontSize !== DEFAULT_FONT.size && { size: fontSize }),
  };
}

function readHorizontal(align: string, justify: string | undefined): CellLook['horizontal'] | null {
  switch (align) {
    case 'start':
    case 'left':
      return 'left';
    case 'end':
    case 'right':
      return 'right';
    case 'center':
      return 'center';
    case 'justify':
      return justify === 'distribute' ? 'distributed' : 'justify';
    default:
      return null;
  }
}

function readVertical(align: string): CellLook['vertical'] {
  if (align === 'top') return 'top';
  return align === 'middle' ? 'center' : 'bottom';
}
