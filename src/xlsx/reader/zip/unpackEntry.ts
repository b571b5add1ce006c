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
 * An entry up to this size is unpacked and handed over at once, which halves the time. It costs no more memory than it says it needs, and,
 * if that is a lie, no more time than 1,032 times its packed bytes.
 */
const SMALL = { packed: 65_536, unpacked: 1_000_000 };

/**
 * Unpacks deflated data that should give no more than so many bytes. Throws or gives more when they do not, or when it can
 * not tell: then they are unpacked in pieces.
 */
export type InflateAtOnce = (packed: Uint8Array, size: number) => Uint8Array;

/** The usual one. A host may lend a faster one: whatever that does not like is decided here. */
export const inflateAtOnce: InflateAtOnce = (packed, size) => inflateSync(packed, { out: new Uint8Array(size + 1) });

/** Takes the bytes of an entry as they come; `whole`: these are all of them, and not too many to be worked on at once. */
export type TakeBytes = (piece: Uint8Array, whole: boolean) => void;

/**
 * Unpacks one entry and hands its bytes over, in pieces when they are many. Throws `too-large` as soon as more comes out than the budget
 * allows, `password-protected` for an encrypted entry, and `damaged` when length or checksum are not as promised; the
 * last can be known only after everything was handed over.
 */
export function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: ReadBudget,
  inflate: InflateAtOnce,
  take: TakeBytes,
): void {
  if (entry.encrypted) throw new UnreadableFile('password-protected', entry.name);
  let length = 0;
  let crc = 0;
  const receive: TakeBytes = (piece, whole) => {
    length += piece.length;
    if (length > budget.limits.partBytes) throw new UnreadableFile('too-large', entry.name);
    budget.spendBytes(piece.length);
    crc = crc32(piece, crc);
    take(piece, whole);
  };
  const data = findData(bytes, entry);
  if (entry.method === 8) inflateEntry(data, entry, inflate, receive);
  else if (entry.method === 0) receive(data, data.length <= SMALL.unpacked);
  else throw new UnreadableFile('damaged', `${entry.name}: compression method ${entry.method}`);
  if (length !== entry.size || crc !== entry.crc) throw new UnreadableFile('damaged', `${entry.name}: checksum`);
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

function inflateEntry(data: Uint8Array, entry: ZipEntry, inflate: InflateAtOnce, receive: TakeBytes): void {
  const { name, size } = entry;
  if (data.length <= SMALL.packed && size <= SMALL.unpacked) {
    const unpacked = tryInflating(inflate, data, size) ?? orDamaged(name, () => inflateAtOnce(data, size));
    // One byte more than promised tells that there are more. Then it is unpacked again, to see how much it really is.
    if (unpacked.length <= size) {
      receive(unpacked, true);
      return;
    }
  }
  inflateInPieces(data, name, receive);
}

function tryInflating(inflate: InflateAtOnce, data: Uint8Array, size: number): Uint8Array | null {
  if (inflate === inflateAtOnce) return null;
  try {
    return inflate(data, size);
  } catch {
    return null;
  }
}

function inflateInPieces(data: Uint8Array, name: string, receive: TakeBytes): void {
  const inflater = new Inflate((piece) => receive(piece, false));
  for (let from = 0; from === 0 || from < data.length; from += PIECE) {
    const last = from + PIECE >= data.length;
    orDamaged(name, () => inflater.push(data.subarray(from, from + PIECE), last));
  }
}

/** What the inflater throws means that the data are damaged; what `receive` throws is passed on. */
function orDamaged<Result>(name: string, unpack: () => Result): Result {
  try {
    return unpack();
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('damaged', `${name}: ${error instanceof Error ? error.message : 'compressed data'}`);
  }
}
