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
import { chooseSheets, isScored, type Choice } from './chooseSheets';
import { collect, type CollectedSheet, type Collection } from './collect';
import type { ReturnedFile } from './returnedFile';
import type { Watcher } from './watcher';

/** What a merge gives: the results as data and as a workbook, and everything found on the way. */
export interface MergeResult {
  outcomes: GroupOutcome[];
  findings: Finding[];
  log: LogLine[];
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
  const asked = (sheet: CollectedSheet): boolean => options.groups?.includes(sheet.group.code) ?? true;
  const choice = chooseSheets(plan, collection.sheets.filter(asked));
  const members = scoringMembers(plan, wordingOf(plan.language).sheets.consensusPanel);
  const wanted = plan.groups.filter((group) =>
    options.groups ? options.groups.includes(group.code) : choice.used.some((sheet) => sheet.group.code === group.code),
  );
  const records = wanted.map((group) => recordGroup(group, members, choice.used));
  const outcomes = assess(plan, members, records);
  const absent = plan.groups.filter((group) => plan.assessedGroups.includes(group.code) && !wanted.includes(group));
  const findings = [
    ...collection.findings,
    ...collection.files.flatMap((file) =>
      notAsked(
        file.name,
        file.sheets.filter((sheet) => !asked(sheet)),
      ),
    ),
    ...choice.findings,
    ...wanted.flatMap((group) => notReturned(plan, group, members, choice.used)),
    ...(options.groups
      ? []
      : absent.map((group) => finding('group-not-returned', 'note', { values: { group: group.name } }))),
  ];
  const log = logLines(plan, collection, choice);
  const workbook =
    choice.used.length === 0 ? null : resultsWorkbook(plan, { outcomes, log, findings, created: options.created });
  return { outcomes, findings, log, workbook, files: files.length, sheets: choice.used.length };
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

/** One finding for each group a file has sheets of that the merge was not asked for. */
function notAsked(file: string, sheets: readonly CollectedSheet[]): Finding[] {
  const groups = new Set(sheets.map(({ group }) => group.name));
  return [...groups].map((group) => finding('group-not-asked', 'note', { file, values: { group } }));
}

/** One finding for each member who still owes sheets of a group. */
function notReturned(plan: Plan, group: Group, members: readonly Member[], used: readonly CollectedSheet[]): Finding[] {
  const { listSeparator } = wordingOf(plan.language).sheets;
  return members.flatMap((member) => {
    const scored = used.filter(isScored);
    const owed = agenciesOf(group, member).filter(
      (agency) => !scored.some((sheet) => isOf(sheet, member, agency.code)),
    );
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

/** 合併紀錄: a line for each sheet, and one for each file that gave none. */
function logLines(plan: Plan, collection: Collection, choice: Choice): LogLine[] {
  return collection.files.flatMap((file): LogLine[] => {
    const { sheets } = file;
    if (sheets.length === 0) {
      const nothing = {
        sheet: null,
        member: null,
        agency: null,
        state: null,
        total: null,
        checkCode: null,
        created: null,
      };
      return [{ file: file.name, sha256: file.sha256, use: 'notUsed', ...nothing }];
    }
    return sheets.map((sheet) => {
      const { total } = sheet.totals;
      const state = sheetState('present', total);
      const identity = { plan: plan.id, member: sheet.member.code, agency: sheet.agency.code };
      return {
        file: file.name,
        sha256: sheet.sha256,
        sheet: sheet.sheet,
        member: sheet.member.name,
        agency: sheet.agency.name,
        use: choice.used.includes(sheet)
          ? 'used'
          : (choice.others.find((other) => other.sheet === sheet)?.why ?? 'notUsed'),
        state,
        total: total.invalid > 0 || total.scored === 0 ? null : total.sum,
        checkCode: state === 'complete' ? checkCode(identity, validScores(sheet)) : null,
        created: sheet.created,
      };
    });
  });
}
