import type { Border, Borders, Font, Style, Workbook } from './workbook';

/**
 * The font of a new workbook. Column widths count its digits, and Arial or its equal stands in every program, so that
 * columns are as wide everywhere.
 */
export const DEFAULT_FONT = { name: 'Arial', size: 10, color: '000000' };

/** A format with every field said, so that two that look the same are the same; null where there is none. */
export interface ResolvedStyle {
  font: Required<Font>;
  fill: string | null;
  border: Record<keyof Borders, Border | null>;
  /** Null: text to the left, numbers to the right. */
  horizontal: NonNullable<Style['horizontal']> | null;
  vertical: NonNullable<Style['vertical']>;
  wrap: boolean;
  shrink: boolean;
  indent: number;
  numberFormat: string;
  locked: boolean;
}

/** A format with the defaults of a new workbook filled in, and its colours in capitals. */
export function resolveStyle(style: Style): ResolvedStyle {
  const { font = {}, fill, border = {} } = style;
  return {
    font: {
      name: font.name ?? DEFAULT_FONT.name,
      size: font.size ?? DEFAULT_FONT.size,
      bold: font.bold ?? false,
      italic: font.italic ?? false,
      underline: font.underline ?? false,
      color: (font.color ?? DEFAULT_FONT.color).toUpperCase(),
    },
    fill: fill?.toUpperCase() ?? null,
    border: {
      top: resolveBorder(border.top),
      right: resolveBorder(border.right),
      bottom: resolveBorder(border.bottom),
      left: resolveBorder(border.left),
    },
    // Only what is aligned to a side is indented: as Excel's dialog does, an indent alone means the left one.
    horizontal: style.horizontal ?? (style.indent ? 'left' : null),
    vertical: style.vertical ?? 'bottom',
    wrap: style.wrap ?? false,
    shrink: style.shrink ?? false,
    indent: style.indent ?? 0,
    numberFormat: style.numberFormat ?? 'General',
    locked: style.locked ?? true,
  };
}

function resolveBorder(border: Border | undefined): Border | null {
  return border ? { line: border.line, color: border.color.toUpperCase() } : null;
}

const DEFAULT = JSON.stringify(resolveStyle({}));

/** The format a cell's key stands for: null for the default one, the key itself when no style has it. */
export type StyleResolver = (key: string | null) => ResolvedStyle | string | null;

/** Resolves the styles of a workbook, each once. */
export function styleResolver(styles: Workbook['styles']): StyleResolver {
  const resolved = new Map(
    Object.entries(styles).map(([key, style]) => {
      const full = resolveStyle(style);
      return [key, JSON.stringify(full) === DEFAULT ? null : full] as const;
    }),
  );
  return (key) => {
    if (key === null) return null;
    const style = resolved.get(key);
    return style === undefined ? key : style;
  };
}
