import type { OpenKind } from '../actions/openKind';
import type { FileContent, ReturnedFile } from '../actions/returnedFile';
import type { Watcher } from '../actions/watcher';
import type { Plan } from '../assessment/plan';
import type { SheetState } from '../assessment/sheetState';

export type { OpenKind };

/**
 * Everything the pane can ask for: the use cases with their host already inside. The pane knows no workbook and no Office;
 * `start.tsx` builds these for Excel, tests and pictures build them in memory. Each may throw `Cancelled`, an error of the
 * host's room with a code, or anything else; `failureOf` turns that into words.
 */
export interface PaneActions {
  /** What the open workbook is; decides where the pane lands. */
  openKind(watcher: Watcher): Promise<OpenKind>;
  /** Shows a sheet and selects a cell there. */
  show(place: CellPlace): Promise<void>;
  /** Offers a file to be saved where the browser saves files. */
  save(file: MadeBytes): Promise<void>;
  /** Opens a file's bytes as a new workbook in a window of its own. */
  openNew(file: MadeBytes): Promise<void>;
  plan: PlanActions;
  generate: GenerateActions;
  check: CheckActions;
  merge: MergeActions;
  ranking: RankingActions;
}

/** A cell, or a whole sheet, of the open workbook. */
export interface CellPlace {
  sheet: string;
  /** A1 notation; null: the sheet as a whole. */
  cell: string | null;
}

/** Something to say, already in words. */
export interface PaneFinding {
  code: string;
  severity: 'error' | 'warning' | 'note';
  /** Null for the open workbook itself. */
  file: string | null;
  /** Null where no single sheet or cell is meant. */
  sheet: string | null;
  cell: string | null;
  /** What stood there. */
  value: string | number | boolean | null;
  message: string;
}

/** A file that was made. */
export interface MadeBytes {
  name: string;
  bytes: Uint8Array;
}

/** A plan and where it came from; null when it cannot be used, and why is in `findings`. */
export interface PlanReading {
  plan: Plan | null;
  source: 'builtIn' | 'setup' | 'carried' | 'file' | null;
  findings: readonly PaneFinding[];
}

/** What was written into the open workbook; null when the wish was refused, and why is in `findings`. */
export interface Written {
  sheets: readonly string[] | null;
  findings: readonly PaneFinding[];
}

export interface PlanActions {
  builtIn(): Promise<PlanReading>;
  /** From the set-up sheets of the open workbook, or from what a member's workbook carries. */
  fromWorkbook(watcher: Watcher): Promise<PlanReading>;
  /** From a plan as JSON or a master workbook. */
  fromFile(file: File, watcher: Watcher): Promise<PlanReading>;
  /** Puts the plan on set-up sheets. @param replace also where set-up sheets are there that would otherwise stay */
  makeSetupSheets(plan: Plan, replace: boolean, watcher: Watcher): Promise<Written>;
}

export interface GenerateActions {
  /** What would be made, without making it; quick. */
  preview(plan: Plan, request: GenerateRequest): Promise<GeneratePreview>;
  /** Score sheets in the open workbook. */
  makeSheets(plan: Plan, request: GenerateRequest, watcher: Watcher): Promise<Written>;
  /** Workbooks as files, all or none. */
  makeFiles(plan: Plan, request: GenerateRequest, watcher: Watcher): Promise<MadeFiles>;
  /** Several files in one .zip. */
  zip(files: readonly MadeBytes[], name: string): Promise<MadeBytes>;
}

/** What for: score sheets in this workbook; or a file for each member, each agency, each member to print. */
export type GenerateTarget = 'sheets' | 'members' | 'agencies' | 'paper';

export interface GenerateRequest {
  /** A group's code, or `all`. */
  group: string;
  target: GenerateTarget;
  /** Agencies' self-assessments, whose figures score sheets show. */
  agencyFiles: readonly File[];
}

export interface GeneratePreview {
  items: readonly {
    /** Name of a file or sheet. */
    name: string;
    /** What stands in it: agencies of a member, or who is recused. */
    detail: string;
    /** A sheet with this name is there already: what is typed stays, the rest is made anew. */
    exists: boolean;
  }[];
}

export interface MadeFiles {
  files: readonly MadeBytes[];
  findings: readonly PaneFinding[];
}

export interface CheckActions {
  /**
   * Everything missing or wrong in the open workbook.
   * @param changed sheets that changed since the last check, so that only they are looked at; null: all of them
   */
  check(changed: readonly string[] | null, watcher: Watcher): Promise<CheckReport>;
  /** Calls the listener after cells of a sheet changed; returns how to stop. */
  watch(listener: (sheet: string) => void): Promise<() => Promise<void>>;
  /** Selects the next cell that waits for an entry, behind `after`, and goes round; null when none is left. */
  nextBlank(after: CellPlace | null): Promise<CellPlace | null>;
  /** 修復格式: puts back validation, lock and format, never a value. */
  repair(watcher: Watcher): Promise<Repaired>;
}

