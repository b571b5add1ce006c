import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Amendment } from './amendments';
import { OWN_PACKING, type Packing } from './packing';

/** An entry as it lies in an archive: its local record with the data, and its line of the directory. */
interface Entry {
  local: Uint8Array;
  directory: Uint8Array;
}

const DIRECTORY_END = 22;
const DIRECTORY_LINE = 46;
const LOCAL_HEADER = 30;

/** Number of the method by which parts are packed. */
const DEFLATED = 8;

/** The XML of a part. Throws an Error when it is not in the archive. */
export function partOf(archive: Uint8Array, path: string): string {
  return strFromU8(unpack(archive, [path])[path]!);
}

/**
 * Replaces parts of an archive that hucre wrote; the others are copied as they are, still compressed. Parts are amended
 * in the order they are named, and packed before the next one is.
 * @throws Error when a part is not in the archive
 */
export function amendArchive(
  archive: Uint8Array,
  amendments: ReadonlyMap<string, Amendment>,
  packing: Packing = OWN_PACKING,
): Uint8Array {
  if (amendments.size === 0) return archive;
  const parts = unpack(archive, [...amendments.keys()]);
  const entries = readEntries(archive);
  for (const [path, amend] of amendments) {
    const amended = strToU8(amend(strFromU8(parts[path]!)));
    entries.set(path, replaceData(entries.get(path)!, amended, packing));
  }
  return writeEntries([...entries.values()]);
}

function unpack(archive: Uint8Array, paths: string[]): Record<string, Uint8Array> {
  const parts = unzipSync(archive, { filter: ({ name }) => paths.includes(name) });
  const missing = paths.find((path) => !Object.hasOwn(parts, path));
  if (missing !== undefined) throw new Error(`no part ${missing}`);
  return parts;
}

/** The entry with other data under the same name, at the same time. */
function replaceData(entry: Entry, data: Uint8Array, packing: Packing): Entry {
  const packed = packing.deflate(data);
  const view = new DataView(entry.local.buffer, entry.local.byteOffset);
  const header = LOCAL_HEADER + view.getUint16(26, true) + view.getUint16(28, true);
  const local = new Uint8Array(header + packed.length);
  local.set(entry.local.subarray(0, header));
  local.set(packed, header);
  const directory = entry.directory.slice();
  // Both records say the same, the directory's two bytes later.
  for (const [record, at] of [
    [local, 8],
    [directory, 10],
  ] as const) {
    const fields = new DataView(record.buffer);
    fields.setUint16(at, DEFLATED, true);
    fields.setUint32(at + 6, packing.crc32(data), true);
    fields.setUint32(at + 10, packed.length, true);
    fields.setUint32(at + 14, data.length, true);
  }
  return { local, directory };
}

/** Entries by path. Only for archives of hucre and fflate: no comment, no ZIP64, sizes in the local headers. */
function readEntries(archive: Uint8Array): Map<string, Entry> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - DIRECTORY_END;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const size = view.getUint32(at + 20, true);
    const pathLength = view.getUint16(at + 28, true);
    const lineLength = DIRECTORY_LINE + pathLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const start = view.getUint32(at + 42, true);
    const dataStart = start + LOCAL_HEADER + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    entries.set(strFromU8(archive.subarray(at + DIRECTORY_LINE, at + DIRECTORY_LINE + pathLength)), {
      local: archive.subarray(start, dataStart + size),
      directory: archive.subarray(at, at + lineLength),
    });
    at += lineLength;
  }
  return entries;
}

/** Local records, then the directory, then its end. */
function writeEntries(entries: Entry[]): Uint8Array {
  const localSize = entries.reduce((sum, { local }) => sum + local.length, 0);
  const directorySize = entries.reduce((sum, { directory }) => sum + directory.length, 0);
  const archive = new Uint8Array(localSize + directorySize + DIRECTORY_END);
  const view = new DataView(archive.buffer);
  let localAt = 0;
  let at = localSize;
  for (const { local, directory } of entries) {
    archive.set(local, localAt);
    archive.set(directory, at);
    view.setUint32(at + 42, localAt, true);
    localAt += local.length;
    at += directory.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, directorySize, true);
  view.setUint32(at + 16, localSize, true);
  return archive;
}
