import type { GroupOutcome } from '../assessment/outcome';
import { bookIdentity, IDENTITY_SHEET } from '../sheets/identity';
import type { Language } from '../wording/wording';
import type { VersionChoices } from './chosenVersions';
import type { MergeResult } from './merge';
import { openFinding, type OpenFinding } from './openFinding';
import type { OpenWorkbook } from './openWorkbook';
import { planOfWorkbook } from './planOfWorkbook';
import { resultsInPlace, type ResultsWish } from './resultsInPlace';
import type { ReturnedFile } from './returnedFile';
import { readStep, stopIfAsked, type Watcher } from './watcher';

/** What became of the results in the open workbook. */
export interface WrittenResults {
  /** Names of the sheets that were written; null when nothing was, and why is in `findings`. */
  written: string[] | null;
  /** What the results came to; null without a plan. */
  result: MergeResult | null;
  outcomes: GroupOutcome[];
  findings: OpenFinding[];
}

export interface ResultsOptions {
  language: Language;
  /** ISO 8601 UTC; dates the results. */
  created: string;
  /** Files of agencies' self-assessments, beside those found among the returned files. */
  agencies?: readonly ReturnedFile[];
  /** Of two versions of one sheet that differ, take the later. */
  latest?: boolean;
  /** Which version of a sheet was chosen where they differ. */
  choices?: VersionChoices;
  /** Make 登打 sheets for scores that come on paper. */
  paper?: boolean;
}

/**
 * 合併到此活頁簿: merges returned files with what the open workbook holds already and writes the results into it. Every entry
 * stays; sheets that are no part of the results any more stay too, and are named.
 */
export function writeResults(
  open: OpenWorkbook,
  files: readonly ReturnedFile[],
  options: ResultsOptions,
  watcher: Watcher,
): Promise<WrittenResults> {
  return putResults(open, { ...options, files }, watcher);
}

/** 更新結果: makes the results again from what the open workbook holds, such as scores typed in it, without new files. */
export async function refreshResults(
  open: OpenWorkbook,
  options: ResultsOptions,
  watcher: Watcher,
): Promise<WrittenResults> {
  const made = await putResults(open, { ...options, files: [] }, watcher);
  return { ...made, findings: made.findings.filter(({ code }) => code !== 'group-not-returned') };
}

/** Reads the open workbook, decides, and writes once. */
export async function putResults(open: OpenWorkbook, wish: ResultsWish, watcher: Watcher): Promise<WrittenResults> {
  const present = await open.read('whole', null, readStep(watcher));
  const own = planOfWorkbook(present, wish.language);
  const isForm = own.source === 'carried' && bookIdentity(present)?.kind !== 'results';
  if (isForm) own.findings.push(openFinding(wish.language, 'no-plan', 'error'));
  if (!own.plan || isForm) return { written: null, result: null, outcomes: [], findings: own.findings };
  const made = await resultsInPlace(own.plan, present, wish, 'unless understood', watcher);
  stopIfAsked(watcher);
  if (made.workbook) await open.write(made.workbook, readStep(watcher));
  const names = made.workbook?.sheets.map(({ name }) => name).filter((name) => name !== IDENTITY_SHEET);
  const { result, findings } = made;
  return { written: names ?? null, result, outcomes: result.outcomes, findings };
}
