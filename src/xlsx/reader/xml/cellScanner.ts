import { QUOTE } from './xmlBytes';
import type { PlainCell } from './xmlEvents';
import type { XmlScanner } from './xmlScanner';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const CELL = bytesOf('<c r="');
const STYLE = bytesOf(' s="');
const END_OF_EMPTY = bytesOf('/>');
const END_OF_TAG = bytesOf('>');
const FORMULA = bytesOf('<f>');
/** As LibreOffice writes it. */
const FORMULA_NOT_ALWAYS = bytesOf('<f aca="false">');
const END_OF_FORMULA = bytesOf('</f>');
const VALUE = bytesOf('<v>');
const END_OF_VALUE = bytesOf('</v>');
const END_OF_CELL = bytesOf('</c>');

/** Types whose value is the text of `v`. */
const TYPES = ['s', 'str', 'n', 'b', 'e'].map((type) => [type, bytesOf(` t="${type}"`)] as const);

/**
 * Reads whole cells at once: most of the tags of a file are theirs, and to be told of each takes longer than to read it.
 * What was read is in the fields.
 */
export class CellScanner implements PlainCell {
  reference = '';
  type: string | undefined;
  formula: string | null = null;
  value: string | null = null;
  /** Where the number of its format stands in the source; both 0 where it gives none. */
  private styleStart = 0;
  private styleEnd = 0;
  /** How many beginnings and ends of elements the cell is made of. */
  tags = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly source: string,
    private readonly scanner: XmlScanner,
  ) {}

  /** Cut out only when asked for: most readers want no formats. */
  get style(): string | undefined {
    return this.styleEnd === 0 ? undefined : this.source.slice(this.styleStart, this.styleEnd);
  }

  /**
   * Takes the number of a byte and gives that of the byte after the cell that begins there; −1, with nothing done, where
   * none begins that is written in the usual way, in so many bytes at most.
   */
  read(start: number, longest: number): number {
    const { scanner } = this;
    const { surplus } = scanner;
    const end = this.readCell(start);
    if (end >= 0 && end - start <= longest) return end;
    scanner.surplus = surplus;
    return -1;
  }

  private readCell(start: number): number {
    let at = this.skipQuoted(this.skip(start, CELL));
    if (at < 0) return -1;
    const { surplus } = this.scanner;
    this.reference = this.source.slice(start + CELL.length - surplus, at - 1 - surplus);
    this.styleEnd = 0;
    // hucre writes the format after the type.
    const afterStyle = this.skipStyle(at);
    at = afterStyle > at ? this.readType(afterStyle) : this.skipStyle(this.readType(at));
    this.formula = null;
    this.value = null;
    this.tags = 2;
    const empty = this.skip(at, END_OF_EMPTY);
    if (empty >= 0) return empty;
    at = this.skip(at, END_OF_TAG);
    const formula = Math.max(this.skip(at, FORMULA), this.skip(at, FORMULA_NOT_ALWAYS));
    if (formula >= 0) {
      at = this.readText(formula, END_OF_FORMULA);
      this.formula = this.scanner.text;
    }
    const value = this.skip(at, VALUE);
    if (value >= 0) {
      at = this.readText(value, END_OF_VALUE);
      this.value = this.scanner.text;
    }
    return this.skip(at, END_OF_CELL);
  }

  private skipStyle(start: number): number {
    const end = this.skipQuoted(this.skip(start, STYLE));
    if (end < 0) return start;
    const { surplus } = this.scanner;
    this.styleStart = start + STYLE.length - surplus;
    this.styleEnd = end - 1 - surplus;
    return end;
  }

  private readType(start: number): number {
    this.type = undefined;
    for (const [type, bytes] of TYPES) {
      const at = this.skip(start, bytes);
      if (at < 0) continue;
      this.type = type;
      return at;
    }
    return start;
  }

  private readText(start: number, end: Uint8Array): number {
    this.tags += 2;
    return this.skip(this.scanner.readText(start), end);
  }

  /** Goes over what must stand there. */
  private skip(start: number, wanted: Uint8Array): number {
    if (start < 0) return -1;
    for (let index = 0; index < wanted.length; index++) if (this.bytes[start + index] !== wanted[index]) return -1;
    return start + wanted.length;
  }

  /** Goes over letters and digits up to a quote and over that. */
  private skipQuoted(start: number): number {
    if (start < 0) return -1;
    let at = start;
    for (let byte = this.bytes[at]!; isLetterOrDigit(byte); byte = this.bytes[at]!) at++;
    return this.bytes[at] === QUOTE ? at + 1 : -1;
  }
}

function isLetterOrDigit(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a);
}
