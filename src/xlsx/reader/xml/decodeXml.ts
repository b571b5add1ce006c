import { DecodeUTF8 } from 'fflate';
import { UnreadableFile } from '../unreadableFile';
import { createUtf16Decoder } from './decodeUtf16';

/** Turns the bytes of an XML part into text, piece by piece. */
export interface XmlDecoder {
  push(piece: Uint8Array): void;
  /** Throws `damaged` when the bytes end inside a character. */
  end(): void;
}

/** A decoder that finds the encoding from the first bytes: UTF-8, or UTF-16 of either order. */
export function createXmlDecoder(part: string, take: (text: string) => void): XmlDecoder {
  let decoder: XmlDecoder | null = null;
  return {
    push(piece) {
      if (piece.length === 0) return;
      decoder ??= chooseDecoder(piece, part, take);
      decoder.push(piece);
    },
    end() {
      decoder?.end();
    },
  };
}

/** Whether a part that begins with these bytes is UTF-8, as nearly every one is. */
export function isUtf8(start: Uint8Array): boolean {
  return utf16Order(start) === null;
}

function chooseDecoder(start: Uint8Array, part: string, take: (text: string) => void): XmlDecoder {
  const order = utf16Order(start);
  return order === null ? utf8(part, take) : utf16(order === 'little', take);
}

/** The order of the two bytes of a character; null when one byte is enough. */
function utf16Order(start: Uint8Array): 'little' | 'big' | null {
  const [first = 0, second = 0] = start;
  const mark = (first << 8) | second;
  // Without a byte order mark the `<` of the first tag, one byte of which is 0, tells the order.
  if (mark === 0xfffe || mark === 0x3c00) return 'little';
  return mark === 0xfeff || mark === 0x003c ? 'big' : null;
}

function utf16(littleEndian: boolean, take: (text: string) => void): XmlDecoder {
  const decode = createUtf16Decoder(littleEndian);
  return {
    push(piece) {
      take(decode(piece));
    },
    end() {
      // Half a character at the end leaves the XML incomplete, which the parser reports.
    },
  };
}

function utf8(part: string, take: (text: string) => void): XmlDecoder {
  const decoder = new DecodeUTF8((text) => {
    if (text !== '') take(text);
  });
  return {
    push(piece) {
      decoder.push(piece);
    },
    end() {
      try {
        decoder.push(new Uint8Array(0), true);
      } catch {
        throw new UnreadableFile('damaged', `${part}: UTF-8`);
      }
    },
  };
}
