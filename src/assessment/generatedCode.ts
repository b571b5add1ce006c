import { bytesToHex } from '@noble/hashes/utils';
import { sha256 } from '@noble/hashes/sha2';

/**
 * A code for something that was given none, made from what it is called and not from where it stands: the same list with
 * a row inserted or moved gives the same codes.
 * @param letter it begins with, so that no program takes it for a number
 * @param names that tell it apart, such as those of its parents and its own
 * @param taken codes in use, in lower case
 */
export function generateCode(letter: string, names: readonly string[], taken: ReadonlySet<string>): string {
  const base = letter + bytesToHex(sha256(JSON.stringify(names))).slice(0, 8);
  let code = base;
  for (let count = 2; taken.has(code.toLowerCase()); count++) code = `${base}-${count}`;
  return code;
}
