import { checkCode } from '../assessment/checkCode';
import type { Plan } from '../assessment/plan';
import { sheetState } from '../assessment/sheetState';
import { showTime, type LogRow } from '../sheets/logSheet';
import { validScores } from '../sheets/scoreTable';
import { wordingOf } from '../wording/wording';
import type { Choice, Fate } from './chooseSheets';
import type { Collection } from './collect';
import type { AgencyChoice, AgencyCollection, CollectedAgency } from './collectAgencies';

/** 合併紀錄 of this merge: a line for each sheet that came, and one for each file that gave none. */
export function logRows(
  plan: Plan,
  collection: Collection,
  choice: Choice,
  agencies: AgencyChoice,
  merged: string,
): LogRow[] {
  const fromFiles = collection.files.flatMap((file): LogRow[] => {
    const fates = choice.fates.filter(({ sheet }) => sheet.source === 'file' && sheet.file === file.name);
    const assessments = collection.agencies.filter((agency) => agency.file === file.name);
    if (fates.length + assessments.length === 0) return [emptyRow(plan, file, merged)];
    return [
      ...fates.map((fate) => logRow(plan, fate, merged)),
      ...assessments.map((agency) => agencyRow(plan, agency, agencies, merged)),
    ];
  });
  const typed = choice.fates.filter(({ sheet }) => sheet.source === 'paper').map((fate) => logRow(plan, fate, merged));
  return [...fromFiles, ...typed];
}

/** 合併紀錄 of the files that were given as agencies' own. */
export function agencyRows(plan: Plan, given: AgencyCollection, choice: AgencyChoice, merged: string): LogRow[] {
  return given.files.flatMap((file): LogRow[] => {
    const agencies = given.agencies.filter((agency) => agency.file === file.name);
    if (agencies.length === 0) return [emptyRow(plan, file, merged)];
    return agencies.map((agency) => agencyRow(plan, agency, choice, merged));
  });
}

const NOTHING = {
  sheet: null,
  member: null,
  agency: null,
  total: null,
  checkCode: null,
  changes: null,
  created: null,
};

function emptyRow(plan: Plan, file: { name: string; sha256: string | null }, merged: string): LogRow {
  const { notUsed } = wordingOf(plan.language).sheets.log;
  return { ...NOTHING, merged: showTime(merged), file: file.name, sha256: file.sha256, state: notUsed };
}

function agencyRow(plan: Plan, agency: CollectedAgency, choice: AgencyChoice, merged: string): LogRow {
  const { log } = wordingOf(plan.language).sheets;
  return {
    ...NOTHING,
    merged: showTime(merged),
    file: agency.file,
    sheet: agency.sheets.join(' + '),
    agency: agency.agency.name,
    state: log[choice.others.find((other) => other.agency === agency)?.why ?? 'selfAssessment'],
    created: showTime(agency.created),
    sha256: agency.sha256,
  };
}

function logRow(plan: Plan, fate: Fate, merged: string): LogRow {
  const { sheet } = fate;
  const { total } = sheet.totals;
  const state = sheetState('present', total);
  const identity = { plan: plan.id, member: sheet.member.code, agency: sheet.agency.code };
  return {
    merged: showTime(merged),
    file: sheet.file,
    sheet: sheet.sheet,
    member: sheet.member.name,
    agency: sheet.agency.name,
    state: describeUse(plan, fate),
    total: total.invalid > 0 || total.scored === 0 ? null : total.sum,
    checkCode: state === 'complete' ? checkCode(identity, validScores(sheet)) : null,
    changes: describeChanges(plan, fate),
    created: sheet.created ? showTime(sheet.created) : null,
    sha256: sheet.sha256 || null,
  };
}

function describeUse(plan: Plan, { sheet, use }: Fate): string {
  const { log, states } = wordingOf(plan.language).sheets;
  switch (use) {
    case 'repeated':
    case 'conflicting':
    case 'notUsed':
      return log[use];
    default:
      return states[sheetState('present', sheet.totals.total)];
  }
}

function describeChanges(plan: Plan, { use, met, differences }: Fate): string | null {
  const { log } = wordingOf(plan.language).sheets;
  if (use === 'completed') return log.completed(met ?? '');
  if (use === 'replaced') return log.replaced(met ?? '', differences);
  return differences || null;
}
