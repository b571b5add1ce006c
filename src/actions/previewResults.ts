import type { Plan } from '../assessment/plan';
import { IDENTITY_SHEET } from '../sheets/identity';
import { ownedSheets } from '../sheets/sheetOwners';
import type { MergeResult } from './merge';
import type { OpenFinding } from './openFinding';
import type { OpenWorkbook } from './openWorkbook';
import { resultsInPlace, type ResultsWish } from './resultsInPlace';
import type { ReturnedFile } from './returnedFile';
import { readStep, stopIfAsked, type Watcher } from './watcher';
import type { ResultsOptions } from './writeResults';

/** What writing results would come to. */
export interface ResultsPreview {
  result: MergeResult;
  findings: OpenFinding[];
  /** Names of the sheets the workbook has. */
  present: string[];
  /** Names of the ranking sheets it has, by their groups' codes, whatever they are called. */
  rankings: ReadonlyMap<string, string>;
  /** Names of the sheets that would be written, those people see; empty when there is nothing to write. */
  wanted: string[];
}

/**
 * What merging files with what the open workbook holds would give, without writing: for looking before one leaps, and for
 * the ranking at a glance.
 */
export async function previewResults(
  open: OpenWorkbook,
  plan: Plan,
  files: readonly ReturnedFile[],
  options: ResultsOptions,
  watcher: Watcher,
): Promise<ResultsPreview> {
  const present = await open.read('content', null, readStep(watcher));
  const wish: ResultsWish = { ...options, files };
  const { result, workbook, findings } = await resultsInPlace(plan, present, wish, 'unless understood', watcher);
  stopIfAsked(watcher);
  const rankings = ownedSheets(present, plan.id)
    .sheets.filter(({ identity }) => identity.kind === 'ranking')
    .map(({ sheet, identity }) => [identity.group ?? '', sheet.name] as const);
  const wanted = workbook?.sheets.map(({ name }) => name) ?? [];
  return {
    result,
    // Notes of people are told from old results by their formats, which are not read here; writing looks again.
    findings: findings.filter(({ code }) => code !== 'without-place'),
    present: present.sheets.map(({ name }) => name),
    rankings: new Map(rankings),
    wanted: wanted.filter((name) => name !== IDENTITY_SHEET),
  };
}
