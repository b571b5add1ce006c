const UNITS_AT_ONCE = 8_192;

/** A decoder of UTF-16 that comes in pieces; surrogates are passed on as they are, the XML parser judges them. */
export function createUtf16Decoder(littleEndian: boolean): (piece: Uint8Array) => string {
  let carried: number | null = null;
  return (piece) => {
    let text = '';
    let units: number[] = [];
    for (const byte of piece) {
      if (carried === null) {
        carried = byte;
        continue;
      }
      units.push(littleEndian ? (byte << 8) | carried : (carried << 8) | byte);
      carried = null;
      if (units.length === UNITS_AT_ONCE) {
        text += String.fromCharCode(...units);
        units = [];
      }
    }
    return text + String.fromCharCode(...units);
  };
}
