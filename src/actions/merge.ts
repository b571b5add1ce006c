import { checkCode } from '../assessment/checkCode';
import { assess, type GroupOutcome } from '../assessment/outcome';
import { scoringMembers, type Group, type Member, type Plan } from '../assessment/plan';
import type { AgencyRecord, GroupRecord } from '../assessment/record';
import { sheetState } from '../assessment/sheetState';
import { finding, type Finding } from '../sheets/finding';
import type { LogLine } from '../sheets/logSheet';
import { agenciesOf } from '../sheets/memberWorkbook';
import { resultsWorkbook } from '../sheets/resultsWorkbook';
import { validScores } from '../sheets/scoreTable';
import type { Workbook } from '../workbook/workbook';
import { wordingOf } from '../wording/wording';
import { agencyGrowth } from './agencyGrowth';
import { chooseSheets, type Choice } from './chooseSheets';
import { collect, type CollectedSheet, type Collection } from './collect';
import {
  agenciesNotReturned,
  chooseAgencies,
  collectAgencies,
  figuresOf,
  type AgencyChoice,
  type AgencyCollection,
  type CollectedAgency,
} from './collectAgencies';
import type { ReturnedFile } from './returnedFile';
import type { Watcher } from './watcher';

/** What a merge gives: the results as data and as a workbook, and everything found on the way. */
export interface MergeResult {
  outcomes: GroupOutcome[];
  findings: Finding[];
  log: LogLine[];
  /** By agency code, then growth key; for every agency of the groups with results. */
  growth: ReturnType<typeof agencyGrowth>;
  /** Null when no sheet could be used. */
  workbook: Workbook | null;
  files: number;
  sheets: number;
}

export interface MergeOptions {
  /** Group codes to make results for; null: every group of which something came back. */
  groups: readonly string[] | null;
  /** ISO 8601 UTC; dates the results. */
  created: string;
  /** Files of agencies' self-assessments, beside those found among the returned files. */
  agencies?: readonly ReturnedFile[];
}

/**
 * 合併: returned workbooks become tallies and a ranking. Every file is read, every sheet is used or its not being used is
 * explained, and who has not handed in is named.
 */
export async function merge(
  plan: Plan,
  files: readonly ReturnedFile[],
  options: MergeOptions,
  watcher: Watcher,
): Promise<MergeResult> {
  const collection = await collect(plan, files, watcher);
  const choice = chooseSheets(plan, collection.sheets);
  const given = await collectAgencies(plan, options.agencies ?? [], watcher);
  const agencies = chooseAgencies([...collection.agencies, ...given.agencies]);
  const figures = figuresOf(agencies.used);
  const members = scoringMembers(plan, wordingOf(plan.language).sheets.consensusPanel);
  const wanted = plan.groups.filter((group) =>
    options.groups ? options.groups.includes(group.code) : choice.used.some((sheet) => sheet.group.code === group.code),
  );
  const records = wanted.map((group) => recordGroup(group, members, choice.used));
  const outcomes = assess(plan, members, records);
  const absent = plan.groups.filter((group) => plan.assessedGroups.includes(group.code) && !wanted.includes(group));
  const findings = [
    ...collection.findings,
    ...choice.findings,
    ...given.findings,
    ...agencies.findings,
    ...wanted.flatMap((group) => notReturned(plan, group, members, choice.used)),
    // Where no agency handed in anything, figures are not collected this way.
    ...(agencies.used.length > 0 ? agenciesNotReturned(wanted, agencies.used) : []),
    ...(options.groups
      ? []
      : absent.map((group) => finding('group-not-returned', 'note', { values: { group: group.name } }))),
  ];
  const log = [...logLines(plan, collection, choice, agencies), ...agencyLines(given, agencies)];
  const workbook =
    choice.used.length === 0
      ? null
      : resultsWorkbook(plan, { outcomes, log, findings, figures, created: options.created });
  return {
    outcomes,
    findings,
    log,
    growth: agencyGrowth(plan, wanted, figures),
    workbook,
    files: collection.files.length + given.files.length,
    sheets: choice.used.length,
  };
}

