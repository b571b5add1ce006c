import { UnreadableFile } from './unreadableFile';

/** Sheets are told apart by name, so a file without that is damaged: no name, or the same twice but for case. */
export function checkSheetNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (key === '' || seen.has(key)) throw new UnreadableFile('damaged', `two sheets named ${name}`);
    seen.add(key);
  }
}
