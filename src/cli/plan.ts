import { readFile } from 'node:fs/promises';
import { builtInPlan, groupsOf, openPlan, printPlan } from '../actions/openPlan';
import { exportMaster, openPlanWorkbook } from '../actions/planWorkbook';
import { reportPlan } from '../actions/report';
import { writeWorkbook } from '../xlsx/writer/writeWorkbook';
import { Failure } from './failure';
import { refuseExisting, refuseInputs, writeOutputs } from './outputs';
import { packing } from './packing';
import { isSpreadsheetName, ownFile } from './returnedFiles';
import type { Session } from './session';
import { reasonOf } from './systemError';

type Reading = ReturnType<typeof builtInPlan> & {
  /** The workbook the plan stands in; null where it stands in none. */
  workbook: Parameters<typeof openPlanWorkbook>[0] | null;
};
type PlanFindings = ReturnType<typeof reportPlan>['findings'];
export type UsablePlan = NonNullable<Reading['plan']>;

/** A plan that can be used, with what was found about it. */
export interface OpenedPlan {
  plan: UsablePlan;
  /** For --json; a person was told already. */
  planFindings: PlanFindings;
  /** 2 when there are warnings. */
  exitCode: 0 | 2;
  /** Files that are read and must not be written. */
  sources: string[];
  workbook: Reading['workbook'];
}

/** Reads the plan a person names: `builtin`, a master workbook or a JSON file. @throws Failure when it cannot be read */
async function readPlanFile(session: Session, source: string): Promise<Reading> {
  if (source === 'builtin') return { ...builtInPlan(), workbook: null };
  if (isSpreadsheetName(source)) return readPlanWorkbook(session, source);
  let json: string;
  try {
    json = await readFile(source, 'utf8');
  } catch (error) {
    const values = { plan: source, reason: reasonOf(error, session.words) };
    throw new Failure('plan-unreadable', session.message('plan-unreadable', values));
  }
  return { ...openPlan(json, session.options.lang), workbook: null };
}

async function readPlanWorkbook(session: Session, source: string): Promise<Reading> {
  const content = await ownFile(session, source).read();
  if (content.kind === 'workbook') {
    const { workbook } = content;
    return { ...openPlanWorkbook(workbook, session.options.lang), workbook };
  }
  const { code, reason } = content;
  const words = session.words.unreadable;
  const values = { plan: source, reason: code === 'cannot-open' || code === 'no-files' ? reason : words[code] };
  throw new Failure('plan-unreadable', session.message('plan-unreadable', values));
}

/** Opens a plan to work with; its findings are said on stderr. @throws Failure */
export async function usePlan(session: Session, source: string): Promise<OpenedPlan> {
  const { plan, findings, workbook } = await readPlanFile(session, source);
  const planFindings = reportPlan(plan, findings, session.options.lang).findings;
  for (const found of planFindings) session.say(findingLine(session, found));
  if (!plan) throw unusable(session, source, { planFindings });
  const sources = source === 'builtin' ? [] : [source];
  return { plan, planFindings, exitCode: exitCodeOf(planFindings), sources, workbook };
}

function exitCodeOf(findings: PlanFindings): 0 | 2 {
  return findings.some(({ severity }) => severity !== 'note') ? 2 : 0;
}

function unusable(session: Session, source: string, details: object): Failure {
  return new Failure('plan-unusable', session.message('plan-unusable', { plan: source }), details);
}

/** A finding as a line: how bad, its code, where in the workbook, and what it says. */
function findingLine(session: Session, { severity, code, sheet, cell, message }: PlanFindings[number]): string {
  const place = [sheet, cell].filter((part) => part !== null).join(' › ');
  return `${session.words.severities[severity]} ${code}${place ? ` [${place}]` : ''}: ${message}`;
}

/** The groups named by `--group`. @throws Failure */
export function useGroups(
  session: Session,
  plan: UsablePlan,
  wanted: string,
  all?: Parameters<typeof groupsOf>[2],
): NonNullable<ReturnType<typeof groupsOf>> {
  const groups = groupsOf(plan, wanted, all);
  if (groups) return groups;
  const known = [...plan.groups.map((group) => group.code), 'all'].join(', ');
  throw new Failure('unknown-group', session.message('unknown-group', { group: wanted, known }));
}

/** `plan check`: the tree with its points, then the findings. @throws Failure when errors make the plan unusable */
export async function planCheck(session: Session, source: string): Promise<number> {
  const reading = await readPlanFile(session, source);
  const report = reportPlan(reading.plan, reading.findings, session.options.lang);
  if (report.plan) session.print(report.plan.title);
  for (const { level, number, name, points } of report.criteria) {
    session.print(`${'  '.repeat(level - 1)}${number} ${name} ${session.words.points(points)}`);
  }
  for (const found of report.findings) session.print(findingLine(session, found));
  if (report.findings.length === 0) session.print(session.message('no-findings'));
  if (!reading.plan) throw unusable(session, source, report);
  session.printJson(report);
  return exitCodeOf(report.findings);
}

/** `plan export`: the plan to be edited, as a master workbook or as JSON, by the ending of the file's name. */
export async function planExport(session: Session, source: string, out: string): Promise<number> {
  const isWorkbook = isSpreadsheetName(out);
  // A spreadsheet program opens a file by what its name says.
  if (isWorkbook && !/\.xlsx$/i.test(out)) throw new Failure('not-xlsx', session.message('not-xlsx', { path: out }));
  const { plan, planFindings, exitCode, sources } = await usePlan(session, source);
  await refuseInputs(session, [out], sources);
  await refuseExisting(session, [out]);
  const bytes = isWorkbook ? await writeWorkbook(exportMaster(plan, session.created), packing) : printPlan(plan);
  await writeOutputs(session, [{ file: out, bytes }]);
  session.printJson({ files: [out], planFindings });
  session.print(session.message('written', { path: out }));
  return exitCode;
}
