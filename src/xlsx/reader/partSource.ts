import type { ReadBudget } from './readBudget';
import { UnreadableFile } from './unreadableFile';
import { parseXml, type XmlHandler } from './xml/parseXml';
import { unpackEntry, type Unpacking } from './zip/unpackEntry';
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
export function openParts(bytes: Uint8Array, budget: ReadBudget, unpacking: Unpacking): PartSource {
  const entries = readZipDirectory(bytes, budget.limits);
  return {
    budget,
    has: (name) => entries.has(name),
    parse(name, handler) {
      const entry = entries.get(name);
      if (!entry) throw new UnreadableFile('damaged', `${name} is missing`);
      parseXml(name, unpackEntry(bytes, entry, budget, unpacking), handler, budget);
    },
    readBytes(name, limit) {
      const entry = entries.get(name);
      if (!entry) return null;
      const unpacked = unpackEntry(bytes, entry, budget, unpacking);
      return unpacked.length <= limit ? unpacked : null;
    },
  };
}
