import { strFromU8 } from 'fflate';
import type { ReadLimits } from '../readLimits';
import { UnreadableFile } from '../unreadableFile';
import { viewBytes, type BytesView } from './bytesView';

/** One entry as the archive's directory describes it. Nothing of it is true before the data have been read. */
export interface ZipEntry {
  name: string;
  /** 0: stored, 8: deflated. */
  method: number;
  encrypted: boolean;
  crc: number;
  compressedSize: number;
  size: number;
  /** Where the entry's own header begins. */
  offset: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA_16 = 0xffff;
const IN_EXTRA_32 = 0xffffffff;

/**
 * Reads the directory at the end of an archive: entries by exact name, so that a name such as `../../x` is a key that
 * nobody asks for. Throws `truncated` when there is no directory, `damaged` when it is broken or names an entry twice.
 */
export function readZipDirectory(bytes: Uint8Array, limits: ReadLimits): Map<string, ZipEntry> {
  const view = viewBytes(bytes);
  const end = findEnd(bytes, view);
  const { count, offset } = locateEntries(view, end);
  if (count > limits.entries) throw new UnreadableFile('too-large', 'number of entries');
  const entries = new Map<string, ZipEntry>();
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > end || view.u32(at) !== ENTRY)
      throw new UnreadableFile('damaged', 'directory of the archive');
    const next = at + ENTRY_SIZE + view.u16(at + 28) + view.u16(at + 30) + view.u16(at + 32);
    if (next > end) throw new UnreadableFile('damaged', 'directory of the archive');
    const entry = readEntry(bytes, view, at);
    // Two programs would read two different things.
    if (entries.has(entry.name)) throw new UnreadableFile('damaged', `two entries named ${entry.name}`);
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

function findEnd(bytes: Uint8Array, view: BytesView): number {
  const lowest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) {
    if (bytes[at] === 0x50 && view.u32(at) === END) return at;
  }
  throw new UnreadableFile('truncated', 'no end of the archive');
}

function locateEntries(view: BytesView, end: number): { count: number; offset: number } {
  const count = view.u16(end + 10);
  const offset = view.u32(end + 16);
  if (count !== IN_EXTRA_16 && offset !== IN_EXTRA_32) return { count, offset };
  const locator = end - 20;
  if (locator < 0 || view.u32(locator) !== END_64_LOCATOR) return { count, offset };
  const end64 = view.u64(locator + 8);
  if (end64 + 56 > end || view.u32(end64) !== END_64) throw new UnreadableFile('damaged', 'end of the archive');
  return { count: view.u64(end64 + 32), offset: view.u64(end64 + 48) };
}

function readEntry(bytes: Uint8Array, view: BytesView, at: number): ZipEntry {
  const nameLength = view.u16(at + 28);
  const nameStart = at + ENTRY_SIZE;
  const entry: ZipEntry = {
    name: strFromU8(bytes.subarray(nameStart, nameStart + nameLength)),
    method: view.u16(at + 10),
    encrypted: (view.u16(at + 8) & 1) === 1,
    crc: view.u32(at + 16),
    compressedSize: view.u32(at + 20),
    size: view.u32(at + 24),
    offset: view.u32(at + 42),
  };
  readLongNumbers(entry, view, nameStart + nameLength, view.u16(at + 30));
  return entry;
}

/** Some writers use the 64-bit form for small files too. */
function readLongNumbers(entry: ZipEntry, view: BytesView, extraStart: number, extraLength: number): void {
  const end = extraStart + extraLength;
  for (let at = extraStart; at + 4 <= end; at += 4 + view.u16(at + 2)) {
    if (view.u16(at) !== 1) continue;
    const stop = Math.min(end, at + 4 + view.u16(at + 2));
    let from = at + 4;
    for (const field of ['size', 'compressedSize', 'offset'] as const) {
      if (entry[field] !== IN_EXTRA_32 || from + 8 > stop) continue;
      entry[field] = view.u64(from);
      from += 8;
    }
  }
}
