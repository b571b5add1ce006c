import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { generateForMembers, type KnownAnswers } from '../actions/generate';
import { merge } from '../actions/merge';
import { builtInPlan, groupsOf } from '../actions/openPlan';
import { reportMerge } from '../actions/report';
import { sampleAnswers } from '../actions/sample';
import { writeWorkbook } from '../xlsx/writer/writeWorkbook';
import { exitCodeOf, printFindings } from './findings';
import { printRankings } from './merge';
import { refuseExisting, stopIfCancelled, writeOutputs, type Output } from './outputs';
import { packing } from './packing';
import { findReturned } from './returnedFiles';
import type { Session } from './session';

/** Lists what a demo wrote, as sha256sum does; hidden, so that a folder of workbooks does not show it. */
const RECORD = '.demo.sha256';

/**
 * `demo`: the whole job for the first group on files: workbooks are made, filled with labelled sample scores, read back,
 * merged and ranked. Files of an earlier demo are made anew; one that was changed since is kept like any other file.
 */
export async function demo(session: Session, out: string): Promise<number> {
  const { plan } = builtInPlan();
  const [group] = (plan && groupsOf(plan, 'all')) ?? [];
  if (!plan || !group) throw new Error('the built-in plan has no group');
  session.say(session.message('demo-start', { group: group.name }));
  const make = async (folder: string, known?: KnownAnswers): Promise<Output[]> => {
    const made: Output[] = [];
    const deliver: Parameters<typeof generateForMembers>[3] = async ({ name, workbook }) => {
      made.push({ file: path.join(out, folder, name), bytes: await writeWorkbook(workbook, packing) });
      await stopIfCancelled(session);
    };
    await generateForMembers(plan, [group], session.created, deliver, session.watcher, { known });
    return made;
  };
  const empty = await make('empty');
  const filled = await make('filled', (member, agency) => sampleAnswers(plan, member, agency));
  const results = path.join(out, 'results.xlsx');
  const earlier = await replaceableIn(out);
  const workbooks = [...empty, ...filled];
  const names = (outputs: readonly Output[]): string[] => outputs.map(({ file }) => file);
  await refuseExisting(session, [...names(workbooks), results], earlier);
  await writeOutputs(session, [...workbooks, recordOf(out, workbooks)], earlier);
  // From here on something is written: the demo is finished rather than cancelled.
  const watcher = { ...session.watcher, cancelled: () => false };
  const options = { groups: [group.code], created: session.created };
  const result = await merge(plan, await findReturned(session, names(filled)), options, watcher);
  if (!result.workbook) throw new Error('the sample scores gave no result');
  const ranked: Output = { file: results, bytes: await writeWorkbook(result.workbook, packing) };
  await writeOutputs({ ...session, watcher }, [ranked, recordOf(out, [...workbooks, ranked])], earlier);
  session.printJson({ out: results, ...reportMerge(result, session.options.lang) });
  printFindings(session, result.findings);
  printRankings(session, plan, result);
  session.print(session.message('demo-open', { path: results }));
  return exitCodeOf(result.findings);
}

function recordOf(out: string, outputs: readonly Output[]): Output {
  const lines = outputs.map(({ file, bytes }) => `${hashOf(bytes)}  ${path.relative(out, file)}\n`);
  return { file: path.join(out, RECORD), bytes: lines.join('') };
}

/** What a demo may replace: its record, and files that still are as an earlier demo wrote them. */
async function replaceableIn(out: string): Promise<Set<string>> {
  const record = path.join(out, RECORD);
  const replaceable = new Set([record]);
  const text = await readFile(record, 'utf8').catch(() => '');
  for (const [, hash, name] of text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)) {
    const file = path.join(out, name!);
    const bytes = await readFile(file).catch(() => null);
    if (bytes && hashOf(bytes) === hash) replaceable.add(file);
  }
  return replaceable;
}

function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
