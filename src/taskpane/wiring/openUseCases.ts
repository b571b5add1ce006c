import type { VersionChoices } from '../../actions/chosenVersions';
import type { MergeResult } from '../../actions/merge';
import type { OpenKind } from '../../actions/openKind';
import type { OpenWorkbook } from '../../actions/openWorkbook';
import type { FiguresSoFar } from '../../actions/panelFigures';
import type { ScoreSheetPreview } from '../../actions/previewScoreSheets';
import type { ReturnedFile } from '../../actions/returnedFile';
import type { Watcher } from '../../actions/watcher';
import type { Plan } from '../../assessment/plan';
import type { Language } from '../../wording/wording';
import type { PaneFinding, PlanReading } from '../paneActions';

/** What results are made of beside what the workbook holds. */
export interface ResultsOptions {
  language: Language;
  /** ISO 8601 UTC; dates the results. */
  created: string;
  latest?: boolean;
  choices?: VersionChoices;
  paper?: boolean;
}

/** What was written; null when nothing was, and why is in `findings`. */
export interface WrittenSheets {
  written: string[] | null;
  findings: PaneFinding[];
}

/** How far one sheet is filled in. */
export interface SheetProgress {
  sheet: string;
  /** Codes; null where there is none. */
  agency: string | null;
  member: string | null;
  scored: number;
  invalid: number;
  expected: number;
  /** Cells that wait for an entry or for another one, in the order of the form. */
  waiting: string[];
}

/** What was found in the open workbook. */
export interface OpenCheck {
  /** The plan it was checked by, to be handed to the next check. */
  plan: Plan | null;
  findings: PaneFinding[];
  progress: SheetProgress[];
}

/**
 * The use cases on the open workbook, as the pane takes them. They are loaded when first asked for, all together: one
 * seldom comes alone, and none is needed to show the pane.
 */
export interface OpenUseCases {
  openKind: (open: OpenWorkbook, language: Language, watcher: Watcher) => Promise<OpenKind>;
  planInOpen: (open: OpenWorkbook, language: Language, watcher: Watcher) => Promise<PlanReading>;
  makeSetupSheets: (
    open: OpenWorkbook,
    plan: Plan,
    options: { language: Language; created: string; replace?: boolean },
    watcher: Watcher,
  ) => Promise<WrittenSheets & { plan: Plan | null }>;
  makeScoreSheets: (
    open: OpenWorkbook,
    options: { groups: readonly string[]; language: Language; created: string },
    watcher: Watcher,
  ) => Promise<WrittenSheets>;
  /** What `makeScoreSheets` would make, without making it. */
  previewScoreSheets: (
    open: OpenWorkbook,
    plan: Plan,
    options: { groups: readonly string[] },
    watcher: Watcher,
  ) => Promise<readonly ScoreSheetPreview[]>;
  checkOpen: (
    open: OpenWorkbook,
    options: { language: Language; sheets?: readonly string[] | null; plan?: Plan | null },
    watcher: Watcher,
  ) => Promise<OpenCheck>;
  figuresInOpen: (open: OpenWorkbook, plan: Plan, watcher: Watcher) => Promise<FiguresSoFar>;
  repairFormats: (
    open: OpenWorkbook,
    options: { language: Language },
    watcher: Watcher,
  ) => Promise<{ repairs: { sheet: string; names: string[] }[] | null; findings: PaneFinding[] }>;
  writeResults: (
    open: OpenWorkbook,
    files: readonly ReturnedFile[],
    options: ResultsOptions,
    watcher: Watcher,
  ) => Promise<WrittenSheets>;
  refreshResults: (open: OpenWorkbook, options: ResultsOptions, watcher: Watcher) => Promise<WrittenSheets>;
  /** What writing would come to, with what the workbook holds, without writing. */
  previewResults: (
    open: OpenWorkbook,
    plan: Plan,
    files: readonly ReturnedFile[],
    options: ResultsOptions,
    watcher: Watcher,
  ) => Promise<ResultsPreview>;
}

export interface ResultsPreview {
  result: MergeResult;
  findings: PaneFinding[];
  /** Names of the sheets the workbook has. */
  present: readonly string[];
  /** Names of the ranking sheets it has, by their groups' codes. */
  rankings: ReadonlyMap<string, string>;
  /** Names of the sheets that would be written; empty when there is nothing to write. */
  wanted: readonly string[];
}
