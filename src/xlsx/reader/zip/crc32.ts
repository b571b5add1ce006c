/** For each number of bytes that follow (0 to 3), what a byte adds to the remainder: four bytes are one step. */
const TABLES = makeTables();

function makeTables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const tables = [new Int32Array(256), new Int32Array(256), new Int32Array(256), new Int32Array(256)] as const;
  for (let byte = 0; byte < 256; byte++) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++) {
      remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
    }
    tables[0][byte] = remainder;
  }
  for (let following = 1; following < 4; following++) {
    for (let byte = 0; byte < 256; byte++) {
      const before = tables[following - 1]![byte]!;
      tables[following]![byte] = (before >>> 8) ^ tables[0][before & 0xff]!;
    }
  }
  return [...tables];
}

/** CRC-32 of bytes, as archives use it; pass the result so far to continue over further bytes. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  const [last, third, second, first] = TABLES;
  const { length } = bytes;
  let crc = ~previous;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = first[crc & 0xff]! ^ second[(crc >>> 8) & 0xff]! ^ third[(crc >>> 16) & 0xff]! ^ last[crc >>> 24]!;
  }
  for (; at < length; at++) crc = last[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
