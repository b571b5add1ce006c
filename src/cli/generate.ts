import path from 'node:path';
import { agenciesNotReturned, chooseAgencies, collectAgencies, figuresOf } from '../actions/collectAgencies';
import { generateForMembers, type Deliver } from '../actions/generate';
import { generateForAgencies } from '../actions/generateForAgencies';
import { reportFinding } from '../actions/report';
import { writeWorkbook } from '../xlsx/writer/writeWorkbook';
import { findReturned, refuseExisting, writeOutput } from './files';
import { exitCodeOf, printFindings } from './findings';
import { useGroups, usePlan, type UsablePlan } from './plan';
import type { Session } from './session';

type UsableGroups = ReturnType<typeof useGroups>;

/** What `generate` was asked for. */
export interface GenerateOptions {
  group: string;
  for: 'members' | 'agencies';
  out: string;
  /** Files or folders of agencies' self-assessments, whose figures the score sheets show. */
  agencies?: string[];
}

/** `generate`: a workbook for each member and group, or for each agency; all or none. */
export async function generate(session: Session, source: string, options: GenerateOptions): Promise<number> {
  const plan = await usePlan(session, source);
  const forAgencies = options.for === 'agencies';
  const groups = useGroups(session, plan, options.group, forAgencies ? 'every' : 'assessed');
  const { agencies } = options;
  const reported = agencies && !forAgencies ? await useAgencies(session, plan, groups, agencies) : null;
  const made: { file: string; bytes: Uint8Array }[] = [];
  const deliver: Deliver = async ({ name, workbook }) => {
    made.push({ file: path.join(options.out, name), bytes: await writeWorkbook(workbook) });
  };
  const { created, watcher } = session;
  if (forAgencies) await generateForAgencies(plan, groups, created, deliver, watcher);
  else await generateForMembers(plan, groups, created, deliver, watcher, undefined, reported?.figures);
  const files = made.map(({ file }) => file);
  await refuseExisting(session, files);
  for (const { file, bytes } of made) await writeOutput(session, file, bytes);
  const findings = reported?.findings ?? [];
  session.printJson(
    reported ? { files, findings: findings.map((found) => reportFinding(found, session.options.lang)) } : { files },
  );
  if (reported) printFindings(session, findings);
  for (const file of files) session.print(session.message('written', { path: file }));
  return exitCodeOf(findings);
}

/** The agencies' figures, with everything found in their files, and who has handed in none. */
async function useAgencies(session: Session, plan: UsablePlan, groups: UsableGroups, paths: readonly string[]) {
  const collection = await collectAgencies(plan, await findReturned(paths), session.watcher);
  const choice = chooseAgencies(collection.agencies);
  const findings = [...collection.findings, ...choice.findings, ...agenciesNotReturned(groups, choice.used)];
  return { figures: figuresOf(choice.used), findings };
}
