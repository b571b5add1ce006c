/** Why Excel did not do what was asked. */
export type ExcelFailureCode =
  /** A cell is being edited; Excel waits for it to be finished. */
  | 'editing-cell'
  /** A sheet or the workbook is protected, and not with the plan's password. */
  | 'protected'
  /** A sheet, table or name that was there is gone. */
  | 'gone'
  /** Something with this name is there already. */
  | 'name-taken'
  /** This Excel is too old for what was asked. */
  | 'too-old'
  /** More than Excel takes or gives at once. */
  | 'too-large'
  /** A write failed, and putting things back failed too: `causes` has both. */
  | 'not-put-back'
  /** Anything else; the message of Excel says what. */
  | 'refused';

/** Excel refused something: nothing is left half done, unless the code says so. */
export class ExcelFailure extends Error {
  override readonly name = 'ExcelFailure';

  /**
   * @param causes what was thrown, first the one that began it
   * @param statement the line of Office.js that failed, as the library tells it
   */
  constructor(
    readonly code: ExcelFailureCode,
    readonly causes: readonly unknown[],
    readonly statement: string | null = null,
  ) {
    super(`${code}: ${causes.map(messageOf).join('; ')}${statement === null ? '' : ` (${statement})`}`);
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

const CODES: Record<string, ExcelFailureCode> = {
  InvalidOperationInCellEditMode: 'editing-cell',
  AccessDenied: 'protected',
  ItemNotFound: 'gone',
  ItemAlreadyExists: 'name-taken',
  ApiNotFound: 'too-old',
  ApiNotAvailable: 'too-old',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
};

/** What Microsoft's library threw, as a failure with a code; everything else as it is. */
export function asFailure(thrown: unknown): unknown {
  if (!(thrown instanceof OfficeExtension.Error)) return thrown;
  const { statement, errorLocation } = thrown.debugInfo;
  const where = statement ?? errorLocation ?? null;
  // A wrong password is told as a wrong argument.
  const code = where?.includes('unprotect(') ? 'protected' : (CODES[thrown.code] ?? 'refused');
  return new ExcelFailure(code, [thrown], where);
}
