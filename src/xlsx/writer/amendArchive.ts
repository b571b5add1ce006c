import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Amendment } from './amendments';

/** An entry as it lies in an archive: its local record with the data, and its line of the directory. */
interface Entry {
  local: Uint8Array;
  directory: Uint8Array;
}

const DIRECTORY_END = 22;
const DIRECTORY_LINE = 46;
const LOCAL_HEADER = 30;

/** Entries carry a fixed time, as hucre's do: the same workbook gives the same bytes. */
const MOMENT = '1980-01-01T12:00:00';

/**
 * Replaces parts of an archive that hucre wrote; the others are copied as they are, still compressed.
 * @throws Error when a part is not in the archive
 */
export function amendArchive(archive: Uint8Array, amendments: ReadonlyMap<string, Amendment>): Uint8Array {
  if (amendments.size === 0) return archive;
  const parts = unzipSync(archive, { filter: ({ name }) => amendments.has(name) });
  const amended: Record<string, Uint8Array> = {};
  for (const [path, amend] of amendments) {
    const part = parts[path];
    if (!part) throw new Error(`no part ${path}`);
    amended[path] = strToU8(amend(strFromU8(part)));
  }
  const replacements = readEntries(zipSync(amended, { mtime: MOMENT }));
  return writeEntries([...readEntries(archive)].map(([path, entry]) => replacements.get(path) ?? entry));
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
