import { strFromU8 } from 'fflate';
import { ByteMemory, hashOn, viewOf } from './byteMemory';
import { PlainText } from './plainText';
import { EQUALS, GREATER, LESS, QUOTE, SLASH, SPACE } from './xmlBytes';
import type { PlainCell } from './xmlEvents';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const LETTER_C = 0x63;
const FORMULA = bytesOf('<f>');
/** As LibreOffice writes it. */
const FORMULA_NOT_ALWAYS = bytesOf('<f aca="false">');
const END_OF_FORMULA = bytesOf('</f>');
const VALUE = bytesOf('<v>');
const END_OF_VALUE = bytesOf('</v>');
const END_OF_CELL = bytesOf('</c>');

/** Types whose value is the text of `v`; undefined where a cell gives none. */
const TYPES = new Set([undefined, 's', 'str', 'n', 'b', 'e']);

/** Cells from `<c` up to their end; null for one that is not written in the usual way. */
const CELLS = new ByteMemory(readCell);

/** Reads whole cells at once: most of the tags of a file are theirs, and to be told of each takes longer than to read it. */
export class PlainCells {
  /** What was read last; null if it was no cell, or one that is not written in the usual way. */
  cell: PlainCell | null = null;

  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = viewOf(bytes);
  }

  /** Reads the cell that begins at a byte, if one does. Gives the number of the byte after it. */
  read(start: number): number {
    const { bytes } = this;
    const { length } = bytes;
    this.cell = null;
    if (bytes[start] !== LESS || bytes[start + 1] !== LETTER_C || bytes[start + 2] !== SPACE) return start;
    if (CELLS.findNext(this.view, start + 2)) {
      this.cell = CELLS.result;
      return CELLS.end;
    }
    let hash = 0;
    let at = start + 2;
    for (; at < length; at++) {
      const byte = bytes[at]!;
      hash = hashOn(hash, byte);
      if (byte !== GREATER) continue;
      // The end of an empty cell, or `</c>`.
      if (bytes[at - 1] === SLASH || (bytes[at - 1] === LETTER_C && bytes[at - 2] === SLASH)) break;
      // What begins here is another cell: this one is not written in the usual way.
      if (bytes[at + 1] === LESS && bytes[at + 2] === LETTER_C) return start;
    }
    if (at < length) CELLS.find(bytes, start + 2, at + 1, hash);
    if (at < length) this.cell = CELLS.result;
    return at + 1;
  }
}

/** @param start of what follows `<c` */
function readCell(bytes: Uint8Array, start: number, end: number): PlainCell | null {
  let reference: string | undefined;
  let type: string | undefined;
  let style: string | undefined;
  let at = start;
  while (bytes[at] === SPACE) {
    const letter = String.fromCharCode(bytes[at + 1]!);
    const valueEnd = bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE ? endOfWord(bytes, at + 4) : -1;
    if (bytes[valueEnd] !== QUOTE) return null;
    const value = strFromU8(bytes.subarray(at + 4, valueEnd), true);
    if (letter === 'r' && reference === undefined) reference = value;
    else if (letter === 't' && type === undefined) type = value;
    else if (letter === 's' && style === undefined) style = value;
    else return null;
    at = valueEnd + 1;
  }
  if (reference === undefined || !TYPES.has(type)) return null;
  const cell = { reference, type, style, formula: null, value: null, tags: 2 };
  if (bytes[at] === SLASH) return at + 2 === end ? cell : null;
  return bytes[at] === GREATER ? withContent(cell, bytes, at + 1, end) : null;
}

function withContent(cell: PlainCell, bytes: Uint8Array, start: number, end: number): PlainCell | null {
  const content = new PlainText(bytes, end);
  let { formula, value, tags } = cell;
  let at = start;
  const formulaStart = Math.max(skip(bytes, at, FORMULA), skip(bytes, at, FORMULA_NOT_ALWAYS));
  if (formulaStart >= 0) {
    at = skip(bytes, content.readContent(formulaStart), END_OF_FORMULA);
    formula = content.text;
    tags += 2;
  }
  const valueStart = skip(bytes, at, VALUE);
  if (valueStart >= 0) {
    at = skip(bytes, content.readContent(valueStart), END_OF_VALUE);
    value = content.text;
    tags += 2;
  }
  return skip(bytes, at, END_OF_CELL) === end ? { ...cell, formula, value, tags } : null;
}

/** Goes over what must stand there; −1 if it does not, or `start` is that already. */
function skip(bytes: Uint8Array, start: number, wanted: Uint8Array): number {
  if (start < 0) return -1;
  for (let index = 0; index < wanted.length; index++) if (bytes[start + index] !== wanted[index]) return -1;
  return start + wanted.length;
}

/** The byte after letters and digits. */
function endOfWord(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let byte = bytes[at]!; isLetterOrDigit(byte); byte = bytes[at]!) at++;
  return at;
}

/** Capital letters, as in addresses, and the small ones of types. */
function isLetterOrDigit(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
