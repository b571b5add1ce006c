import { Inflate, inflateSync } from 'fflate';
import type { ReadBudget } from '../readBudget';
import { UnreadableFile } from '../unreadableFile';
import { viewBytes } from './bytesView';
import { crc32 } from './crc32';
import type { ZipEntry } from './zipDirectory';

const HEADER = 0x04034b50;
const HEADER_SIZE = 30;

/**
 * Bytes given to the inflater at once. It hands over what they unpack to in one piece, up to 1,032 times as much, so
 * this bounds the memory a bomb can take before it is noticed.
 */
const PIECE = 8_192;

/**
 * An entry up to this size is unpacked at once, which halves the time. It costs no more memory than it says it needs, and,
 * if that is a lie, no more time than 1,032 times its packed bytes.
 */
const SMALL = { packed: 65_536, unpacked: 1_000_000 };

/** How entries are unpacked; a host may have faster ways. */
export interface Unpacking {
  /** Unpacks deflated data that should give no more than so many bytes. Throws, or gives more, when they do not. */
  inflate: (packed: Uint8Array, size: number) => Uint8Array;
  /** The checksum that archives use. */
  crc32: (bytes: Uint8Array) => number;
}

/** What does without any host. */
export const OWN_UNPACKING: Unpacking = { inflate, crc32 };

/**
 * The bytes of an entry. Throws `too-large` when there are more than the budget allows, `password-protected` for an
 * encrypted entry, and `damaged` when length or checksum are not as promised.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, budget: ReadBudget, unpacking: Unpacking): Uint8Array {
  const { name, size } = entry;
  const { partBytes } = budget.limits;
  if (entry.encrypted) throw new UnreadableFile('password-protected', name);
  const data = findData(bytes, entry);
  const stored = entry.method === 0;
  if (!stored && entry.method !== 8) throw new UnreadableFile('damaged', `${name}: compression method ${entry.method}`);
  if (size > partBytes) throw new UnreadableFile('too-large', name);
  const unpacked = stored ? data : (tryInflating(unpacking, data, size) ?? orDamaged(name, () => inflate(data, size)));
  if (unpacked.length > size) refuseLongData(data, name, partBytes);
  budget.spendBytes(unpacked.length);
  if (unpacked.length !== size || unpacking.crc32(unpacked) !== entry.crc) {
    throw new UnreadableFile('damaged', `${name}: checksum`);
  }
  return unpacked;
}

function findData(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { offset, name } = entry;
  const view = viewBytes(bytes);
  if (offset + HEADER_SIZE > bytes.length || view.u32(offset) !== HEADER) {
    throw new UnreadableFile('damaged', `${name}: header`);
  }
  const start = offset + HEADER_SIZE + view.u16(offset + 26) + view.u16(offset + 28);
  const end = start + entry.compressedSize;
  if (end > bytes.length) throw new UnreadableFile('damaged', `${name}: data`);
  return bytes.subarray(start, end);
}

/** What the host's way gives; whatever it does not like is decided by our own. */
function tryInflating(unpacking: Unpacking, data: Uint8Array, size: number): Uint8Array | null {
  if (unpacking === OWN_UNPACKING) return null;
  try {
    return unpacking.inflate(data, size);
  } catch {
    return null;
  }
}

/** Unpacks to so many bytes, and one more if there are more. */
function inflate(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size + 1);
  if (data.length <= SMALL.packed && size <= SMALL.unpacked) return inflateSync(data, { out });
  let length = 0;
  inflateInPieces(data, (piece) => {
    const room = piece.subarray(0, out.length - length);
    out.set(room, length);
    length += room.length;
    return length < out.length;
  });
  return out.subarray(0, length);
}

/** Data that give more than was promised: finds out whether it is more than is allowed. */
function refuseLongData(data: Uint8Array, name: string, partBytes: number): never {
  let length = 0;
  orDamaged(name, () =>
    inflateInPieces(data, (piece) => {
      length += piece.length;
      return length <= partBytes;
    }),
  );
  throw new UnreadableFile(length > partBytes ? 'too-large' : 'damaged', `${name}: more than promised`);
}

/** Hands unpacked data over piece by piece, as long as more is wanted. */
function inflateInPieces(data: Uint8Array, take: (piece: Uint8Array) => boolean): void {
  const state = { wanted: true };
  const inflater = new Inflate((piece) => {
    state.wanted = take(piece);
  });
  for (let from = 0; state.wanted && (from === 0 || from < data.length); from += PIECE) {
    inflater.push(data.subarray(from, from + PIECE), from + PIECE >= data.length);
  }
}

/** What the inflater throws means that the data are damaged. */
function orDamaged<Result>(name: string, unpack: () => Result): Result {
  try {
    return unpack();
  } catch (error) {
    throw new UnreadableFile('damaged', `${name}: ${error instanceof Error ? error.message : 'compressed data'}`);
  }
}
