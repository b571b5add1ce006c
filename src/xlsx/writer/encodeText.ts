import { strToU8 } from 'fflate';

/** Text as UTF-8, taken piece by piece: a piece need not be kept once the next one is asked for. */
export function encodeText(pieces: Iterable<string>): Uint8Array {
  let bytes = new Uint8Array(16_384);
  let length = 0;
  for (const piece of pieces) {
    const encoded = strToU8(piece);
    if (length + encoded.length > bytes.length) {
      const larger = new Uint8Array(Math.max(length + encoded.length, bytes.length * 2));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    bytes.set(encoded, length);
    length += encoded.length;
  }
  return bytes.subarray(0, length);
}
