import { SaxesParser } from 'saxes';
import type { ReadLimits } from '../readLimits';
import { UnreadableFile } from '../unreadableFile';
import { createXmlDecoder } from './decodeXml';
import type { XmlEvents } from './xmlEvents';

/** Bytes decoded and parsed at once, so that a large part never stands in memory as one string. */
export const PIECE = 65_536;

const ENCODINGS = new Set(['utf-8', 'utf8', 'utf-16', 'utf-16le', 'utf-16be', 'us-ascii', 'ascii']);

/**
 * Parses a part with a parser that knows all of XML and says what is wrong with it: refuses a DOCTYPE (`doctype`), endless text (`too-large`),
 * broken XML and an unknown encoding (`damaged`).
 */
export function parseFully(part: string, bytes: Uint8Array, events: XmlEvents, limits: ReadLimits): void {
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
  parser.on('opentag', ({ name, attributes }) => {
    unanswered = 0;
    events.open(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    unanswered = 0;
    events.close(name);
  });
  if (events.text) {
    parser.on('text', events.text);
    parser.on('cdata', events.text);
  }
  const decoder = createXmlDecoder(part, (text) => {
    // Text, a comment, a list of attributes: whatever grows inside the parser without a tag coming out of it.
    unanswered += text.length;
    if (unanswered > limits.taglessText) throw new UnreadableFile('too-large', `${part}: text without tags`);
    parser.write(text);
  });
  for (let from = 0; from < bytes.length; from += PIECE) decoder.push(bytes.subarray(from, from + PIECE));
  decoder.end();
  parser.close();
}
