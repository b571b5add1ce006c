import { codeSchema } from '../../assessment/criterion';
import type { SetupWording } from '../../wording/zh-TW/setup';
import { emptyPart, locateRow, neededText, type PlanPart } from './planPart';
import type { TableReading } from './readTable';
import { fold } from './readValue';
import { resolveCodes, type Named } from './references';

const DATES = ['visit', 'reportDue', 'received', 'supplemented'] as const;

/** 行程與收件: an entry for each row in which anything but the agency is filled in. */
export function readSchedule(
  { rows, notices }: TableReading,
  agencies: readonly Named[],
  members: readonly Named[],
  words: SetupWording,
): PlanPart<object[]> {
  const part = emptyPart<object[]>([], notices);
  for (const row of rows) {
    const names = row.texts('present');
    const dates = Object.fromEntries(DATES.map((column) => [column, row.text(column)]));
    if (names.length === 0 && DATES.every((column) => dates[column] === null)) continue;
    const present = resolveCodes(names, withStrangers(names, members), row.place('present'), words.sheets.panel);
    const typed = neededText(part, row, 'agency');
    if (typed === undefined) continue;
    const among = withStrangers([typed], agencies);
    const agency = resolveCodes([typed], among, row.place('agency'), words.sheets.agencies);
    part.notices.push(...present.notices, ...agency.notices);
    locateRow(part, `schedule.${part.input.length}`, row, ['agency', 'present', ...DATES]);
    part.coded.push({ code: agency.codes[0] ?? typed, row });
    part.input.push({ agency: agency.codes[0], ...dates, present: present.codes });
  }
  return part;
}

/** Codes that nobody has any more are kept: the plan's own check warns of them, and nothing that was recorded is lost. */
function withStrangers(typed: readonly string[], named: readonly Named[]): Named[] {
  const known = new Set(named.flatMap(({ code, names }) => [code, ...names]).map(fold));
  const strangers = typed.filter((code) => codeSchema.safeParse(code).success && !known.has(fold(code)));
  return [...named, ...strangers.map((code) => ({ code, names: [] }))];
}
