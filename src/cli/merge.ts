import { merge, type MergeResult } from '../actions/merge';
import { rankingLines, reportMerge } from '../actions/report';
import { writeWorkbook } from '../xlsx/writer/writeWorkbook';
import { Failure } from './failure';
import { exitCodeOf, printFindings } from './findings';
import { refuseExisting, refuseInputs, writeOutputs } from './outputs';
import { packing } from './packing';
import { useGroups, usePlan, type UsablePlan } from './plan';
import { findReturned, ownFile } from './returnedFiles';
import type { Session } from './session';
import { formatTable } from './table';

/** What `merge` was asked for. */
export interface MergeFilesOptions {
  out: string;
  group?: string;
  /** Files or folders of agencies' self-assessments. */
  agencies?: string[];
  /** Results of an earlier merge. */
  master?: string;
  latest?: boolean;
  paper?: boolean;
}

/** `merge`: returned workbooks become tallies and rankings in one new workbook. */
export async function mergeFiles(
  session: Session,
  source: string,
  paths: readonly string[],
  options: MergeFilesOptions,
): Promise<number> {
  const { out, group } = options;
  // Earlier results alone are enough: what was typed into them counts.
  if (paths.length === 0 && options.master === undefined) {
    throw new Failure('usage', session.message('missing-argument', { name: 'files' }));
  }
  // A spreadsheet program opens a file by what its name says.
  if (!/\.xlsx$/i.test(out)) throw new Failure('not-xlsx', session.message('not-xlsx', { path: out }));
  const { plan, planFindings, exitCode, sources } = await usePlan(session, source);
  const named = [...sources, ...paths, ...(options.agencies ?? []), ...(options.master ? [options.master] : [])];
  await refuseInputs(session, [out], named);
  await refuseExisting(session, [out]);
  const groups = group === undefined ? null : useGroups(session, plan, group).map(({ code }) => code);
  const agencies = await findReturned(session, options.agencies ?? []);
  const master = options.master === undefined ? null : ownFile(session, options.master);
  const files = await findReturned(session, paths, master ? [...agencies, master] : agencies);
  const { latest = false, paper = false } = options;
  const { created, watcher } = session;
  const result = await merge(plan, files, { groups, created, agencies, master, latest, paper }, watcher);
  printFindings(session, result.findings);
  const report = { ...reportMerge(result, session.options.lang), planFindings };
  if (!result.workbook) {
    throw new Failure('nothing-to-merge', session.message('nothing-to-merge'), { out: null, ...report });
  }
  // Results of an earlier run that lie among the inputs were not merged; with --force they may be replaced.
  const earlier = result.findings.filter(({ code }) => code === 'results-workbook').map(({ file }) => file);
  const merged = files.map(({ name }) => name).filter((name) => !earlier.includes(name));
  await refuseInputs(session, [out], merged);
  await writeOutputs(session, [{ file: out, bytes: await writeWorkbook(result.workbook, packing) }]);
  session.printJson({ out, ...report });
  printRankings(session, plan, result);
  session.print(session.message('summary', { files: result.files, sheets: result.sheets }));
  session.print(session.message('written', { path: out }));
  return Math.max(exitCode, exitCodeOf(result.findings));
}

/** Each group's ranking as a table. */
export function printRankings(session: Session, plan: UsablePlan, result: MergeResult): void {
  const heads = Object.values(session.words.columns);
  for (const outcome of result.outcomes) {
    const state = session.message(outcome.provisional ? 'provisional' : 'final');
    session.print('');
    session.print(session.message('ranking-title', { group: outcome.group.name, state }));
    for (const line of formatTable([heads, ...rankingLines(plan, outcome)])) session.print(line);
    session.print('');
  }
}
