import type { Border, Borders, Style } from '../../workbook/workbook';
import { resolveStyle } from '../../workbook/resolvedStyle';
import { invalidArgument, notHeld } from './hostError';
import {
  choiceArgument,
  colorArgument,
  flagArgument,
  numberArgument,
  objectArgument,
  printColor,
  textArgument,
  wholeArgument,
} from './wireArguments';

const SIDES = ['top', 'bottom', 'left', 'right'] as const;
export type Side = (typeof SIDES)[number];

const MEMBERS = [
  'fill',
  'font',
  'borders',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'shrinkToFit',
  'indentLevel',
  'protection',
];

const HORIZONTAL = {
  General: undefined,
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
  Distributed: 'distributed',
} as const;
const VERTICAL = { Top: 'top', Center: 'center', Bottom: 'bottom' } as const;

/** Lines as Excel describes them: a style and a weight. */
const LINES: Record<Border['line'], { style: string; weight: string }> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  double: { style: 'Double', weight: 'Thick' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashed: { style: 'Dash', weight: 'Thin' },
};
const STYLES = ['None', 'Continuous', 'Dash', 'Dot', 'Double'] as const;
const PATTERNS = ['None', 'Solid'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** A change of a format, and what it does beyond it. */
export interface FormatChange {
  style: Style;
  /** Sides whose line was taken away: the neighbour's line on the same edge goes too. */
  cleared: Side[];
  changesLock: boolean;
}

/**
 * Applies `format` of `setCellProperties` to a format; what it leaves out stays as it is.
 * @throws InvalidArgument for anything a plain workbook cannot hold
 */
export function applyFormat(style: Style, change: unknown): FormatChange {
  const format = objectArgument(change, 'format', MEMBERS);
  const next: Style = { ...style };
  const cleared: Side[] = [];
  if (format.fill !== undefined) {
    const { color, pattern } = objectArgument(format.fill, 'fill', ['color', 'pattern']);
    if (color !== undefined) next.fill = requiredColor(color, 'fill.color');
    if (pattern !== undefined && choiceArgument(pattern, 'fill.pattern', PATTERNS) === 'None') {
      assign(next, 'fill', undefined);
    }
  }
  if (format.font !== undefined) next.font = applyFont(next.font ?? {}, format.font);
  if (format.borders !== undefined) {
    const sides = objectArgument(format.borders, 'borders', SIDES);
    const border: Borders = { ...next.border };
    for (const side of SIDES) {
      if (sides[side] === undefined) continue;
      const line = applyBorder(border[side], sides[side], `borders.${side}`);
      if (line) border[side] = line;
      else cleared.push(side);
    }
    next.border = without(border, cleared);
  }
  applyAlignment(next, format);
  const locked = lockOf(format.protection);
  if (locked !== undefined) next.locked = locked;
  return { style: next, cleared, changesLock: locked !== undefined };
}

function applyFont(font: NonNullable<Style['font']>, change: unknown): NonNullable<Style['font']> {
  const { name, size, bold, italic, underline, color } = objectArgument(change, 'font', [
    'name',
    'size',
    'bold',
    'italic',
    'underline',
    'color',
  ]);
  return {
    ...font,
    ...(name !== undefined && { name: textArgument(name, 'font.name') }),
    ...(size !== undefined && { size: numberArgument(size, 'font.size', 1, 409) }),
    ...(bold !== undefined && { bold: flagArgument(bold, 'font.bold') }),
    ...(italic !== undefined && { italic: flagArgument(italic, 'font.italic') }),
    ...(underline !== undefined && {
      underline: choiceArgument(underline, 'font.underline', ['None', 'Single']) === 'Single',
    }),
    ...(color !== undefined && { color: requiredColor(color, 'font.color') }),
  };
}

function applyAlignment(next: Style, format: Record<string, unknown>): void {
  const { horizontalAlignment, verticalAlignment, wrapText, shrinkToFit, indentLevel } = format;
  if (horizontalAlignment !== undefined) {
    const names = Object.keys(HORIZONTAL) as (keyof typeof HORIZONTAL)[];
    assign(next, 'horizontal', HORIZONTAL[choiceArgument(horizontalAlignment, 'horizontalAlignment', names)]);
  }
  if (verticalAlignment !== undefined) {
    const names = Object.keys(VERTICAL) as (keyof typeof VERTICAL)[];
    next.vertical = VERTICAL[choiceArgument(verticalAlignment, 'verticalAlignment', names)];
  }
  if (wrapText !== undefined) next.wrap = flagArgument(wrapText, 'wrapText');
  if (shrinkToFit !== undefined) next.shrink = flagArgument(shrinkToFit, 'shrinkToFit');
  if (indentLevel !== undefined) next.indent = wholeArgument(indentLevel, 'indentLevel', 0, 250);
}

function lockOf(protection: unknown): boolean | undefined {
  if (protection === undefined) return undefined;
  const { locked } = objectArgument(protection, 'protection', ['locked']);
  return locked === undefined ? undefined : flagArgument(locked, 'protection.locked');
}

/** A line after a change of its style, weight or colour; null for none. */
function applyBorder(border: Border | undefined, change: unknown, name: string): Border | null {
  const asked = objectArgument(change, name, ['style', 'weight', 'color']);
  const before = border && LINES[border.line];
  const style = asked.style === undefined ? before?.style : choiceArgument(asked.style, `${name}.style`, STYLES);
  if (style === 'None') return null;
  if (style === undefined) throw invalidArgument(`${name} has no line to change`);
  const usual = style === 'Double' ? 'Thick' : 'Thin';
  const kept = asked.style === undefined || asked.style === before?.style ? before?.weight : undefined;
  const weight = asked.weight === undefined ? (kept ?? usual) : choiceArgument(asked.weight, `${name}.weight`, WEIGHTS);
  const line = Object.entries(LINES).find(([, each]) => each.style === style && each.weight === weight)?.[0];
  if (line === undefined) throw notHeld(`a line ${style} ${weight}`);
  const color = asked.color === undefined ? (border?.color ?? '000000') : requiredColor(asked.color, `${name}.color`);
  return { line: line as Border['line'], color };
}

function requiredColor(value: unknown, name: string): string {
  const color = colorArgument(value, name);
  if (color === null) throw invalidArgument(`${name} must be a colour`);
  return color;
}

function assign<Key extends keyof Style>(style: Style, key: Key, value: Style[Key] | undefined): void {
  if (value === undefined) Reflect.deleteProperty(style, key);
  else style[key] = value;
}

/** Lines but those of some sides. */
export function without(border: Borders, sides: readonly Side[]): Borders {
  return Object.fromEntries(Object.entries(border).filter(([side]) => !sides.includes(side as Side)));
}

/** A format as `getCellProperties` gives it, every member filled in. */
export function printFormat(style: Style): Record<string, unknown> {
  const { font, fill, border, horizontal, vertical, wrap, shrink, indent, locked } = resolveStyle(style);
  const borders = SIDES.map((side) => [side, printBorder(border[side])] as const);
  return {
    // Excel calls the colour of a cell without a fill white; only its pattern tells.
    fill: { color: printColor(fill ?? 'FFFFFF'), pattern: fill === null ? 'None' : 'Solid' },
    font: { ...font, underline: font.underline ? 'Single' : 'None', color: printColor(font.color) },
    borders: Object.fromEntries(borders),
    horizontalAlignment: nameOf(HORIZONTAL, horizontal ?? undefined),
    verticalAlignment: nameOf(VERTICAL, vertical),
    wrapText: wrap,
    shrinkToFit: shrink,
    indentLevel: indent,
    protection: { locked },
  };
}

function printBorder(border: Border | null): Record<string, unknown> {
  return border
    ? { ...LINES[border.line], color: printColor(border.color) }
    : { style: 'None', weight: 'Thin', color: '' };
}

function nameOf(names: Record<string, string | undefined>, value: string | undefined): string {
  return Object.entries(names).find(([, each]) => each === value)![0];
}
