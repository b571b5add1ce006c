import type { UnreadableFileCode, WholeWorkbook } from '../../xlsx/reader/readWorkbook';

/** What a worker answers to the bytes of a file. */
export type FileAnswer =
  | ({ kind: 'workbook' } & WholeWorkbook)
  | { kind: 'unreadable'; code: UnreadableFileCode | 'cannot-open'; detail: string };
