import { DEFAULT_FONT } from '../../workbook/resolvedStyle';
import type { Border, Borders, Font, Style } from '../../workbook/workbook';

/**
 * The formats of a workbook, each once: equal formats share a key, the default format is null. Keys that came with the
 * workbook are kept, new ones are numbered.
 */
export class StyleTable {
  private readonly styles = new Map<string, Style>();
  private readonly keys = new Map<string, string>();
  private next = 1;

  /** Takes a style under the key wished for, or under the one an equal style has already. */
  add(style: Style, wished?: string): string | null {
    const small = smallestStyle(style);
    const text = JSON.stringify(small);
    if (text === '{}') return null;
    const known = this.keys.get(text);
    if (known !== undefined) return known;
    const key = wished !== undefined && !this.styles.has(wished) ? wished : this.freeKey();
    this.keys.set(text, key);
    this.styles.set(key, small);
    return key;
  }

  /** The format a key stands for; never to be changed in place. */
  get(key: string | null): Style {
    return (key === null ? undefined : this.styles.get(key)) ?? DEFAULT;
  }

  private freeKey(): string {
    let key: string;
    do key = `s${this.next++}`;
    while (this.styles.has(key));
    return key;
  }
}

const DEFAULT: Style = Object.freeze({});

/** A format with its fields in one order and without what is the default anyway, so that equal ones print alike. */
export function smallestStyle(style: Style): Style {
  const small: Style = {};
  const font = smallestFont(style.font ?? {});
  if (Object.keys(font).length > 0) small.font = font;
  if (style.fill !== undefined) small.fill = style.fill.toUpperCase();
  const border = smallestBorders(style.border ?? {});
  if (Object.keys(border).length > 0) small.border = border;
  if (style.horizontal !== undefined) small.horizontal = style.horizontal;
  if (style.vertical !== undefined && style.vertical !== 'bottom') small.vertical = style.vertical;
  if (style.wrap) small.wrap = true;
  if (style.shrink) small.shrink = true;
  if (style.indent) small.indent = style.indent;
  if (style.numberFormat !== undefined && style.numberFormat !== 'General') small.numberFormat = style.numberFormat;
  if (style.locked === false) small.locked = false;
  return small;
}

function smallestFont({ name, size, bold, italic, underline, color }: Font): Font {
  const font: Font = {};
  if (name !== undefined && name !== DEFAULT_FONT.name) font.name = name;
  if (size !== undefined && size !== DEFAULT_FONT.size) font.size = size;
  if (bold) font.bold = true;
  if (italic) font.italic = true;
  if (underline) font.underline = true;
  if (color !== undefined && color.toUpperCase() !== DEFAULT_FONT.color) font.color = color.toUpperCase();
  return font;
}

function smallestBorders({ top, right, bottom, left }: Borders): Borders {
  const small = ({ line, color }: Border): Border => ({ line, color: color.toUpperCase() });
  return {
    ...(top && { top: small(top) }),
    ...(right && { right: small(right) }),
    ...(bottom && { bottom: small(bottom) }),
    ...(left && { left: small(left) }),
  };
}
