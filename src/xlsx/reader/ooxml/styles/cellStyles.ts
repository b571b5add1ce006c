import type { Style, Workbook } from '../../../../workbook/workbook';
import type { FormatPart } from './formatParts';

/** A format of a file as the workbook's cells name it. */
export interface CellStyle {
  /** Key into `Workbook.styles`; null for the default format. */
  key: string | null;
  /** It looks like that of a cell that says none. */
  plain: boolean;
  /** It says more than a workbook can hold. */
  lost: boolean;
}

/** The formats of a file under keys, each once however often the file has it; only those that are asked for are kept. */
export class CellStyles {
  readonly styles: Workbook['styles'] = {};
  private readonly keys = new Map<string, string>();
  private readonly known: (CellStyle | undefined)[] = [];

  constructor(private readonly formats: readonly FormatPart[]) {}

  /** The format of a cell by the number it gives; one that does not exist is that of a cell that gives none. */
  at(number: number): CellStyle {
    const index = number > 0 && number < this.formats.length ? number : 0;
    return (this.known[index] ??= this.register(index));
  }

  private register(index: number): CellStyle {
    const { style, lost } = this.formats[index] ?? { style: {}, lost: false };
    const key = this.keyOf(style);
    return { key, plain: index === 0 || key === this.at(0).key, lost };
  }

  private keyOf(style: Style): string | null {
    const text = JSON.stringify(style);
    if (text === '{}') return null;
    let key = this.keys.get(text);
    if (key === undefined) {
      key = `s${this.keys.size + 1}`;
      this.keys.set(text, key);
      this.styles[key] = style;
    }
    return key;
  }
}
