/** Why Excel would refuse or silently repair a file with this in it. */
export type UnwritableCode =
  | 'no-visible-sheet'
  | 'active-sheet'
  | 'sheet-name'
  | 'duplicate-sheet-name'
  | 'unknown-sheet'
  | 'address'
  | 'duplicate-address'
  | 'no-area'
  | 'ambiguous-base'
  | 'text-too-long'
  | 'number'
  | 'error-value'
  | 'formula'
  | 'formula-too-long'
  | 'unknown-style'
  | 'color'
  | 'measure'
  | 'merge'
  | 'message-too-long'
  | 'title-too-long'
  | 'list'
  | 'header-footer-too-long'
  | 'password'
  | 'name'
  | 'duplicate-name'
  | 'table'
  | 'chart'
  | 'date'
  | 'property';

/** Where in the workbook it stands; null where it belongs to no sheet or no cell. */
export interface Place {
  sheet: string | null;
  /** An address such as `F12` or `F12:F20`. */
  cell: string | null;
}

/**
 * The workbook holds something that no .xlsx file can. Sheets are built by our own code, so this is a broken program,
 * not bad data of a user: it is thrown at the first one found.
 */
export class UnwritableWorkbook extends Error {
  override readonly name = 'UnwritableWorkbook';

  /** `detail` is for developers; what people read is worded from `code` and `place`. */
  constructor(
    readonly code: UnwritableCode,
    readonly place: Place,
    detail: string,
  ) {
    super(
      `${code} at ${[place.sheet, place.cell].filter((part) => part !== null).join('!') || 'the workbook'}: ${detail}`,
    );
  }
}
