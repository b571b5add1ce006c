import { checkWeights, weightedCode } from '../assessment/checkCode';
import { leavesOf } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import { sheetState, type SheetState } from '../assessment/sheetState';
import { LOG_COLUMNS, showTime, type LogRow } from '../sheets/logSheet';
import { wordingOf } from '../wording/wording';
import type { Choice, Fate } from './chooseSheets';
import { placeOf, type CollectedSheet, type Collection } from './collect';
import type { AgencyChoice, AgencyCollection, CollectedAgency } from './collectAgencies';

/** What became of one sheet or self-assessment that came, or of a file that holds none. */
export interface LogLine {
  file: string;
  sha256: string | null;
  sheet: string | null;
  member: string | null;
  agency: string | null;
  use: Fate['use'] | 'selfAssessment';
  state: SheetState | null;
  /** Null while something needs correction or nothing is scored. */
  total: number | null;
  checkCode: string | null;
  /** The file whose sheet it met, and what it changed or would have changed there. */
  met: string | null;
  differences: string;
  created: string | null;
}

/** A line for each sheet of the files and each sheet typed in from paper, and one for each file that gave none. */
export function logLines(plan: Plan, collection: Collection, choice: Choice, agencies: AgencyChoice): LogLine[] {
  const fates = new Map(choice.fates.map((fate) => [fate.sheet, fate]));
  const fateOf = (sheet: CollectedSheet): Fate =>
    fates.get(sheet) ?? { sheet, use: 'notUsed', met: null, differences: '' };
  const codeOf = checkCodes(plan);
  const fromFiles = collection.files.flatMap((file): LogLine[] => {
    const assessments = collection.agencies.filter((agency) => agency.file === file.name);
    if (file.sheets.length + assessments.length === 0) return [emptyLine(file)];
    return [
      ...file.sheets.map((sheet) => sheetLine(fateOf(sheet), codeOf)),
      ...assessments.map((agency) => agencyLine(agency, agencies)),
    ];
  });
  const typed = choice.fates.filter(({ sheet }) => sheet.source === 'paper').map((fate) => sheetLine(fate, codeOf));
  return [...fromFiles, ...typed];
}

/** Lines of the files that were given as agencies' own. */
export function agencyLines(given: AgencyCollection, choice: AgencyChoice): LogLine[] {
  return given.files.flatMap((file): LogLine[] => {
    const agencies = given.agencies.filter((agency) => agency.file === file.name);
    if (agencies.length === 0) return [emptyLine(file)];
    return agencies.map((agency) => agencyLine(agency, choice));
  });
}

function emptyLine({ name, sha256 }: { name: string; sha256: string | null }): LogLine {
  return {
    file: name,
    sha256,
    sheet: null,
    member: null,
    agency: null,
    use: 'notUsed',
    state: null,
    total: null,
    checkCode: null,
    met: null,
    differences: '',
    created: null,
  };
}

function agencyLine(agency: CollectedAgency, choice: AgencyChoice): LogLine {
  return {
    ...emptyLine({ name: agency.file, sha256: agency.sha256 }),
    sheet: agency.sheets.join(' + '),
    agency: agency.agency.name,
    use: choice.others.find((other) => other.agency === agency)?.why ?? 'selfAssessment',
    created: agency.created,
  };
}

/** Gives the 檢核碼 of complete sheets. A member hands in several times, and the weights cost far more than the code. */
function checkCodes(plan: Plan): (sheet: CollectedSheet) => string {
  const keys = leavesOf(plan.rubric).map(({ key }) => key);
  const known = new Map<string, ReturnType<typeof checkWeights>>();
  return (sheet) => {
    const place = placeOf(sheet);
    const identity = { plan: plan.id, member: sheet.member.code, agency: sheet.agency.code };
    const weights = known.get(place) ?? checkWeights(identity, keys);
    known.set(place, weights);
    const entries = keys.map((key) => [key, sheet.answers?.entries.get(key)] as const);
    return weightedCode(
      weights,
      new Map(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number')),
    );
  };
}

function sheetLine({ sheet, use, met, differences }: Fate, codeOf: (sheet: CollectedSheet) => string): LogLine {
  const { total } = sheet.totals;
  const state = sheetState('present', total);
  return {
    file: sheet.file,
    sha256: sheet.sha256 || null,
    sheet: sheet.sheet,
    member: sheet.member.name,
    agency: sheet.agency.name,
    use,
    state,
    total: total.invalid > 0 || total.scored === 0 ? null : total.sum,
    checkCode: state === 'complete' ? codeOf(sheet) : null,
    met,
    differences,
    created: sheet.created || null,
  };
}

/** A line as 合併紀錄 shows it. @param merged when this merge was made, ISO 8601 UTC */
export function logRow(plan: Plan, line: LogLine, merged: string): LogRow {
  const { file, sheet, member, agency, total, checkCode: code, created, sha256 } = line;
  return {
    merged: showTime(merged),
    file,
    sheet,
    member,
    agency,
    state: describeUse(plan, line),
    total,
    checkCode: code,
    changes: describeChanges(plan, line),
    created: created && showTime(created),
    sha256,
  };
}

/** The line of a merge into which nothing came: only what had been typed into the earlier results changed. */
export function nothingRow(plan: Plan, merged: string): LogRow {
  const { nothingCame } = wordingOf(plan.language).sheets.log;
  const blank = Object.fromEntries(LOG_COLUMNS.map((column) => [column, null])) as LogRow;
  return { ...blank, merged: showTime(merged), changes: nothingCame };
}

function describeUse(plan: Plan, { use, state }: LogLine): string {
  const { log, states } = wordingOf(plan.language).sheets;
  switch (use) {
    case 'repeated':
    case 'conflicting':
    case 'notUsed':
    case 'selfAssessment':
      return log[use];
    default:
      return state ? states[state] : '';
  }
}

function describeChanges(plan: Plan, { use, met, differences }: LogLine): string | null {
  const { log } = wordingOf(plan.language).sheets;
  if (use === 'completed') return log.completed(met ?? '');
  if (use === 'replaced') return log.replaced(met ?? '', differences);
  return differences || null;
}
