/** Most bytes that one character of a text, as JavaScript counts them, takes in UTF-8. */
const LONGEST = 3;

/** Text as UTF-8, taken piece by piece: a piece need not be kept once the next one is asked for. */
export function encodeText(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(65_536);
  let length = 0;
  for (const piece of pieces) {
    const room = length + piece.length * LONGEST;
    if (room > bytes.length) {
      const larger = new Uint8Array(Math.max(room, bytes.length * 2));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    length += encoder.encodeInto(piece, bytes.subarray(length)).written;
  }
  return bytes.subarray(0, length);
}
