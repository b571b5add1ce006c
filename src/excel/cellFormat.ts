import type { ResolvedStyle } from '../workbook/resolvedStyle';
import type { Border, Borders, Style } from '../workbook/workbook';
import { lineOfLook, lookOfLine } from './borderLine';
import { excelColor, plainColor } from './color';

export const SIDES = ['top', 'right', 'bottom', 'left'] as const satisfies readonly (keyof Borders)[];

const HORIZONTAL = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  justify: 'Justify',
  distributed: 'Distributed',
} as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** What has to be asked for to know a cell's format, its number format aside. */
export const FORMAT_QUESTION = {
  fill: { color: true, pattern: true },
  font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
  borders: { style: true, weight: true, color: true },
  horizontalAlignment: true,
  verticalAlignment: true,
  wrapText: true,
  shrinkToFit: true,
  indentLevel: true,
  protection: true,
} satisfies Excel.CellPropertiesFormatLoadOptions;

/** A cell's format as Excel answered it; what a workbook of ours cannot say is left at its default. */
export function readFormat(format: Excel.CellPropertiesFormat, numberFormat: string): Style {
  const { font = {}, fill = {}, borders = {}, protection = {} } = format;
  const color = fill.pattern === 'None' ? null : plainColor(fill.color ?? '');
  const horizontal = keyOf(HORIZONTAL, format.horizontalAlignment);
  const vertical = keyOf(VERTICAL, format.verticalAlignment);
  return {
    font: {
      ...(font.name === undefined ? {} : { name: font.name }),
      ...(font.size === undefined ? {} : { size: font.size }),
      bold: font.bold ?? false,
      italic: font.italic ?? false,
      underline: (font.underline ?? 'None') !== 'None',
      color: plainColor(font.color ?? '') ?? '000000',
    },
    ...(color === null ? {} : { fill: color }),
    border: Object.fromEntries(SIDES.flatMap((side) => readBorder(side, borders[side]))),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    wrap: format.wrapText ?? false,
    shrink: format.shrinkToFit ?? false,
    indent: format.indentLevel ?? 0,
    numberFormat,
    locked: protection.locked ?? true,
  };
}

function readBorder(side: keyof Borders, border: Excel.CellBorder = {}): [keyof Borders, Border][] {
  const line = lineOfLook(border.style ?? 'None', border.weight ?? 'Thin');
  return line === null ? [] : [[side, { line, color: plainColor(border.color ?? '') ?? '000000' }]];
}

function keyOf<Key extends string>(table: Record<Key, string>, value: string | undefined): Key | null {
  return (Object.keys(table) as Key[]).find((key) => table[key] === value) ?? null;
}

/** What has to be set to turn one format into another, number formats and borders aside. */
export function formatChange(from: ResolvedStyle, to: ResolvedStyle): Excel.CellPropertiesFormat {
  const change: Excel.CellPropertiesFormat = {};
  const font = fontChange(from.font, to.font);
  if (Object.keys(font).length > 0) change.font = font;
  if (from.fill !== to.fill) change.fill = to.fill === null ? { pattern: 'None' } : { color: excelColor(to.fill) };
  if (from.horizontal !== to.horizontal) {
    change.horizontalAlignment = to.horizontal === null ? 'General' : HORIZONTAL[to.horizontal];
  }
  if (from.vertical !== to.vertical) change.verticalAlignment = VERTICAL[to.vertical];
  if (from.wrap !== to.wrap) change.wrapText = to.wrap;
  if (from.shrink !== to.shrink) change.shrinkToFit = to.shrink;
  if (from.indent !== to.indent) change.indentLevel = to.indent;
  if (from.locked !== to.locked) change.protection = { locked: to.locked };
  return change;
}

function fontChange(from: ResolvedStyle['font'], to: ResolvedStyle['font']): Excel.CellPropertiesFont {
  return {
    ...(from.name === to.name ? {} : { name: to.name }),
    ...(from.size === to.size ? {} : { size: to.size }),
    ...(from.bold === to.bold ? {} : { bold: to.bold }),
    ...(from.italic === to.italic ? {} : { italic: to.italic }),
    ...(from.underline === to.underline ? {} : { underline: to.underline ? 'Single' : 'None' }),
    ...(from.color === to.color ? {} : { color: excelColor(to.color) }),
  };
}

/** A border as it is set; null takes it away. */
export function borderSetting(border: Border | null): Excel.CellBorder {
  if (border === null) return { style: 'None' };
  return { ...lookOfLine(border.line), color: excelColor(border.color) };
}
