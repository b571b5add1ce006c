import { SaxesParser } from 'saxes';
import type { ReadLimits } from '../readLimits';
import { UnreadableFile } from '../unreadableFile';
import { createXmlDecoder } from './decodeXml';

/** An element's attributes under the names they have in the file, prefix included. No prototype behind it. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What a part's reader is told, in document order. Names are as in the file; the root has depth 0. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes, depth: number): void;
  /** Text between tags, in one or more pieces. */
  text?(text: string): void;
  close?(name: string, depth: number): void;
}

/** A parser of one part: bytes in, calls of the handler out. */
export interface XmlPartParser {
  push(piece: Uint8Array): void;
  /** Throws `damaged` when the document is not complete. */
  end(): void;
}

/** Bytes decoded and parsed at once, so that a large part never stands in memory as one string. */
const PIECE = 65_536;

const ENCODINGS = new Set(['utf-8', 'utf8', 'utf-16', 'utf-16le', 'utf-16be', 'us-ascii', 'ascii']);

/**
 * A parser that refuses what no spreadsheet program writes: a DOCTYPE (`doctype`), deep nesting and endless text
 * (`too-large`), broken XML or an unknown encoding (`damaged`).
 */
export function createXmlParser(part: string, handler: XmlHandler, limits: ReadLimits): XmlPartParser {
  let depth = 0;
  let unanswered = 0;
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw new UnreadableFile('damaged', `${part}: ${error.message}`);
  });
  parser.on('doctype', () => {
    throw new UnreadableFile('doctype', part);
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !ENCODINGS.has(encoding.toLowerCase())) {
      throw new UnreadableFile('damaged', `${part}: encoding ${encoding}`);
    }
  });
  parser.on('opentag', (tag) => {
    unanswered = 0;
    handler.open?.(tag.name, tag.attributes, depth);
    if (++depth > limits.depth) throw new UnreadableFile('too-large', `${part}: nesting`);
  });
  parser.on('closetag', (tag) => {
    unanswered = 0;
    handler.close?.(tag.name, --depth);
  });
  if (handler.text) {
    const takeText = handler.text.bind(handler);
    parser.on('text', takeText);
    parser.on('cdata', takeText);
  }
  const decoder = createXmlDecoder(part, (text) => {
    // Text, a comment, a list of attributes: whatever grows inside the parser without a tag coming out of it.
    unanswered += text.length;
    if (unanswered > limits.taglessText) throw new UnreadableFile('too-large', `${part}: text without tags`);
    parser.write(text);
  });
  return {
    push(piece) {
      for (let from = 0; from < piece.length; from += PIECE) decoder.push(piece.subarray(from, from + PIECE));
    },
    end() {
      decoder.end();
      parser.close();
    },
  };
}
