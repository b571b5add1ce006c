import type { Attributes } from '../../xml/parseXml';
import { childrenOf, findElement, type XmlElement } from '../../xml/xmlTree';
import { tintColor } from './tint';

/** The colours of a theme in the order in which cells count them: background before text. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Office's own theme, for files that bring none. */
const OFFICE_THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** The palette of old files, from 0 to 63 (ECMA-376 part 1, 18.8.27). */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

const RGB = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/;

/** Resolves the colours of a file, which are said outright, by theme or by number, to RRGGBB. */
export class ColorTable {
  private readonly theme: readonly string[];
  private readonly palette: readonly string[];

  /**
   * @param theme root of the theme's part
   * @param styles root of the styles' part, which may have a palette of its own
   */
  constructor(theme?: XmlElement, styles?: XmlElement) {
    this.theme = readTheme(theme);
    const own = childrenOf(findElement(styles, 'colors', 'indexedColors'), 'rgbColor');
    this.palette = PALETTE.map((color, index) => plainColor(own[index]?.attributes.rgb) ?? color);
  }

  /** The colour an element such as `fgColor` says; null for none and for "automatic". */
  resolve(element: { attributes: Attributes } | undefined): string | null {
    if (!element) return null;
    const { rgb, theme, indexed, tint } = element.attributes;
    const color =
      plainColor(rgb) ??
      (theme === undefined ? undefined : this.theme[Number(theme)]) ??
      (indexed === undefined ? undefined : this.palette[Number(indexed)]);
    if (color === undefined) return null;
    const change = Number(tint ?? 0);
    return change >= -1 && change <= 1 && change !== 0 ? tintColor(color, change) : color;
  }

  /** A colour of the theme by its name in drawings, such as `accent1` or `tx1`; null for one that it does not have. */
  named(name: string): string | null {
    const own = DRAWING_NAMES[name as keyof typeof DRAWING_NAMES];
    return this.theme[THEME_ORDER.indexOf(Object.hasOwn(DRAWING_NAMES, name) ? own : name)] ?? null;
  }
}

const DRAWING_NAMES = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };

/** RRGGBB of a colour with or without opacity before it; null when it is none. */
export function plainColor(rgb: string | undefined): string | null {
  return RGB.exec(rgb ?? '')?.[1]?.toUpperCase() ?? null;
}

function readTheme(theme: XmlElement | undefined): string[] {
  const scheme = findElement(theme, 'themeElements', 'clrScheme');
  return THEME_ORDER.map((name, index) => {
    const [color] = findElement(scheme, name)?.children ?? [];
    // A colour of the system is written with the value it had last.
    return plainColor(color?.attributes.lastClr) ?? plainColor(color?.attributes.val) ?? OFFICE_THEME[index]!;
  });
}
