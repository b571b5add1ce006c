import path from 'node:path';
import { generateForMembers } from '../actions/generate';
import { merge } from '../actions/merge';
import { builtInPlan, groupsOf } from '../actions/openPlan';
import { reportMerge } from '../actions/report';
import { sampleAnswers } from '../actions/sample';
import { writeWorkbook } from '../xlsx/writer/writeWorkbook';
import { findReturned, writeOutput } from './files';
import { printFindings } from './findings';
import { printRankings } from './merge';
import type { Session } from './session';

/**
 * `demo`: the whole job for the first group on files: workbooks are made, filled with labelled sample scores, read back,
 * merged and ranked. The files are made anew each time, into folders of the demo's own.
 */
export async function demo(given: Session, out: string): Promise<number> {
  // What an earlier demo left is the demo's own.
  const session: Session = { ...given, options: { ...given.options, force: true } };
  const { plan } = builtInPlan();
  const [group] = (plan && groupsOf(plan, 'all')) ?? [];
  if (!plan || !group) throw new Error('the built-in plan has no group');
  session.say('demo-start', { group: group.name });
  const empty = path.join(out, 'empty');
  const filled = path.join(out, 'filled');
  const write = async (
    folder: string,
    name: string,
    workbook: Parameters<typeof writeWorkbook>[0],
  ): Promise<string> => {
    const file = path.join(folder, name);
    await writeOutput(session, file, await writeWorkbook(workbook));
    return file;
  };
  const { created, watcher } = session;
  await generateForMembers(
    plan,
    [group],
    created,
    async ({ name, workbook }) => {
      await write(empty, name, workbook);
    },
    watcher,
  );
  const returned: string[] = [];
  const known = (member: string, agency: string) => sampleAnswers(plan, member, agency);
  await generateForMembers(
    plan,
    [group],
    created,
    async ({ name, workbook }) => {
      returned.push(await write(filled, name, workbook));
    },
    watcher,
    known,
  );
  const result = await merge(plan, await findReturned(returned), { groups: [group.code], created }, watcher);
  if (!result.workbook) throw new Error('the sample scores gave no result');
  const results = path.join(out, 'results.xlsx');
  await writeOutput(session, results, await writeWorkbook(result.workbook));
  session.printJson({ out: results, ...reportMerge(result, session.options.lang) });
  printFindings(session, result.findings);
  printRankings(session, plan, result);
  session.print(session.message('demo-open', { path: results }));
  return 0;
}
