import { readFile } from 'node:fs/promises';
import { builtInPlan, groupsOf, openPlan, planMessage, printPlan } from '../actions/openPlan';
import { reportPlan } from '../actions/report';
import { Failure } from './failure';
import { reasonOf, refuseExisting, writeOutput } from './files';
import type { Session } from './session';

type Reading = ReturnType<typeof builtInPlan>;
export type UsablePlan = NonNullable<Reading['plan']>;

/** Reads the plan a person names: `builtin` or a JSON file. @throws Failure when there is no such file */
async function readPlanFile(session: Session, source: string): Promise<Reading> {
  if (source === 'builtin') return builtInPlan();
  let json: string;
  try {
    json = await readFile(source, 'utf8');
  } catch (error) {
    const values = { plan: source, reason: reasonOf(error) };
    throw new Failure('plan-unreadable', session.message('plan-unreadable', values));
  }
  return openPlan(json, session.options.lang);
}

/** A plan that can be used; its findings are said on stderr. @throws Failure */
export async function usePlan(session: Session, source: string): Promise<UsablePlan> {
  const { plan, findings } = await readPlanFile(session, source);
  for (const found of findings) {
    const severity = session.words.severities[found.severity];
    process.stderr.write(`${severity} ${found.code}: ${planMessage(found, session.options.lang)}\n`);
  }
  if (!plan) throw new Failure('plan-unusable', session.message('plan-unusable', { plan: source }));
  return plan;
}

/** The groups named by `--group`; `all` are those assessed this year, or every one. @throws Failure */
export function useGroups(
  session: Session,
  plan: UsablePlan,
  wanted: string,
  all: 'assessed' | 'every' = 'assessed',
): NonNullable<ReturnType<typeof groupsOf>> {
  const groups = groupsOf(plan, wanted, all);
  if (groups) return groups;
  const known = [...plan.groups.map((group) => group.code), 'all'].join(', ');
  throw new Failure('unknown-group', session.message('unknown-group', { group: wanted, known }));
}

/** `plan check`: the tree with its points, then the findings; 1 only when the plan cannot be used. */
export async function planCheck(session: Session, source: string): Promise<number> {
  const reading = await readPlanFile(session, source);
  const report = reportPlan(reading.plan, reading.findings, session.options.lang);
  session.printJson(report);
  if (report.plan) session.print(report.plan.title);
  for (const { level, number, name, points } of report.criteria) {
    session.print(`${'  '.repeat(level - 1)}${number} ${name} ${points}${session.words.points}`);
  }
  for (const found of report.findings) {
    session.print(`${session.words.severities[found.severity]} ${found.code}: ${found.message}`);
  }
  if (report.findings.length === 0) session.print(session.message('no-findings'));
  if (!reading.plan) return 1;
  return report.findings.length > 0 ? 2 : 0;
}

/** `plan export`: the plan as JSON, to be edited. */
export async function planExport(session: Session, source: string, out: string): Promise<number> {
  await refuseExisting(session, [out]);
  const plan = await usePlan(session, source);
  await writeOutput(session, out, printPlan(plan));
  session.printJson({ files: [out] });
  session.print(session.message('written', { path: out }));
  return 0;
}
