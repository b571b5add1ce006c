import type { GrowthFigures } from '../assessment/growth';
import type { Agency, Group, Member } from '../assessment/plan';
import type { Entries } from '../assessment/total';
import type { Identity } from './identity';

/** 優點與建議 and 應行改進事項 for one criterion. */
export interface Remarks {
  strengths: string;
  improvements: string;
}

/** What one member has filled in for one agency. */
export interface ScoreSheetAnswers {
  /** By criterion key; empty for a form to be filled in. */
  entries: Entries;
  /** By criterion key. */
  remarks: ReadonlyMap<string, Remarks>;
  /** 整體意見. */
  overall: string;
}

/** Nothing filled in yet. */
export const NO_ANSWERS: ScoreSheetAnswers = { entries: new Map(), remarks: new Map(), overall: '' };

/** What a score sheet holds beside the plan. */
/** Filled in on a screen, or printed empty and written on: no check column, boxes large enough to write in. */
export type ScoreForm = 'screen' | 'paper';

export interface ScoreSheetContent extends ScoreSheetAnswers {
  name: string;
  group: Group;
  agency: Agency;
  member: Member;
  identity: Identity;
  form: ScoreForm;
  /** Growth figures by growth key, as reported for this agency. */
  figures: ReadonlyMap<string, GrowthFigures>;
}
