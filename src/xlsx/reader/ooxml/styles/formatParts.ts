import type { Border, Borders, Font, Style } from '../../../../workbook/workbook';
import { readCount, readFlag } from '../../xml/attributeValues';
import { childrenOf, findElement, type XmlElement } from '../../xml/xmlTree';
import { unescapeText } from '../escapedText';
import type { ColorTable } from './colorTable';

/** What a part of a format says, and whether it says more than a workbook can hold. */
export interface FormatPart {
  style: Style;
  lost: boolean;
}

/** Largest font size and indent that the format knows. */
const LARGEST_FONT = 409;
const DEEPEST_INDENT = 250;

/** A `font`. Flags without a value are set. */
export function readFont(element: XmlElement, colors: ColorTable): FormatPart {
  const font: Font = {};
  const name = findElement(element, 'name')?.attributes.val;
  const size = Number(findElement(element, 'sz')?.attributes.val);
  const color = colors.resolve(findElement(element, 'color'));
  const underline = findElement(element, 'u');
  if (name) font.name = unescapeText(name);
  if (size >= 1 && size <= LARGEST_FONT) font.size = size;
  for (const [field, tag] of [
    ['bold', 'b'],
    ['italic', 'i'],
  ] as const) {
    const flag = findElement(element, tag);
    if (flag) font[field] = readFlag(flag.attributes.val, true);
  }
  if (underline) font.underline = underline.attributes.val !== 'none';
  if (color !== null) font.color = color;
  const struck = findElement(element, 'strike');
  const raised = findElement(element, 'vertAlign')?.attributes.val ?? 'baseline';
  const lost = (struck !== undefined && readFlag(struck.attributes.val, true)) || raised !== 'baseline';
  return { style: Object.keys(font).length > 0 ? { font } : {}, lost };
}

/** A `fill` of a cell: its colour if it is solid, else the one behind the pattern or at the start of the gradient. */
export function readFill(element: XmlElement, colors: ColorTable): FormatPart {
  const pattern = findElement(element, 'patternFill');
  const type = pattern?.attributes.patternType ?? 'none';
  if (pattern && type === 'none') return { style: {}, lost: false };
  const shown = pattern
    ? findElement(pattern, type === 'solid' ? 'fgColor' : 'bgColor')
    : findElement(element, 'gradientFill', 'stop', 'color');
  return { style: fillOf(colors.resolve(shown)), lost: type !== 'solid' && element.children.length > 0 };
}

/** A `fill` of a conditional format, which takes a solid fill's colour from the background and need not say `solid`. */
export function readFillDifference(element: XmlElement, colors: ColorTable): FormatPart {
  const pattern = findElement(element, 'patternFill');
  const type = pattern?.attributes.patternType ?? 'solid';
  if (!pattern || type !== 'solid') return { style: {}, lost: type !== 'none' };
  const color = colors.resolve(findElement(pattern, 'bgColor')) ?? colors.resolve(findElement(pattern, 'fgColor'));
  return { style: fillOf(color), lost: false };
}

function fillOf(color: string | null): Style {
  return color === null ? {} : { fill: color };
}

/** The lines a workbook knows, and the nearest to those it does not. */
const LINES: Record<string, Border['line']> = {
  hair: 'hair',
  thin: 'thin',
  medium: 'medium',
  thick: 'thick',
  double: 'double',
  dotted: 'dotted',
  dashed: 'dashed',
};
const NEAREST = 'dashed';

/** A `border`; an automatic colour is black. */
export function readBorders(element: XmlElement, colors: ColorTable): FormatPart {
  const border: Borders = {};
  let lost = readFlag(element.attributes.diagonalUp) || readFlag(element.attributes.diagonalDown);
  for (const [side, names] of SIDES) {
    const line = names.map((name) => findElement(element, name)).find((each) => each !== undefined);
    const style = line?.attributes.style ?? 'none';
    if (!line || style === 'none') continue;
    const known = Object.hasOwn(LINES, style);
    lost ||= !known;
    border[side] = {
      line: known ? LINES[style]! : NEAREST,
      color: colors.resolve(findElement(line, 'color')) ?? '000000',
    };
  }
  return { style: Object.keys(border).length > 0 ? { border } : {}, lost };
}

const SIDES = [
  ['top', ['top']],
  ['right', ['right', 'end']],
  ['bottom', ['bottom']],
  ['left', ['left', 'start']],
] as const;

const HORIZONTAL = ['left', 'center', 'right', 'justify', 'distributed'] as const;
const VERTICAL = ['top', 'center', 'bottom'] as const;

/** The `alignment` of a cell format. */
export function readAlignment(element: XmlElement): FormatPart {
  const {
    horizontal = 'general',
    vertical = 'bottom',
    wrapText,
    shrinkToFit,
    indent,
    textRotation,
  } = element.attributes;
  const style: Style = {};
  const across = HORIZONTAL.find((known) => known === horizontal);
  const upright = VERTICAL.find((known) => known === vertical);
  const depth = readCount(indent, 0, 0, DEEPEST_INDENT);
  if (across) style.horizontal = across;
  if (upright) style.vertical = upright;
  if (readFlag(wrapText)) style.wrap = true;
  if (readFlag(shrinkToFit)) style.shrink = true;
  if (depth > 0) style.indent = depth;
  const turned = readCount(textRotation, 0, 0, 255) > 0;
  return { style, lost: turned || (!across && horizontal !== 'general') || !upright };
}

/** The elements of a list of the styles' part, such as `fonts` of `font`. */
export function listed(styles: XmlElement, list: string, name: string): XmlElement[] {
  return childrenOf(findElement(styles, list), name);
}
