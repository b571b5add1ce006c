/** What stands between references in a formula: a text, an error value, a number, a function or a name. */
export const PIECES =
  /(?<text>"(?:[^"]|"")*")|(?<error>#[A-Z0-9/]+[!?]?)|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<word>[\p{L}_\\][\p{L}\p{N}\p{M}_\\.?]*(?:\[.*\])?)(?<call>\s*\()?/gu;

export type PieceGroups = Partial<Record<'text' | 'error' | 'number' | 'word' | 'call', string>>;

/** Whether a word between references is a truth value and no name. */
export function isTruthValue(word: string): boolean {
  return /^(TRUE|FALSE)$/i.test(word);
}