export interface CheckReport {
  /** Whose sheets these are, such as a member's name; empty where nobody in particular is meant. */
  who: string;
  sheets: readonly CheckedSheet[];
  findings: readonly PaneFinding[];
  /** Something was carried away that 修復格式 puts back. */
  repairable: boolean;
}

/** How far one sheet is filled in. */
export interface CheckedSheet {
  sheet: string;
  /** Its agency. */
  name: string;
  scored: number;
  expected: number;
  /** Scores to be corrected. */
  invalid: number;
}

export interface Repaired {
  /** What was put back, in words; empty when all was in order. Null when nothing could be done; why is in `findings`. */
  sheets: readonly { sheet: string; repairs: readonly string[] }[] | null;
  findings: readonly PaneFinding[];
}

export interface MergeActions {
  /** Workbooks that are open beside this one, as files; null where the host knows of none, as in Excel. */
  openFiles: (() => Promise<readonly File[]>) | null;
  /** Reads files off the main thread, in the order given; a bad one is a result like any other. */
  read(files: readonly File[], watcher: Watcher): Promise<readonly ReadFile[]>;
  /** What a merge would come to, without writing. */
  preview(plan: Plan, files: readonly ReadFile[], wishes: MergeWishes, watcher: Watcher): Promise<MergePreview>;
  /** Writes tallies, rankings and the rest into the open workbook. */
  write(plan: Plan, files: readonly ReadFile[], wishes: MergeWishes, watcher: Watcher): Promise<Written>;
}

/** A file that was chosen and read. */
export interface ReadFile {
  /** Tells two files of one name apart. */
  id: string;
  content: FileContent;
  file: ReturnedFile;
}

/** What the user decided. */
export interface MergeWishes {
  /** Of versions that differ, take the later one, where nothing is chosen in `choices`. */
  latest: boolean;
  /** Make 登打 sheets. */
  paper: boolean;
  /** Which version of a sheet counts (its file's id, or `MERGED_BEFORE`), by `member/agency`. */
  choices: ReadonlyMap<string, string>;
}

/** Stands where a file's id would stand for the version that the open workbook holds from an earlier merge. */
export const MERGED_BEFORE = 'earlier';

export interface MergePreview {
  groups: readonly MatrixGroup[];
  /** What each file gave, in the order given. */
  files: readonly MatrixFile[];
  findings: readonly PaneFinding[];
  /** Result sheets that are there already and would be made anew, entries kept. */
  replaces: readonly string[];
}

export interface MatrixFile {
  id: string;
  name: string;
  /** Sheets and self-assessments found in it. */
  sheets: number;
  errors: number;
}

/** Members × agencies of one group. */
export interface MatrixGroup {
  code: string;
  name: string;
  members: readonly { code: string; name: string }[];
  agencies: readonly { code: string; name: string }[];
  /** By agency, then member, as above. */
  cells: readonly (readonly MatrixCell[])[];
}

/** What there is of one member for one agency. */
export interface MatrixCell {
  state: SheetState | 'conflict';
  /** Null while something is open or needs correction. */
  total: number | null;
  /** What holds this sheet, by the file's id or `MERGED_BEFORE`; more than one that differ make a conflict. */
  versions: readonly { file: string; name: string; total: number | null; differences: string }[];
  findings: readonly PaneFinding[];
}

export interface RankingActions {
  /**
   * Results as they stand in the open workbook now; no group where there is nothing to rank.
   * @param changed sheets that changed since the last time, so that no others are read; null: all of them
   */
  read(changed: readonly string[] | null, watcher: Watcher): Promise<RankingReport>;
  /** Calls the listener after cells of a sheet changed; returns how to stop. */
  watch(listener: (sheet: string) => void): Promise<() => Promise<void>>;
  /** Makes the result sheets, or makes them anew with every entry kept. */
  refresh(watcher: Watcher): Promise<Written>;
}

export interface RankingReport {
  groups: readonly RankedGroup[];
  findings: readonly PaneFinding[];
  /** Result sheets are there. */
  built: boolean;
}

/** One group's ranking in words and numbers. */
export interface RankedGroup {
  code: string;
  name: string;
  /** Name of its ranking sheet; null while there is none. */
  sheet: string | null;
  /** 草案: not approved yet. */
  draft: boolean;
  /** 暫定: sheets are open. */
  provisional: boolean;
  fullMarks: number;
  /** Decimals of totals. */
  digits: number;
  gradeLines: readonly { name: string; from: number }[];
  /** Best first; those without a rank last. */
  rows: readonly RankedRow[];
}

export interface RankedRow {
  code: string;
  name: string;
  rank: number | null;
  tied: boolean;
  total: number | null;
  /** Such as 4/5. */
  counted: string;
  grade: string;
  award: string;
  /** 同分, 四捨五入決定, 明顯差異, 暫定 … in words. */
  notes: readonly string[];
}
