import type { Style, Workbook } from '../../../../workbook/workbook';
import { PIXEL } from '../../../../workbook/pixels';
import type { ReadBudget } from '../../readBudget';
import { readFlag } from '../../xml/attributeValues';
import type { Attributes } from '../../xml/parseXml';
import {
  appearanceOf,
  readCellProperties,
  readFamily,
  readParagraphProperties,
  readTextProperties,
  styleOf,
  type OwnLook,
} from './cellLook';
import { readLength } from './length';
import { NumberFormats } from './numberFormats';

/** The style of cells that every other one builds on, under the name that stands in every file. */
export const DEFAULT_STYLE = 'Default';

/** No document has longer chains of parents; what is above is left out, which also ends circles. */
const LONGEST_CHAIN = 30;

interface CellStyle {
  parent: string | null;
  look: OwnLook;
  /** Where the whole cell leads, as an address of the format. */
  link: string | null;
  /** Has a turned text, a struck-out one or a diagonal line, which a workbook cannot hold. */
  strange: boolean;
  /** Has conditions of its own: how programs without LibreOffice's extension write conditional formats. */
  conditional: boolean;
}

export interface RowStyle {
  /** In points. */
  height: number;
  /** False: the program fits it to the text. */
  fixed: boolean;
}

/**
 * Reads the styles of both parts of a document, common ones and automatic ones, and resolves those that cells name: each
 * style of a file that is used becomes a format of the workbook, equal ones the same.
 */
export class StyleSheet {
  /** Widths of columns in points. */
  readonly columns = new Map<string, number>();
  readonly rows = new Map<string, RowStyle>();
  /** Names of master pages by the styles of sheets. */
  readonly masterPages = new Map<string, string>();
  private readonly cells = new Map<string, CellStyle>();
  private readonly namesShown = new Map<string, string>();
  private readonly faces = new Map<string, string>();
  private readonly numbers: NumberFormats;
  private readonly keys = new Map<string, string | null>();
  private readonly formats = new Map<string, string>();
  private defaults: OwnLook = {};
  private family = '';
  private name = '';
  private cell: CellStyle | null = null;

  constructor(private readonly budget: ReadBudget) {
    this.numbers = new NumberFormats(budget);
  }

  /** Whether the element belonged here. */
  open(name: string, attributes: Attributes): boolean {
    if (this.numbers.open(name, attributes)) return true;
    switch (name) {
      case 'style:font-face':
        this.faces.set(attributes['style:name'] ?? '', readFamily(attributes['svg:font-family'] ?? ''));
        return true;
      case 'style:style':
      case 'style:default-style':
        this.openStyle(name, attributes);
        return true;
      case 'style:table-column-properties':
        this.readColumn(attributes);
        return true;
      case 'style:table-row-properties':
        this.readRow(attributes);
        return true;
      default:
        return this.cell !== null && this.readCell(this.cell, name, attributes);
    }
  }

  text(text: string): void {
    this.numbers.text(text);
  }

  close(name: string): void {
    this.numbers.close(name);
    if (name === 'style:style' || name === 'style:default-style') {
      if (this.family === 'table-cell' && name === 'style:default-style' && this.cell) this.defaults = this.cell.look;
      this.cell = null;
      this.family = '';
    }
  }

  /** The workbook's key of a style of cells; null for the format of every new workbook. */
  keyOf(name: string): string | null {
    let key = this.keys.get(name);
    if (key === undefined) {
      const look = this.resolve(name, null);
      key = this.keep(styleOf(look, this.numbers.find(look.dataStyle)));
      this.keys.set(name, key);
    }
    return key;
  }

  /** The key of cells that no style was given to. */
  plainKey(): string | null {
    return this.keyOf(DEFAULT_STYLE);
  }

  /** What a style lays over cells as a conditional format: all that it does not have from the default one. */
  difference(name: string): Style {
    const look = this.resolve(this.namesShown.get(name) ?? name, DEFAULT_STYLE);
    return appearanceOf(look, this.numbers.find(look.dataStyle));
  }

  /** Where cells of a style lead; null for nowhere. */
  linkOf(name: string): string | null {
    return this.cells.get(name)?.link ?? null;
  }

