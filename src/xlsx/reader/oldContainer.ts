import { UnreadableFile } from './unreadableFile';

/** First bytes of an OLE2 container, in which Office kept documents before 2007 and keeps encrypted ones today. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Throws what is to be said of an OLE2 container; returns when the file is none. */
export function refuseOldContainer(bytes: Uint8Array): void {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return;
  if (containsName(bytes, 'EncryptedPackage')) throw new UnreadableFile('password-protected', 'OLE2');
  if (containsName(bytes, 'Workbook') || containsName(bytes, 'Book')) throw new UnreadableFile('old-format', 'OLE2');
  throw new UnreadableFile('not-a-spreadsheet', 'OLE2');
}

/** Whether the directory names a stream: UTF-16, ended by zeros. */
function containsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\0`).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first] = wanted;
  for (let at = bytes.indexOf(first!); at >= 0; at = bytes.indexOf(first!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
