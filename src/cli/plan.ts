import { readFile } from 'node:fs/promises';
import { builtInPlan, groupsOf, openPlan, planMessage, printPlan } from '../actions/openPlan';
import { exportMaster, openPlanWorkbook } from '../actions/planWorkbook';
import { reportPlan } from '../actions/report';
import { writeWorkbook } from '../xlsx/writer/writeWorkbook';
import { Failure } from './failure';
import { isSpreadsheetName, readSpreadsheet, reasonOf, refuseExisting, writeOutput } from './files';
import type { Session } from './session';

type Reading = ReturnType<typeof builtInPlan>;
export type UsablePlan = NonNullable<Reading['plan']>;

/** Reads the plan a person names: `builtin`, a master workbook or a JSON file. @throws Failure when it cannot be read */
async function readPlanFile(session: Session, source: string): Promise<Reading> {
  if (source === 'builtin') return builtInPlan();
  if (isSpreadsheetName(source)) return readPlanWorkbook(session, source);
  let json: string;
  try {
    json = await readFile(source, 'utf8');
  } catch (error) {
    const values = { plan: source, reason: reasonOf(error) };
    throw new Failure('plan-unreadable', session.message('plan-unreadable', values));
  }
  return openPlan(json, session.options.lang);
}

async function readPlanWorkbook(session: Session, source: string): Promise<Reading> {
  const content = await readSpreadsheet(source);
  if (content.kind === 'workbook') return openPlanWorkbook(content.workbook, session.options.lang);
  const { code, reason } = content;
  const words = session.words.unreadable;
  const values = { plan: source, reason: code === 'cannot-open' ? reason : words[code] };
  throw new Failure('plan-unreadable', session.message('plan-unreadable', values));
}

type Found = Reading['findings'][number];

/** A finding as a line: how bad, its code, where in the workbook, and what it says. */
function planLine(session: Session, found: Found): string {
  const place = [found.sheet, found.cell].filter((part) => part !== null).join(' › ');
  const severity = session.words.severities[found.severity];
  return `${severity} ${found.code}${place ? ` [${place}]` : ''}: ${planMessage(found, session.options.lang)}`;
}

/** A plan that can be used; its findings are said on stderr. @throws Failure */
export async function usePlan(session: Session, source: string): Promise<UsablePlan> {
  const { plan, findings } = await readPlanFile(session, source);
  for (const found of findings) process.stderr.write(`${planLine(session, found)}\n`);
  if (!plan) throw new Failure('plan-unusable', session.message('plan-unusable', { plan: source }));
  return plan;
}

/** The groups named by `--group`. @throws Failure */
export function useGroups(
  session: Session,
  plan: UsablePlan,
  wanted: string,
): NonNullable<ReturnType<typeof groupsOf>> {
  const groups = groupsOf(plan, wanted);
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
  for (const found of reading.findings) session.print(planLine(session, found));
  if (report.findings.length === 0) session.print(session.message('no-findings'));
  if (!reading.plan) return 1;
  return reading.findings.some(({ severity }) => severity !== 'note') ? 2 : 0;
}

/** `plan export`: the plan to be edited, as a master workbook or as JSON, by the ending of the file's name. */
export async function planExport(session: Session, source: string, out: string): Promise<number> {
  await refuseExisting(session, [out]);
  const plan = await usePlan(session, source);
  const isWorkbook = out.toLowerCase().endsWith('.xlsx');
  await writeOutput(
    session,
    out,
    isWorkbook ? await writeWorkbook(exportMaster(plan, session.created)) : printPlan(plan),
  );
  session.printJson({ files: [out] });
  session.print(session.message('written', { path: out }));
  return 0;
}
