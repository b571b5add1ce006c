/** Bytes that XML is made of. */
export const TAB = 0x09;
export const NEWLINE = 0x0a;
export const RETURN = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const APOSTROPHE = 0x27;
export const SLASH = 0x2f;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const BRACKET = 0x5d;

export function isSpace(byte: number): boolean {
  return byte <= SPACE && (byte === SPACE || byte === NEWLINE || byte === RETURN || byte === TAB);
}

const NAME_PARTS = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[A-Za-z0-9:_.-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** ASCII letters, digits, `:`, `_`, `.` and `-`. */
export function isNamePart(byte: number): boolean {
  return NAME_PARTS[byte] === 1;
}

/** A name begins with none of `-.0123456789`. */
export function isNameStart(byte: number): boolean {
  return NAME_PARTS[byte] === 1 && (byte > 0x39 || byte === 0x3a);
}

/** How many bytes more than units of a string the character that has this byte is long, each byte counted once. */
export function surplusOf(byte: number): number {
  // Every byte that follows another, but one for a character of four bytes, which is two units.
  if (byte < 0xc0) return byte < 0x80 ? 0 : 1;
  return byte < 0xf0 ? 0 : -1;
}

/** U+FFFE and U+FFFF, which no document may hold. */
export function isNoCharacter(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe;
}
