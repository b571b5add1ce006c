import type { CellPlace, UncalculableCode } from './calculation/uncalculable';
import type { LostFeature, UnreadableFileCode } from '../xlsx/reader/readWorkbook';
import { Observed } from './observed';

/** Something the person at the page has to know, as data; what it says stands in `wording`. */
export type Notice = { detail: string } & (
  | { kind: 'unreadable'; file: string; code: UnreadableFileCode | 'skipped-file' | 'cannot-open' }
  /** Parts of a file that are not kept when it is saved. */
  | { kind: 'lost'; file: string; features: readonly LostFeature[] }
  | { kind: 'uncalculable'; file: string; code: UncalculableCode | 'failed'; place: CellPlace | null }
  | { kind: 'unwritable'; file: string; place: string }
  /** A change by hand that could not be taken over. */
  | { kind: 'refused'; file: string }
  /** The add-in's pane of a workbook did not start. */
  | { kind: 'pane-failed'; file: string }
  | { kind: 'grid-failed' }
  /** A member's workbook is full of sample scores; how many cells were blank. */
  | { kind: 'sample-entered'; file: string; cells: number }
  /** The workbooks of a group's members are open and full; the file is their master. */
  | { kind: 'sample-ready'; file: string; forms: number }
  | { kind: 'sample-failed'; file: string }
  /** The browser does not keep what is open. */
  | { kind: 'not-kept' }
);

export interface ToldNotice {
  /** The same again takes the place of the one before. */
  key: string;
  notice: Notice;
}

/** What stands above the grid, oldest first, until it is closed or no longer true. */
export class Notices {
  readonly told = new Observed<readonly ToldNotice[]>([]);

  tell(notice: Notice): void {
    const key = keyOf(notice.kind, fileOf(notice));
    const others = this.told.value.filter((other) => other.key !== key);
    this.told.set([...others, { key, notice }]);
  }

  /** Takes back what is no longer true. */
  withdraw(kind: Notice['kind'], file = ''): void {
    this.keep(({ notice }) => notice.kind !== kind || fileOf(notice) !== file);
  }

  /** Takes back what was said of a workbook that is closed now. A file that could not be opened is none. */
  forget(file: string): void {
    this.keep(({ notice }) => notice.kind === 'unreadable' || fileOf(notice) !== file);
  }

  close(key: string): void {
    this.keep((other) => other.key !== key);
  }

  private keep(stays: (told: ToldNotice) => boolean): void {
    const rest = this.told.value.filter(stays);
    if (rest.length < this.told.value.length) this.told.set(rest);
  }
}

/** The workbook or file that a notice is about; empty for none. */
function fileOf(notice: Notice): string {
  return 'file' in notice ? notice.file : '';
}

/** The outcome of a sample stands in for that of the one before, whichever workbook it was for. */
function keyOf(kind: Notice['kind'], file: string): string {
  return kind.startsWith('sample-') ? 'sample' : `${kind} ${file}`;
}

/** What was thrown, for those who help. */
export function detailOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
