import path from 'node:path';
import {
  agenciesNotReturned,
  chooseAgencies,
  collectAgencies,
  figuresOf,
  NO_FIGURES,
} from '../actions/collectAgencies';
import { generateForMembers, type Deliver } from '../actions/generate';
import { generateForAgencies } from '../actions/generateForAgencies';
import { figuresOfFile, figuresSoFar, panelFigures } from '../actions/panelFigures';
import { reportFinding } from '../actions/report';
import { writeWorkbook } from '../xlsx/writer/writeWorkbook';
import { Failure } from './failure';
import { exitCodeOf, printFindings } from './findings';
import { refuseExisting, refuseInputs, stopIfCancelled, writeOutputs, type Output } from './outputs';
import { packing } from './packing';
import { useGroups, usePlan, type OpenedPlan, type UsablePlan } from './plan';
import { findReturned, ownFile } from './returnedFiles';
import type { Session } from './session';

type UsableGroups = ReturnType<typeof useGroups>;

/** What `generate` was asked for. */
export interface GenerateOptions {
  group: string;
  for: 'members' | 'agencies' | 'paper';
  out: string;
  /** Files or folders of agencies' self-assessments: score sheets show their figures, new forms begin with what they say. */
  agencies?: string[];
  /** Results that hold such figures and what was verified of them; without it, a plan that holds results itself. */
  master?: string;
}

/** `generate`: a workbook for each member and group (to fill in or to print), or for each agency; all or none. */
export async function generate(session: Session, source: string, options: GenerateOptions): Promise<number> {
  const { plan, planFindings, exitCode, sources, workbook } = await usePlan(session, source);
  // A code that was made up is made of names: once workbooks are out, a corrected name would make them strangers.
  if (planFindings.some(({ code }) => code === 'generated-code')) {
    throw new Failure('codes-missing', session.message('codes-missing', { plan: source }), { planFindings });
  }
  const forAgencies = options.for === 'agencies';
  const groups = useGroups(session, plan, options.group, forAgencies ? 'every' : 'assessed');
  const { agencies } = options;
  const earlier = forAgencies
    ? figuresSoFar(plan, null)
    : await useResults(session, plan, options.master, workbook, source);
  const reported = agencies ? await useAgencies(session, plan, groups, agencies, [...earlier.figures.keys()]) : null;
  const made: Output[] = [];
  const deliver: Deliver = async ({ name, workbook: form }) => {
    made.push({ file: path.join(options.out, name), bytes: await writeWorkbook(form, packing) });
    await stopIfCancelled(session);
  };
  const { created, watcher } = session;
  if (forAgencies) await generateForAgencies(plan, groups, created, deliver, watcher, reported?.answers);
  else {
    const form = options.for === 'paper' ? 'paper' : 'screen';
    const figures = panelFigures(earlier, reported?.figures ?? NO_FIGURES);
    await generateForMembers(plan, groups, created, deliver, watcher, { figures, form });
  }
  const files = made.map(({ file }) => file);
  await refuseInputs(session, files, [
    ...sources,
    ...(reported?.sources ?? []),
    ...(options.master ? [options.master] : []),
  ]);
  await refuseExisting(session, files);
  await writeOutputs(session, made);
  const findings = [...earlier.findings, ...(reported?.findings ?? [])];
  const listed = findings.map((found) => reportFinding(found, session.options.lang));
  const looked = reported !== null || options.master !== undefined || findings.length > 0;
  session.printJson(looked ? { files, planFindings, findings: listed } : { files, planFindings });
  if (looked) printFindings(session, findings);
  for (const file of files) session.print(session.message('written', { path: file }));
  return Math.max(exitCode, exitCodeOf(findings));
}

/** Growth figures of earlier results: of the file that is named, else of the workbook the plan stands in. */
async function useResults(
  session: Session,
  plan: UsablePlan,
  master: string | undefined,
  workbook: OpenedPlan['workbook'],
  source: string,
) {
  if (master !== undefined) return figuresOfFile(plan, ownFile(session, master));
  const held = figuresSoFar(plan, workbook);
  return { ...held, findings: held.findings.map((found) => ({ ...found, file: source })) };
}

/** The agencies' figures, with everything found in their files, and who has handed in none. */
async function useAgencies(
  session: Session,
  plan: UsablePlan,
  groups: UsableGroups,
  paths: readonly string[],
  known: readonly string[],
) {
  const files = await findReturned(session, paths);
  const collection = await collectAgencies(plan, files, session.watcher);
  const choice = chooseAgencies(collection.agencies);
  const findings = [...collection.findings, ...choice.findings, ...agenciesNotReturned(groups, choice.used, known)];
  const answers = new Map(choice.used.map((used) => [used.agency.code, used]));
  return { figures: figuresOf(choice.used), answers, findings, sources: files.map(({ name }) => name) };
}
