/** Why a command could not be done; ends it with exit code 1. `message` is already in the user's language. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly code: FailureCode,
    message: string,
    /** What else --json says beside the error. */
    readonly details: object = {},
  ) {
    super(message);
  }
}

export type FailureCode =
  | 'usage'
  | 'plan-unreadable'
  | 'plan-unusable'
  | 'codes-missing'
  | 'unknown-group'
  | 'would-overwrite'
  | 'is-input'
  | 'not-xlsx'
  | 'cannot-write'
  | 'nothing-to-merge'
  | 'cancelled'
  | 'unexpected';

/** A failure as other programs get it. */
export function reportFailure({ code, message, details }: Failure): object {
  return { error: { code, message }, ...details };
}
