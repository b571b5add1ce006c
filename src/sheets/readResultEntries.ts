import type { Plan } from '../assessment/plan';
import type { Sheet } from '../workbook/workbook';
import { AWARD_ENTRIES, awardKey, FREE_AWARD_ENTRIES } from './awardsSheet';
import { sheetWords } from './book';
import { withoutPlace, type EarlierResults, type RankingEntries } from './earlierResults';
import { readWord } from './entryWords';
import { IMPROVEMENT_ENTRIES } from './improvementsSheet';
import { LOG_COLUMNS, type LogRow } from './logSheet';
import { findMarkedTable } from './marks';
import { OVERALL } from './opinions';
import { readEntry, showValue } from './readEntry';
import type { Remarks } from './scoreContent';

/** What members wrote, by `agency/member`. */
export type WrittenOpinions = Map<string, { remarks: Map<string, Remarks>; overall: string }>;

/** Reads what was entered on a ranking: 複評結果, decisions on first place, lots. */
export function readRanking(plan: Plan, sheet: Sheet, earlier: EarlierResults): void {
  const table = findMarkedTable<string>(sheet, '@reassessment');
  const codes = new Set(plan.groups.flatMap((group) => group.agencies.map((agency) => agency.code)));
  for (const key of table.rows.keys()) {
    // Heads of the table stand in its columns as well, in rows without an agency.
    if (key.startsWith('@')) continue;
    const reassessment = readWord('reassessment', table, key, '@reassessment');
    const firstDecision = readWord('firstDecision', table, key, '@firstDecision');
    const lot = readEntry(table.cell(key, '@lot'), sheetWords(plan).ranking.lot);
    const typed = ['@reassessment', '@firstDecision', '@lot'].some((mark) => table.text(key, mark) !== '');
    if (!typed) continue;
    if (!codes.has(key)) {
      earlier.findings.push(withoutPlace(sheet.name, key));
      continue;
    }
    const entries: RankingEntries = {
      reassessment: reassessment.word,
      firstDecision: firstDecision.word,
      lot: typeof lot.entry === 'number' ? lot.entry : null,
    };
    earlier.rankings.set(key, entries);
    const odd = [reassessment, firstDecision, lot].flatMap(({ findings }) => findings);
    earlier.findings.push(...odd.map((found) => ({ ...found, sheet: sheet.name })));
  }
}

/** Reads names, results and free rows of 獎懲建議. */
export function readAwards(plan: Plan, sheet: Sheet, earlier: EarlierResults): void {
  const table = findMarkedTable<string>(sheet, '@name');
  for (const key of table.rows.keys()) {
    const columns: readonly string[] = key.startsWith('@free/') ? FREE_AWARD_ENTRIES : AWARD_ENTRIES;
    const typed = columns
      .filter((column) => table.cell(key, `@${column}`)?.formula == null)
      .map((column) => [column, table.text(key, `@${column}`)] as const)
      .filter(([, text]) => text !== '');
    if (typed.length === 0) continue;
    if (hasAwardRow(plan, key)) earlier.awards.set(key, new Map(typed));
    else earlier.findings.push(withoutPlace(sheet.name, [key, ...typed.map(([, text]) => text)].join(' ')));
  }
}

function hasAwardRow(plan: Plan, key: string): boolean {
  if (key.startsWith('@free/')) return true;
  const agencies = plan.groups.flatMap((group) => group.agencies);
  return agencies.some(({ code }) => plan.awards.recipients.some((_, at) => awardKey(code, at) === key));
}

/** Reads the follow-up of 改進事項. */
export function readImprovements(sheet: Sheet, earlier: EarlierResults): void {
  const table = findMarkedTable<string>(sheet, '@due');
  for (const key of table.rows.keys()) {
    const [due, done, closed] = IMPROVEMENT_ENTRIES.map((column) => {
      const cell = table.cell(key, `@${column}`);
      const value = cell ? showValue(cell) : null;
      return typeof value === 'boolean' ? String(value) : value;
    });
    if (due != null || done != null || closed != null) {
      earlier.improvements.set(key, { due: due ?? null, done: done ?? null, closed: closed ?? null });
    }
  }
}

/** Reads 意見彙整. */
export function readOpinions(sheet: Sheet, found: WrittenOpinions): void {
  const table = findMarkedTable<string>(sheet, '@strengths');
  for (const key of table.rows.keys()) {
    const [agency, criterion, member] = key.split('/');
    if (agency === undefined || criterion === undefined || member === undefined) continue;
    const of = `${agency}/${member}`;
    const own = found.get(of) ?? { remarks: new Map<string, Remarks>(), overall: '' };
    const strengths = table.text(key, '@strengths');
    if (criterion === OVERALL) own.overall = strengths;
    else own.remarks.set(criterion, { strengths, improvements: table.text(key, '@improvements') });
    found.set(of, own);
  }
}

/** Reads the lines of 合併紀錄, to be carried over as they are. */
export function readLog(sheet: Sheet, earlier: EarlierResults): void {
  const table = findMarkedTable<string>(sheet, '@sha256');
  for (const key of table.rows.keys()) {
    if (!key.startsWith('log/')) continue;
    const cells = LOG_COLUMNS.map((column) => {
      const value = table.value(key, `@${column}`);
      return [column, typeof value === 'number' || typeof value === 'string' ? value : null];
    });
    earlier.log.push(Object.fromEntries(cells) as LogRow);
  }
}
