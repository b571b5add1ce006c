import type { ReadBudget } from './readBudget';
import { UnreadableFile } from './unreadableFile';
import type { XmlPartParser } from './xml/fullXml';
import { createXmlParser, parseXml, type XmlHandler } from './xml/parseXml';
import { unpackEntry, type InflateAtOnce } from './zip/unpackEntry';
import { readZipDirectory } from './zip/zipDirectory';

/** The parts of a file, found by exact name and unpacked only when asked for. */
export interface PartSource {
  readonly budget: ReadBudget;
  has(name: string): boolean;
  /** Parses an XML part; throws `damaged` when it is missing, and what unpacking and parsing throw. */
  parse(name: string, handler: XmlHandler): void;
  /** The bytes of a small part; null when it is missing or has more than `limit` bytes. */
  readBytes(name: string, limit: number): Uint8Array | null;
}

/** Opens an archive; throws what reading its directory throws. */
export function openParts(bytes: Uint8Array, budget: ReadBudget, inflate: InflateAtOnce): PartSource {
  const entries = readZipDirectory(bytes, budget.limits);
  return {
    budget,
    has: (name) => entries.has(name),
    parse(name, handler) {
      const entry = entries.get(name);
      if (!entry) throw new UnreadableFile('damaged', `${name} is missing`);
      let parser = null as XmlPartParser | null;
      unpackEntry(bytes, entry, budget, inflate, (piece, whole) => {
        if (whole) {
          parseXml(name, piece, handler, budget.limits);
          return;
        }
        parser ??= createXmlParser(name, handler, budget.limits);
        parser.push(piece);
      });
      parser?.end();
    },
    readBytes(name, limit) {
      const entry = entries.get(name);
      if (!entry) return null;
      const result = new Uint8Array(limit);
      let length = 0;
      unpackEntry(bytes, entry, budget, inflate, (piece) => {
        if (length + piece.length <= limit) result.set(piece, length);
        length += piece.length;
      });
      return length <= limit ? result.subarray(0, length) : null;
    },
  };
}
