import { strFromU8 } from 'fflate';
import { ByteMemory, hashOn } from './byteMemory';
import { replaceReferences } from './references';
import {
  BRACKET,
  GREATER,
  isNamePart,
  isNameStart,
  isNoCharacter,
  LESS,
  NEWLINE,
  RETURN,
  SPACE,
  TAB,
} from './xmlBytes';

/** Texts with line ends made one and references replaced; null where that is not plainly possible. */
const TEXTS = new ByteMemory(decode);

/** Reads text of plain XML. */
export class PlainText {
  /** What was read last. */
  text = '';

  /**
   * @param end the first byte that is not to be looked at
   * @param longest most bytes of a text
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly end = bytes.length,
    private readonly longest = end,
  ) {}

  /** Reads up to the next tag. Gives the number of the byte after it, −1 where something is not plainly allowed. */
  readContent(start: number): number {
    const { bytes } = this;
    const end = Math.min(this.end, start + this.longest + 1);
    let hash = 0;
    let at = start;
    for (; at < end; at++) {
      const byte = bytes[at]!;
      if (byte > GREATER) {
        if (byte === 0xef && isNoCharacter(bytes, at)) return -1;
      } else if (byte === LESS) {
        break;
      } else if (byte === GREATER) {
        if (bytes[at - 1] === BRACKET && bytes[at - 2] === BRACKET) return -1;
      } else if (byte < SPACE && byte !== NEWLINE && byte !== TAB && byte !== RETURN) {
        return -1;
      }
      hash = hashOn(hash, byte);
    }
    return at - start <= this.longest && this.take(start, at, hash) ? at : -1;
  }

  /** Reads up to a quote, the same way. Line ends and tabs in a value are not plain. */
  readValue(start: number, quote: number): number {
    const { bytes, end } = this;
    let hash = 0;
    let at = start;
    for (; at < end && bytes[at] !== quote; at++) {
      const byte = bytes[at]!;
      if (byte > GREATER) {
        if (byte === 0xef && isNoCharacter(bytes, at)) return -1;
      } else if (byte < SPACE || byte === LESS) {
        return -1;
      }
      hash = hashOn(hash, byte);
    }
    return this.take(start, at, hash) ? at : -1;
  }

  /** Reads a name of ASCII letters, the same way. */
  readName(start: number): number {
    const { bytes, end } = this;
    if (start >= end || !isNameStart(bytes[start]!)) return -1;
    let hash = 0;
    let at = start;
    for (; at < end && isNamePart(bytes[at]!); at++) hash = hashOn(hash, bytes[at]!);
    return this.take(start, at, hash) ? at : -1;
  }

  private take(start: number, end: number, hash: number): boolean {
    this.text = '';
    if (start === end) return true;
    TEXTS.find(this.bytes, start, end, hash);
    this.text = TEXTS.result ?? '';
    return TEXTS.result !== null;
  }
}

/** Every line end as the one that parsers give. */
export function withOneLineEnd(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decode(bytes: Uint8Array, start: number, end: number): string | null {
  const text = decodeWord(bytes, start, end) ?? decodeUtf8(bytes.subarray(start, end));
  return text === null ? null : replaceReferences(withOneLineEnd(text));
}

/** Up to so many letters it is quicker to put them together one by one. */
const LONGEST_WORD = 20;

/** A short text of ASCII; null if it is something else. */
function decodeWord(bytes: Uint8Array, start: number, end: number): string | null {
  if (end - start > LONGEST_WORD) return null;
  let text = '';
  for (let at = start; at < end; at++) {
    if (bytes[at]! >= 0x80) return null;
    text += String.fromCharCode(bytes[at]!);
  }
  return text;
}

/** Null where something is wrong with the encoding, or would be left out as a byte order mark. */
function decodeUtf8(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return null;
  const text = strFromU8(bytes);
  return text.includes('\uFFFD') ? null : text;
}
