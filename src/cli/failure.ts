/** Why a command could not be done; ends it with exit code 1. `message` is already in the user's language. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message);
  }
}

export type FailureCode =
  | 'plan-unreadable'
  | 'plan-unusable'
  | 'unknown-group'
  | 'would-overwrite'
  | 'cannot-write'
  | 'nothing-to-merge'
  | 'cancelled';
