import { Cancelled } from '../actions/watcher';

/** Why the pane could not do something, by code; `wording` says what to do about each. */
export const PANE_FAILURE_CODES = [
  'cancelled',
  'editing-cell',
  'protected',
  'gone',
  'name-taken',
  'too-old',
  'too-large',
  'not-put-back',
  'refused',
  'file-unreadable',
  'worker-failed',
  'unexpected',
] as const;

export type PaneFailureCode = (typeof PANE_FAILURE_CODES)[number];

/** Something went wrong in the pane's own room. */
export class PaneFailure extends Error {
  override readonly name = 'PaneFailure';

  constructor(
    readonly code: PaneFailureCode,
    /** What the message is about, such as a file's name. */
    readonly about: string,
  ) {
    super(`${code}: ${about}`);
  }
}

/** A failure as it is shown. */
export interface ShownFailure {
  code: PaneFailureCode;
  /** What those who help need to know: the host's own words, never needed to go on. */
  detail: string;
}

/** What was thrown, as something to show. Errors of other rooms are told by their code, never by their message. */
export function failureOf(thrown: unknown): ShownFailure {
  if (thrown instanceof Cancelled) return { code: 'cancelled', detail: '' };
  if (thrown instanceof PaneFailure) return { code: thrown.code, detail: thrown.about };
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: codeOf(thrown), detail };
}

/** The host's room and the reader are not imported here, so their errors are known by the shape they promise. */
function codeOf(thrown: unknown): PaneFailureCode {
  if (!(thrown instanceof Error) || !('code' in thrown)) return 'unexpected';
  return PANE_FAILURE_CODES.find((code) => code === thrown.code) ?? 'unexpected';
}
