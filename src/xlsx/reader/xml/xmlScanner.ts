import { replaceReferences } from './references';
import {
  AMPERSAND,
  APOSTROPHE,
  BRACKET,
  EQUALS,
  GREATER,
  isNamePart,
  isNameStart,
  isNoCharacter,
  isSpace,
  LESS,
  NEWLINE,
  QUOTE,
  RETURN,
  SLASH,
  SPACE,
  surplusOf,
  TAB,
} from './xmlBytes';
import type { Attributes } from './xmlEvents';
import { XmlNames } from './xmlNames';

/** An object without anything behind it, as `Object.create(null)` is, but of a kind that engines make and read quickly. */
const Bag = function () {
  // Nothing.
} as unknown as new () => Record<string, string | undefined>;
Bag.prototype = Object.create(null) as object;

const NO_ATTRIBUTES: Attributes = new Bag();

/** A tag with more is left to the full parser. */
const MOST_ATTRIBUTES = 100;

/**
 * Reads names, texts and attributes of plain XML. Looks at bytes, which takes half the time of looking at characters, and
 * cuts what it gives out of the same part decoded. Each method takes the number of a byte and gives that of the byte after
 * what it read, −1 where something is not plainly allowed; what it read is in a field.
 */
export class XmlScanner {
  name = '';
  text = '';
  attributes: Attributes = NO_ATTRIBUTES;
  /** How many more bytes than units of the string there were so far. Who goes back sets it back. */
  surplus = 0;
  private readonly names = new XmlNames();
  private readonly taken: string[] = [];

  /**
   * @param source the bytes decoded, without any mistake of encoding
   * @param longest most bytes of a text
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly source: string,
    private readonly longest: number,
  ) {}

  readName(start: number): number {
    const { bytes } = this;
    let key = bytes[start]!;
    if (!isNameStart(key)) return -1;
    let at = start + 1;
    for (let byte = bytes[at]!; isNamePart(byte); byte = bytes[++at]!) key = (key << 8) ^ byte ^ (key >>> 24);
    this.name = this.names.find(this.source, start - this.surplus, at - start, key);
    return at;
  }

  /** The text up to the next tag, with line ends made one and references replaced. */
  readText(start: number): number {
    const { bytes } = this;
    let { surplus } = this;
    const from = start - surplus;
    let hasReference = false;
    let hasReturn = false;
    const end = Math.min(bytes.length, start + this.longest + 1);
    let at = start;
    for (; at < end; at++) {
      const byte = bytes[at]!;
      if (byte > GREATER) {
        surplus += surplusOf(byte);
        if (byte === 0xef && isNoCharacter(bytes, at)) return -1;
      } else if (byte === LESS) {
        break;
      } else if (byte === AMPERSAND) {
        hasReference = true;
      } else if (byte === GREATER) {
        if (bytes[at - 1] === BRACKET && bytes[at - 2] === BRACKET) return -1;
      } else if (byte < SPACE && byte !== NEWLINE && byte !== TAB) {
        if (byte !== RETURN) return -1;
        hasReturn = true;
      }
    }
    if (at - start > this.longest) return -1;
    this.surplus = surplus;
    const text = this.source.slice(from, at - surplus);
    const lines = hasReturn ? withOneLineEnd(text) : text;
    const replaced = hasReference ? replaceReferences(lines) : lines;
    if (replaced === null) return -1;
    this.text = replaced;
    return at;
  }

  /** The attributes of a tag from the end of its name up to `/` or `>`. */
  readAttributes(start: number): number {
    const { bytes, taken } = this;
    this.attributes = NO_ATTRIBUTES;
    let count = 0;
    let at = start;
    for (;;) {
      const before = at;
      while (isSpace(bytes[at]!)) at++;
      if (bytes[at] === GREATER || bytes[at] === SLASH) return at;
      const nameEnd = at > before && count < MOST_ATTRIBUTES ? this.readName(at) : -1;
      if (nameEnd < 0 || bytes[nameEnd] !== EQUALS) return -1;
      const { name } = this;
      at = this.readValue(nameEnd + 1);
      for (let index = 0; index < count; index++) if (taken[index] === name) return -1;
      if (at < 0) return -1;
      taken[count++] = name;
      if (count === 1) this.attributes = new Bag();
      (this.attributes as Record<string, string>)[name] = this.text;
    }
  }

  /** A value with its quotes. Line ends and tabs in it are not plain. */
  private readValue(start: number): number {
    const { bytes } = this;
    let { surplus } = this;
    const from = start + 1 - surplus;
    const quote = bytes[start]!;
    if (quote !== QUOTE && quote !== APOSTROPHE) return -1;
    let hasReference = false;
    let at = start + 1;
    const end = Math.min(bytes.length, start + this.longest + 1);
    for (; at < end && bytes[at] !== quote; at++) {
      const byte = bytes[at]!;
      if (byte > GREATER) {
        surplus += surplusOf(byte);
        if (byte === 0xef && isNoCharacter(bytes, at)) return -1;
      } else if (byte === AMPERSAND) {
        hasReference = true;
      } else if (byte < SPACE || byte === LESS) {
        return -1;
      }
    }
    if (at === end) return -1;
    this.surplus = surplus;
    const value = this.source.slice(from, at - surplus);
    const replaced = hasReference ? replaceReferences(value) : value;
    if (replaced === null) return -1;
    this.text = replaced;
    return at + 1;
  }
}

/** Every line end as the one that parsers give. */
export function withOneLineEnd(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
