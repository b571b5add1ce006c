import type { Wording } from '../wording/wording';

type Words = Wording['commandLine'];

/** Why the system refused something: in the user's language where the code is a common one, else in its own words. */
export function reasonOf(error: unknown, words: Words): string {
  const known = Object.entries(words.reasons).find(([code]) => hasCode(error, code));
  return known?.[1] ?? (error instanceof Error ? error.message : String(error));
}

/** True for an error of the system with this code, such as `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
