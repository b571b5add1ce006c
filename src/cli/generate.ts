import path from 'node:path';
import { agenciesNotReturned, chooseAgencies, collectAgencies, figuresOf } from '../actions/collectAgencies';
import { generateForMembers, type Deliver } from '../actions/generate';
import { generateForAgencies } from '../actions/generateForAgencies';
import { reportFinding } from '../actions/report';
import { writeWorkbook } from '../xlsx/writer/writeWorkbook';
import { Failure } from './failure';
import { exitCodeOf, printFindings } from './findings';
import { refuseExisting, refuseInputs, stopIfCancelled, writeOutputs, type Output } from './outputs';
import { useGroups, usePlan, type UsablePlan } from './plan';
import { findReturned } from './returnedFiles';
import type { Session } from './session';

type UsableGroups = ReturnType<typeof useGroups>;

/** What `generate` was asked for. */
export interface GenerateOptions {
  group: string;
  for: 'members' | 'agencies' | 'paper';
  out: string;
  /** Files or folders of agencies' self-assessments: score sheets show their figures, new forms begin with what they say. */
  agencies?: string[];
}

/** `generate`: a workbook for each member and group (to fill in or to print), or for each agency; all or none. */
export async function generate(session: Session, source: string, options: GenerateOptions): Promise<number> {
  const { plan, planFindings, exitCode, sources } = await usePlan(session, source);
  // A code that was made up is made of names: once workbooks are out, a corrected name would make them strangers.
  if (planFindings.some(({ code }) => code === 'generated-code')) {
    throw new Failure('codes-missing', session.message('codes-missing', { plan: source }), { planFindings });
  }
  const forAgencies = options.for === 'agencies';
  const groups = useGroups(session, plan, options.group, forAgencies ? 'every' : 'assessed');
  const { agencies } = options;
  const reported = agencies ? await useAgencies(session, plan, groups, agencies) : null;
  const made: Output[] = [];
  const deliver: Deliver = async ({ name, workbook }) => {
    made.push({ file: path.join(options.out, name), bytes: await writeWorkbook(workbook) });
    await stopIfCancelled(session);
  };
  const { created, watcher } = session;
  if (forAgencies) await generateForAgencies(plan, groups, created, deliver, watcher, reported?.answers);
  else {
    const form = options.for === 'paper' ? 'paper' : 'screen';
    await generateForMembers(plan, groups, created, deliver, watcher, { figures: reported?.figures, form });
  }
  const files = made.map(({ file }) => file);
  await refuseInputs(session, files, [...sources, ...(reported?.sources ?? [])]);
  await refuseExisting(session, files);
  await writeOutputs(session, made);
  const findings = reported?.findings ?? [];
  const listed = findings.map((found) => reportFinding(found, session.options.lang));
  session.printJson(reported ? { files, planFindings, findings: listed } : { files, planFindings });
  if (reported) printFindings(session, findings);
  for (const file of files) session.print(session.message('written', { path: file }));
  return Math.max(exitCode, exitCodeOf(findings));
}

/** The agencies' figures, with everything found in their files, and who has handed in none. */
async function useAgencies(session: Session, plan: UsablePlan, groups: UsableGroups, paths: readonly string[]) {
  const files = await findReturned(session, paths);
  const collection = await collectAgencies(plan, files, session.watcher);
  const choice = chooseAgencies(collection.agencies);
  const findings = [...collection.findings, ...choice.findings, ...agenciesNotReturned(groups, choice.used)];
  const answers = new Map(choice.used.map((used) => [used.agency.code, used]));
  return { figures: figuresOf(choice.used), answers, findings, sources: files.map(({ name }) => name) };
}
