import type { FindingCode } from '../wording/zh-TW/findings';
import type { Workbook } from '../workbook/workbook';

/** A file that came back: what a host gives to the use cases that read. */
export interface ReturnedFile {
  /** As people know it; findings name it so. */
  name: string;
  /** Never throws for a bad file: that is a result like any other. */
  read: () => Promise<FileContent>;
}

export type FileContent =
  | { kind: 'workbook'; workbook: Workbook; /** Of the bytes, lower-case hex. */ sha256: string }
  | { kind: 'unreadable'; code: UnreadableCode; reason: string; sha256: string | null };

/** Why a file gives no workbook. */
export type UnreadableCode = Extract<
  FindingCode,
  | 'cannot-open'
  | 'no-files'
  | 'skipped-file'
  | 'empty'
  | 'not-a-spreadsheet'
  | 'password-protected'
  | 'old-format'
  | 'truncated'
  | 'damaged'
  | 'too-large'
  | 'doctype'
>;
