/** The codes the stand-in answers with; all of them are Excel's. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded';

/** A refusal that travels to the client as Excel's error of that code. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** Something was added and never finished, such as a chart without values: no plain workbook holds it. */
export class Unfinished extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Unfinished';
  }
}

/** An argument or a new value that Excel would not take. */
export function invalidArgument(message: string): HostError {
  return new HostError('InvalidArgument', message);
}

/** Something a protection forbids. */
export function accessDenied(message: string): HostError {
  return new HostError('AccessDenied', message);
}

/** A key no element of a collection has. */
export function itemNotFound(message: string): HostError {
  return new HostError('ItemNotFound', message);
}

/**
 * Something Excel can do, and a plain workbook cannot hold: refused, so that no test passes on a setting that was
 * quietly dropped.
 */
export function notHeld(message: string): HostError {
  return new HostError('InvalidArgument', `the stand-in's workbook cannot hold this: ${message}`);
}
