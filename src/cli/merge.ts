import { merge, type MergeResult } from '../actions/merge';
import { rankingLines, reportMerge } from '../actions/report';
import { writeWorkbook } from '../xlsx/writer/writeWorkbook';
import { Failure } from './failure';
import { findReturned, refuseExisting, writeOutput } from './files';
import { exitCodeOf, printFindings } from './findings';
import { useGroups, usePlan, type UsablePlan } from './plan';
import type { Session } from './session';
import { formatTable } from './table';

/** What `merge` was asked for. */
export interface MergeOptions {
  out: string;
  group?: string;
  /** Files or folders of agencies' self-assessments. */
  agencies?: string[];
}

/** `merge`: returned workbooks become tallies and rankings in one new workbook. */
export async function mergeFiles(
  session: Session,
  source: string,
  paths: readonly string[],
  options: MergeOptions,
): Promise<number> {
  const { out, group } = options;
  await refuseExisting(session, [out]);
  const plan = await usePlan(session, source);
  const groups = group === undefined ? null : useGroups(session, plan, group).map(({ code }) => code);
  const agencies = await findReturned(options.agencies ?? []);
  const files = await findReturned(paths, agencies);
  const result = await merge(plan, files, { groups, created: session.created, agencies }, session.watcher);
  printFindings(session, result.findings);
  if (!result.workbook) {
    session.printJson({ out: null, ...reportMerge(result, session.options.lang) });
    throw new Failure('nothing-to-merge', session.message('nothing-to-merge'));
  }
  await writeOutput(session, out, await writeWorkbook(result.workbook));
  session.printJson({ out, ...reportMerge(result, session.options.lang) });
  printRankings(session, plan, result);
  session.print(session.message('summary', { files: result.files, sheets: result.sheets }));
  session.print(session.message('written', { path: out }));
  return exitCodeOf(result.findings);
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
