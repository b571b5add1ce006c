import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IColorStyle,
  type IPaddingData,
  type IStyleData,
} from '@univerjs/core';
import { resolveStyle, type ResolvedStyle } from '../../../workbook/resolvedStyle';
import type { Style } from '../../../workbook/workbook';
import { borderData } from './borderData';
import { fontFamily } from './fontFamily';

/** Room left and right of a text, and what a step of indentation adds, in pixels. */
export const PADDING = 2;
const INDENT = 9;

const HORIZONTAL: Record<NonNullable<ResolvedStyle['horizontal']>, HorizontalAlign> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Record<ResolvedStyle['vertical'], VerticalAlign> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** Made once a format, since many cells share one. */
const made = new WeakMap<Style, IStyleData>();

/**
 * A format as Univer has it. Every field stands there, with null for none, since Univer lays a format over the one before.
 */
export function styleData(style: Style): IStyleData {
  let data = made.get(style);
  if (!data) made.set(style, (data = convert(resolveStyle(style))));
  return data;
}

function convert(style: ResolvedStyle): IStyleData {
  const { font } = style;
  return {
    ff: fontFamily(font.name),
    fs: font.size,
    bl: truth(font.bold),
    it: truth(font.italic),
    ul: { s: truth(font.underline) },
    cl: color(font.color),
    bg: style.fill === null ? null : color(style.fill),
    bd: borderData(style.border),
    ht: style.horizontal === null ? null : HORIZONTAL[style.horizontal],
    vt: VERTICAL[style.vertical],
    tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    pd: padding(style),
    n: style.numberFormat === 'General' ? null : { pattern: style.numberFormat },
  };
}

function padding({ horizontal, indent }: ResolvedStyle): IPaddingData {
  const indented = PADDING + indent * INDENT;
  return {
    t: 0,
    b: 0,
    l: horizontal === 'right' ? PADDING : indented,
    r: horizontal === 'right' || horizontal === 'distributed' ? indented : PADDING,
  };
}

function color(rgb: string): IColorStyle {
  return { rgb: `#${rgb}` };
}

function truth(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
