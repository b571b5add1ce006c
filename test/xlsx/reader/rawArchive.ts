import { constants, deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { crc32 } from '../../../src/xlsx/reader/zip/crc32';

/** An entry that may say something else than what it is. */
export interface RawEntry {
  name: string;
  data: string | Uint8Array;
  /** The data are deflated already; `size` and `crc` say of what. */
  deflated?: boolean;
  size?: number;
  crc?: number;
  method?: number;
  flags?: number;
}

/** An archive written byte by byte, so that it can lie. */
export function archiveOf(entries: RawEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const push = (piece: Uint8Array): void => {
    pieces.push(piece);
    offset += piece.length;
  };
  for (const entry of entries) {
    const name = strToU8(entry.name);
    const raw = typeof entry.data === 'string' ? strToU8(entry.data) : entry.data;
    const data = entry.deflated ? raw : deflateRawSync(raw);
    const common = [
      ...[u16(20), u16(entry.flags ?? 0), u16(entry.method ?? 8), u32(0)],
      ...[u32(entry.crc ?? crc32(raw)), u32(data.length), u32(entry.size ?? raw.length), u16(name.length), u16(0)],
    ];
    directory.push(...[u32(0x02014b50), u16(20), ...common, u16(0), u16(0), u16(0), u32(0), u32(offset), name]);
    for (const piece of [u32(0x04034b50), ...common, name, data]) push(piece);
  }
  const start = offset;
  directory.forEach(push);
  const size = offset - start;
  const count = u16(entries.length);
  [u32(0x06054b50), u16(0), u16(0), count, count, u32(size), u32(start), u16(0)].forEach(push);
  return join(pieces);
}

/** Deflated data of a start and a block repeated so often: gigabytes that never stand in memory. */
export function deflatedRepeat(start: string, block: Uint8Array, times: number): Uint8Array {
  // A flush ends at a whole byte without ending the data, so pieces can be put together.
  const flushed = (data: Uint8Array): Uint8Array => deflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH });
  const repeated = flushed(block);
  return join([flushed(strToU8(start)), ...Array.from({ length: times }, () => repeated), Uint8Array.of(3, 0)]);
}

function join(pieces: Uint8Array[]): Uint8Array {
  const result = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255);
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255);
}
