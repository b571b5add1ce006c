/**
 * Why a file cannot be read:
 * - `empty`: no bytes at all
 * - `not-a-spreadsheet`: text, a picture, another kind of document, a plain archive
 * - `password-protected`: it can be opened only with a password
 * - `old-format`: a spreadsheet of a binary format (.xls, .xlsb)
 * - `truncated`: the end is missing, as after a broken download
 * - `damaged`: bytes were altered, a part is missing, or its XML is broken
 * - `too-large`: it holds, or unpacks to, more than the limits allow
 * - `doctype`: it declares XML entities, which no spreadsheet program does
 */
export type UnreadableFileCode =
  | 'empty'
  | 'not-a-spreadsheet'
  | 'password-protected'
  | 'old-format'
  | 'truncated'
  | 'damaged'
  | 'too-large'
  | 'doctype';

/** Details may quote the file, which can be endless. */
const LONGEST_DETAIL = 200;

/** The one error of the reader: a file that gives no workbook. Match `code`; `detail` is for logs, not for people. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  readonly detail: string;

  constructor(
    readonly code: UnreadableFileCode,
    detail: string,
  ) {
    const short = detail.slice(0, LONGEST_DETAIL);
    super(`${code}: ${short}`);
    this.detail = short;
  }
}
