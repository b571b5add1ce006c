import type { Reassessment } from '../assessment/grade';
import type { GrowthFigures, VerifiedFigures } from '../assessment/growth';
import type { Agency, Group, Member } from '../assessment/plan';
import type { Attendance, CountDecision } from '../assessment/sheetState';
import { finding, type Finding } from './finding';
import type { ImprovementEntries } from './improvementsSheet';
import type { LogRow } from './logSheet';
import type { PaperScores } from './paperEntrySheet';
import type { ScoreSheetAnswers } from './scoreContent';

/** One member's sheet as an earlier merge took it. */
export interface EarlierSheet {
  group: Group;
  agency: Agency;
  member: Member;
  /** The tally it stands on. */
  sheet: string;
  answers: ScoreSheetAnswers;
  /** Where its entries stand now, by criterion key. */
  cells: ReadonlyMap<string, string | null>;
}

/** Scores typed in from paper, and where they stand. */
export interface TypedScores extends PaperScores {
  sheet: string;
  cells: ReadonlyMap<string, string | null>;
}

/** A score sheet that stands in the master itself, beside the results that read it. */
export interface SheetHere {
  group: Group;
  agency: Agency;
  member: Member;
  sheet: string;
  answers: ScoreSheetAnswers;
  findings: Finding[];
}

/** What was typed about one agency's ranking. */
export interface RankingEntries {
  reassessment: Reassessment;
  firstDecision: boolean | null;
  lot: number | null;
}

/** Everything an earlier results workbook holds that the next one must not lose. */
export interface EarlierResults {
  sheets: EarlierSheet[];
  /** By `agency/member`. */
  attendance: Map<string, Attendance>;
  decisions: Map<string, CountDecision>;
  /** By agency code. */
  rankings: Map<string, RankingEntries>;
  /** 申報值 by agency code, then growth key. */
  figures: Map<string, Map<string, GrowthFigures>>;
  /** 查核值, the same way. */
  verified: Map<string, Map<string, VerifiedFigures>>;
  awards: Map<string, Map<string, string>>;
  improvements: Map<string, ImprovementEntries>;
  /** By agency and member code; null when the workbook has no 登打 sheets. */
  paper: Map<string, Map<string, TypedScores>> | null;
  /** Score sheets that stand in the workbook itself, by `agency/member`. */
  here: Map<string, SheetHere>;
  log: LogRow[];
  findings: Finding[];
}

/** Nothing came before. */
export function noEarlierResults(): EarlierResults {
  return {
    sheets: [],
    attendance: new Map(),
    decisions: new Map(),
    rankings: new Map(),
    figures: new Map(),
    verified: new Map(),
    awards: new Map(),
    improvements: new Map(),
    paper: null,
    here: new Map(),
    log: [],
    findings: [],
  };
}

/** Something was entered for what the plan no longer has. */
export function withoutPlace(sheet: string, what: string): Finding {
  return finding('entry-without-place', 'warning', { sheet, value: what, values: { what } });
}