function recordGroup(group: Group, members: readonly Member[], used: readonly CollectedSheet[]): GroupRecord {
  return {
    group: group.code,
    agencies: group.agencies.map((agency): AgencyRecord => ({
      agency: agency.code,
      members: members.map((member) => ({
        member: member.code,
        attendance: member.recusedFrom.includes(agency.code) ? 'recused' : 'present',
        entries: used.find((sheet) => isOf(sheet, member, agency.code))?.answers?.entries ?? new Map(),
        decision: null,
      })),
      reassessment: null,
      firstDecision: null,
      lot: null,
    })),
  };
}

function isOf(sheet: CollectedSheet, member: Member, agency: string): boolean {
  return sheet.member.code === member.code && sheet.agency.code === agency;
}

/** One finding for each member who still owes sheets of a group. */
function notReturned(plan: Plan, group: Group, members: readonly Member[], used: readonly CollectedSheet[]): Finding[] {
  const { listSeparator } = wordingOf(plan.language).sheets;
  return members.flatMap((member) => {
    const owed = agenciesOf(group, member).filter((agency) => !used.some((sheet) => isOf(sheet, member, agency.code)));
    if (owed.length === 0) return [];
    const agencies = owed.map((agency) => agency.name).join(listSeparator);
    const values = {
      member: member.name + wordingOf(plan.language).sheets.parenthesis(member.code),
      group: group.name,
      agencies,
    };
    return [finding('member-not-returned', 'warning', { value: member.code, values })];
  });
}

const NOTHING = {
  sheet: null,
  member: null,
  agency: null,
  state: null,
  total: null,
  checkCode: null,
  created: null,
};

/** 合併紀錄: a line for each score sheet and self-assessment, and one for each file that gave none. */
function logLines(plan: Plan, collection: Collection, choice: Choice, agencies: AgencyChoice): LogLine[] {
  return collection.files.flatMap((file): LogLine[] => {
    const sheets = collection.sheets.filter((sheet) => sheet.file === file.name);
    const fromAgencies = collection.agencies.filter((agency) => agency.file === file.name);
    if (sheets.length + fromAgencies.length === 0) {
      return [{ file: file.name, sha256: file.sha256, use: 'notUsed', ...NOTHING }];
    }
    const lines = sheets.map((sheet): LogLine => {
      const { total } = sheet.totals;
      const state = sheetState('present', total);
      const identity = { plan: plan.id, member: sheet.member.code, agency: sheet.agency.code };
      return {
        file: file.name,
        sha256: sheet.sha256,
        sheet: sheet.sheet,
        member: sheet.member.name,
        agency: sheet.agency.name,
        use: choice.others.find((other) => other.sheet === sheet)?.why ?? 'used',
        state,
        total: total.invalid > 0 || total.scored === 0 ? null : total.sum,
        checkCode: state === 'complete' ? checkCode(identity, validScores(sheet)) : null,
        created: sheet.created,
      };
    });
    return [...lines, ...fromAgencies.map((agency) => agencyLine(agency, agencies))];
  });
}

/** Lines of the files that were given as agencies' own. */
function agencyLines(given: AgencyCollection, choice: AgencyChoice): LogLine[] {
  return given.files.flatMap((file): LogLine[] => {
    const agencies = given.agencies.filter((agency) => agency.file === file.name);
    if (agencies.length === 0) return [{ file: file.name, sha256: file.sha256, use: 'notUsed', ...NOTHING }];
    return agencies.map((agency) => agencyLine(agency, choice));
  });
}

function agencyLine(agency: CollectedAgency, choice: AgencyChoice): LogLine {
  return {
    ...NOTHING,
    file: agency.file,
    sha256: agency.sha256,
    sheet: agency.sheets.join(' + '),
    agency: agency.agency.name,
    use: choice.others.find((other) => other.agency === agency)?.why ?? 'selfAssessment',
    created: agency.created,
  };
}