  isStrange(name: string): boolean {
    return this.chain(name, null).some(({ strange }) => strange);
  }

  isConditional(name: string): boolean {
    return this.cells.get(name)?.conditional ?? false;
  }

  /** The formats that `keyOf` gave keys of. */
  styles(): Workbook['styles'] {
    return Object.fromEntries([...this.formats].map(([format, key]) => [key, JSON.parse(format) as Style]));
  }

  private openStyle(element: string, attributes: Attributes): void {
    this.family = attributes['style:family'] ?? '';
    this.name = attributes['style:name'] ?? '';
    this.cell = null;
    this.budget.spendCells(1);
    if (this.family === 'table') {
      const page = attributes['style:master-page-name'];
      if (page) this.masterPages.set(this.name, page);
    } else if (this.family === 'table-cell') {
      const dataStyle = attributes['style:data-style-name'];
      this.cell = {
        parent: attributes['style:parent-style-name'] ?? null,
        look: dataStyle === undefined ? {} : { dataStyle },
        link: null,
        strange: false,
        conditional: false,
      };
      if (element === 'style:default-style') return;
      this.cells.set(this.name, this.cell);
      const shown = attributes['style:display-name'];
      if (shown !== undefined) this.namesShown.set(shown, this.name);
    }
  }

  private readColumn(attributes: Attributes): void {
    const width = readLength(attributes['style:column-width']);
    if (this.family === 'table-column' && width !== null && width >= 0) {
      this.columns.set(this.name, width);
    }
  }

  private readRow(attributes: Attributes): void {
    const height = readLength(attributes['style:row-height']);
    if (this.family !== 'table-row' || height === null || height < 0) return;
    const fixed = !readFlag(attributes['style:use-optimal-row-height'], true);
    this.rows.set(this.name, { height: Math.round(height / PIXEL) * PIXEL, fixed });
  }

  /** Whether the element is one inside a style of cells. */
  private readCell(cell: CellStyle, name: string, attributes: Attributes): boolean {
    switch (name) {
      case 'style:table-cell-properties':
        Object.assign(cell.look, readCellProperties(attributes));
        cell.strange ||= isTurned(attributes) || hasDiagonal(attributes);
        return true;
      case 'style:paragraph-properties':
        Object.assign(cell.look, readParagraphProperties(attributes));
        return true;
      case 'style:text-properties': {
        Object.assign(cell.look, readTextProperties(attributes, this.faces));
        cell.strange ||= (attributes['style:text-line-through-style'] ?? 'none') !== 'none';
        return true;
      }
      case 'style:hyperlink':
      case 'loext:hyperlink':
        cell.link = attributes['xlink:href'] ?? null;
        return true;
      case 'style:map':
        cell.conditional = true;
        return true;
      default:
        return false;
    }
  }

  /** The style with what it has from its parents, up to `end`, which is left out; with null up to the defaults. */
  private resolve(name: string, end: string | null): OwnLook {
    const looks = this.chain(name, end).map(({ look }) => look);
    return Object.assign({}, end === null ? this.defaults : {}, ...looks.reverse()) as OwnLook;
  }

  private chain(name: string, end: string | null): CellStyle[] {
    const chain: CellStyle[] = [];
    let next: string | null = name;
    while (next !== null && next !== end && chain.length < LONGEST_CHAIN) {
      const style: CellStyle | undefined = this.cells.get(next);
      if (!style) break;
      chain.push(style);
      next = style.parent;
    }
    return chain;
  }

  private keep(style: Style): string | null {
    const format = JSON.stringify(style);
    if (format === '{}') return null;
    let key = this.formats.get(format);
    if (key === undefined) this.formats.set(format, (key = `s${this.formats.size + 1}`));
    return key;
  }
}

function isTurned(attributes: Attributes): boolean {
  return Number(attributes['style:rotation-angle'] ?? 0) !== 0 || attributes['style:direction'] === 'ttb';
}

function hasDiagonal(attributes: Attributes): boolean {
  return ['style:diagonal-bl-tr', 'style:diagonal-tl-br'].some((name) => (attributes[name] ?? 'none') !== 'none');
}
