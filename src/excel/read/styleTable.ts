import { DEFAULT_FONT, resolveStyle } from '../../workbook/resolvedStyle';
import type { Style } from '../../workbook/workbook';

/** Gathers the formats met while reading, each once, under keys of its own. */
export class StyleTable {
  readonly styles: Record<string, Style> = {};
  /** By what a format resolves to; null is the default format. */
  private readonly keys = new Map<string, string | null>([
    [JSON.stringify(resolveStyle({ font: DEFAULT_FONT })), null],
  ]);

  /** The key of a format; null for the default one. */
  keyOf(style: Style): string | null {
    const resolved = JSON.stringify(resolveStyle(style));
    const known = this.keys.get(resolved);
    if (known !== undefined) return known;
    const key = `s${this.keys.size}`;
    this.keys.set(resolved, key);
    this.styles[key] = style;
    return key;
  }
}
