import { DEFAULT_FONT, resolveStyle } from '../../workbook/resolvedStyle';
import { readFormat } from '../cellFormat';
import type { Style } from '../../workbook/workbook';

/** Gathers the formats met while reading, each once, under keys of its own. */
export class StyleTable {
  readonly styles: Record<string, Style> = {};
  /** By what a format resolves to; null is the default format. */
  private readonly keys = new Map<string, string | null>([
    [JSON.stringify(resolveStyle({ font: DEFAULT_FONT })), null],
  ]);

  /** By what Excel answered for a cell: most cells look like others. */
  private readonly answered = new Map<string, string | null>();

  /** The key of what a cell looks like; null for the default format. */
  keyOf(format: Excel.CellPropertiesFormat, numberFormat: string): string | null {
    const answer = JSON.stringify([format, numberFormat]);
    const known = this.answered.get(answer);
    if (known !== undefined) return known;
    const key = this.keyOfStyle(readFormat(format, numberFormat));
    this.answered.set(answer, key);
    return key;
  }

  private keyOfStyle(style: Style): string | null {
    const resolved = JSON.stringify(resolveStyle(style));
    const known = this.keys.get(resolved);
    if (known !== undefined) return known;
    const key = `s${this.keys.size}`;
    this.keys.set(resolved, key);
    this.styles[key] = style;
    return key;
  }
}
