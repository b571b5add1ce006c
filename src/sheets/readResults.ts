import type { Reassessment } from '../assessment/grade';
import type { GrowthFigures } from '../assessment/growth';
import { leavesOf, nameOf, placeCriteria } from '../assessment/criterion';
import { scoringMembers, type Agency, type Group, type Member, type Plan } from '../assessment/plan';
import type { Entry } from '../assessment/score';
import type { Attendance, CountDecision } from '../assessment/sheetState';
import { wordingOf, type Language } from '../wording/wording';
import type { Sheet, Workbook } from '../workbook/workbook';
import { AWARD_ENTRIES, awardKey, FREE_AWARD_ENTRIES } from './awardsSheet';
import { sheetWords } from './book';
import { finding, type Finding } from './finding';
import { parseFigures } from './figuresText';
import { growthKey } from './growthRow';
import { bookIdentity, sheetIdentity, type Identity } from './identity';
import { IMPROVEMENT_ENTRIES, type ImprovementEntries } from './improvementsSheet';
import { LOG_COLUMNS, type LogRow } from './logSheet';
import { findMarkedTable, KEY_MARK, type MarkedTable } from './marks';
import { OVERALL } from './opinions';
import { FIGURES_MARK } from './tallyLayout';
import { CHECKED_BY, TYPED_BY, type PaperScores } from './paperEntrySheet';
import { readEntry, showValue } from './readEntry';
import type { Remarks, ScoreSheetAnswers } from './scoreContent';

/** One member's sheet as an earlier merge took it. */
export interface EarlierSheet {
  group: Group;
  agency: Agency;
  member: Member;
  /** The tally it stands on. */
  sheet: string;
  answers: ScoreSheetAnswers;
  /** Where its entries stand now, by criterion key. */
  cells: ReadonlyMap<string, string | null>;
}

/** Scores typed in from paper, and where they stand. */
export interface TypedScores extends PaperScores {
  sheet: string;
  cells: ReadonlyMap<string, string | null>;
}

/** What was typed about one agency's ranking. */
export interface RankingEntries {
  reassessment: Reassessment;
  firstDecision: boolean | null;
  lot: number | null;
}

/** Everything an earlier results workbook holds that the next one must not lose. */
export interface EarlierResults {
  sheets: EarlierSheet[];
  /** By `agency/member`. */
  attendance: Map<string, Attendance>;
  decisions: Map<string, CountDecision>;
  /** By agency code. */
  rankings: Map<string, RankingEntries>;
  /** 申報值 by agency code, then growth key. */
  figures: Map<string, Map<string, GrowthFigures>>;
  awards: Map<string, Map<string, string>>;
  improvements: Map<string, ImprovementEntries>;
  /** By agency and member code; null when the workbook has no 登打 sheets. */
  paper: Map<string, Map<string, TypedScores>> | null;
  log: LogRow[];
  findings: Finding[];
}

/** Nothing came before. */
export function noEarlierResults(): EarlierResults {
  return {
    sheets: [],
    attendance: new Map(),
    decisions: new Map(),
    rankings: new Map(),
    figures: new Map(),
    awards: new Map(),
    improvements: new Map(),
    paper: null,
    log: [],
    findings: [],
  };
}

/**
 * Reads back what an earlier merge and people put into a results workbook, by identity, marks and keys.
 * @returns null when it is no results workbook of this plan; why is in `findings` of the caller
 */
export function readResults(plan: Plan, workbook: Workbook): EarlierResults | null {
  const book = bookIdentity(workbook);
  const sheets = workbook.sheets.map((sheet) => ({ sheet, identity: sheetIdentity(sheet) }));
  const isOurs = (identity: Identity | null, kind: Identity['kind']): boolean =>
    identity?.kind === kind && identity.plan === plan.id;
  if (!isOurs(book, 'results') && !sheets.some(({ identity }) => isOurs(identity, 'tally'))) return null;
  const earlier = noEarlierResults();
  const remarks = new Map<string, { remarks: Map<string, Remarks>; overall: string }>();
  for (const { sheet, identity } of sheets) if (isOurs(identity, 'opinions')) readOpinions(sheet, remarks);
  for (const { sheet, identity } of sheets) {
    if (identity?.plan !== plan.id) continue;
    switch (identity.kind) {
      case 'tally':
        readTally(plan, sheet, identity, remarks, earlier);
        break;
      case 'paperEntry':
        readPaper(plan, sheet, identity, earlier);
        break;
      case 'ranking':
        readRanking(plan, sheet, earlier);
        break;
      case 'awards':
        readAwards(plan, sheet, earlier);
        break;
      case 'improvements':
        readImprovements(sheet, earlier);
        break;
      case 'log':
        readLog(sheet, earlier);
        break;
      default:
        break;
    }
  }
  return earlier;
}

function membersOf(plan: Plan): Member[] {
  return scoringMembers(plan, sheetWords(plan).consensusPanel);
}

function placeOf(plan: Plan, identity: Identity): { group: Group; agency: Agency } | null {
  const group = plan.groups.find((candidate) => candidate.code === identity.group);
  const agency = group?.agencies.find((candidate) => candidate.code === identity.agency);
  return group && agency ? { group, agency } : null;
}

function readTally(
  plan: Plan,
  sheet: Sheet,
  identity: Identity,
  remarks: ReadonlyMap<string, { remarks: Map<string, Remarks>; overall: string }>,
  earlier: EarlierResults,
): void {
  const place = placeOf(plan, identity);
  const members = membersOf(plan);
  const codes = memberMarks(sheet);
  const table = codes[0] === undefined ? null : findMarkedTable(sheet, codes[0]);
  if (!place || !table) {
    earlier.findings.push(withoutPlace(sheet.name, identity.agency ?? ''));
    return;
  }
  const figures = readFigures(plan, table);
  if (figures.size > 0) earlier.figures.set(place.agency.code, figures);
  for (const code of codes) {
    const key = `${place.agency.code}/${code}`;
    const member = members.find((candidate) => candidate.code === code);
    const attendance = wordIn('attendance', table.text('@attendance', code));
    const decision = readDecision(table, code);
    const entries = tallyAnswers(plan, table, code);
    const written = remarks.get(key);
    const lost = lostScores(plan, table, code);
    if (lost.length > 0) earlier.findings.push(withoutPlace(sheet.name, `${code}: ${lost.join(', ')}`));
    if (!member) {
      const isTyped = [entries.size > 0, written, decision, attendance === 'absent'].some(Boolean);
      if (isTyped) earlier.findings.push(withoutPlace(sheet.name, code));
      continue;
    }
    if (attendance) earlier.attendance.set(key, attendance);
    if (decision) earlier.decisions.set(key, decision);
    if (entries.size === 0 && !written) continue;
    const texts = written ?? { remarks: new Map<string, Remarks>(), overall: '' };
    const cells = new Map(leavesOf(plan.rubric).map((leaf) => [leaf.key, table.address(leaf.key, code)]));
    earlier.sheets.push({ ...place, member, sheet: sheet.name, answers: { entries, ...texts }, cells });
  }
}

/** Scores on rows of criteria the plan no longer has, as `key value`. */
function lostScores(plan: Plan, table: MarkedTable, column: string): string[] {
  const known = new Set(placeCriteria(plan.rubric).map(({ criterion }) => criterion.key));
  return table.keys
    .filter((key) => !key.startsWith('@') && !key.includes(':') && !known.has(key))
    .filter((key) => table.cell(key, column)?.formula === null && table.text(key, column) !== '')
    .map((key) => `${key} ${table.text(key, column)}`);
}

/** Codes of the members in a sheet's mark row. */
function memberMarks(sheet: Sheet): string[] {
  const mark = sheet.cells.find((cell) => cell.value === KEY_MARK);
  return sheet.cells
    .filter((cell) => cell.row === mark?.row && cell !== mark)
    .map((cell) => cell.value)
    .filter((value): value is string => typeof value === 'string' && value !== '' && !value.startsWith('@'));
}

function readFigures(plan: Plan, table: MarkedTable): Map<string, GrowthFigures> {
  const figures = new Map<string, GrowthFigures>();
  for (const rate of plan.growthRates) {
    const reported = parseFigures(table.text(growthKey(rate), FIGURES_MARK));
    if (reported) figures.set(rate.key, reported);
  }
  return figures;
}

/** Entries that stand on the tally itself; formulas read the 登打 sheet, which is read on its own. */
function tallyAnswers(plan: Plan, table: MarkedTable, member: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const leaf of leavesOf(plan.rubric)) {
    const cell = table.cell(leaf.key, member);
    if (cell?.formula !== null) continue;
    const { entry } = readEntry(cell, nameOf(leaf));
    if (entry !== null) entries.set(leaf.key, entry);
  }
  return entries;
}

function readDecision(table: MarkedTable, member: string): CountDecision | null {
  const word = wordIn('count', table.text('@count', member));
  const reason = table.text('@reason', member);
  const resolution = table.text('@resolution', member);
  if (word !== 'leftOut' && reason === '' && resolution === '') return null;
  return { counted: word !== 'leftOut', reason, resolution };
}

function readPaper(plan: Plan, sheet: Sheet, identity: Identity, earlier: EarlierResults): void {
  const place = placeOf(plan, identity);
  const codes = memberMarks(sheet);
  const table = codes[0] === undefined ? null : findMarkedTable(sheet, codes[0]);
  if (!place || !table) {
    earlier.findings.push(withoutPlace(sheet.name, identity.agency ?? ''));
    return;
  }
  earlier.paper ??= new Map();
  const scores = new Map<string, TypedScores>();
  for (const code of codes) {
    const entries = new Map<string, Entry>();
    for (const leaf of leavesOf(plan.rubric)) {
      const { entry, findings } = readEntry(table.cell(leaf.key, code), nameOf(leaf));
      if (entry !== null) entries.set(leaf.key, entry);
      earlier.findings.push(...findings.map((found) => ({ ...found, sheet: sheet.name })));
    }
    const lost = lostScores(plan, table, code);
    if (lost.length > 0) earlier.findings.push(withoutPlace(sheet.name, `${code}: ${lost.join(', ')}`));
    const cells = new Map(leavesOf(plan.rubric).map((leaf) => [leaf.key, table.address(leaf.key, code)]));
    const names = { typedBy: table.text(TYPED_BY, code), checkedBy: table.text(CHECKED_BY, code) };
    const paper: TypedScores = { entries, ...names, sheet: sheet.name, cells };
    if (membersOf(plan).some((member) => member.code === code)) scores.set(code, paper);
    else if (entries.size > 0) earlier.findings.push(withoutPlace(sheet.name, code));
  }
  earlier.paper.set(place.agency.code, scores);
}

function readRanking(plan: Plan, sheet: Sheet, earlier: EarlierResults): void {
  const table = findMarkedTable(sheet, '@reassessment');
  if (!table) return;
  for (const key of table.keys) {
    const lot = table.value(key, '@lot');
    const entries: RankingEntries = {
      reassessment: wordIn('reassessment', table.text(key, '@reassessment')),
      firstDecision: wordIn('firstDecision', table.text(key, '@firstDecision')),
      lot: typeof lot === 'number' ? lot : null,
    };
    const isEmpty = entries.reassessment === null && entries.firstDecision === null && entries.lot === null;
    if (isEmpty) continue;
    const known = plan.groups.some((group) => group.agencies.some((agency) => agency.code === key));
    if (known) earlier.rankings.set(key, entries);
    else earlier.findings.push(withoutPlace(sheet.name, key));
  }
}

function readAwards(plan: Plan, sheet: Sheet, earlier: EarlierResults): void {
  const table = findMarkedTable(sheet, '@name');
  if (!table) return;
  for (const key of table.keys) {
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

function readImprovements(sheet: Sheet, earlier: EarlierResults): void {
  const table = findMarkedTable(sheet, '@due');
  if (!table) return;
  for (const key of table.keys) {
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

function readOpinions(sheet: Sheet, found: Map<string, { remarks: Map<string, Remarks>; overall: string }>): void {
  const table = findMarkedTable(sheet, '@strengths');
  for (const key of table?.keys ?? []) {
    const [agency, criterion, member] = key.split('/');
    if (!table || agency === undefined || criterion === undefined || member === undefined) continue;
    const of = `${agency}/${member}`;
    const own = found.get(of) ?? { remarks: new Map<string, Remarks>(), overall: '' };
    const strengths = table.text(key, '@strengths');
    if (criterion === OVERALL) own.overall = strengths;
    else own.remarks.set(criterion, { strengths, improvements: table.text(key, '@improvements') });
    found.set(of, own);
  }
}

function readLog(sheet: Sheet, earlier: EarlierResults): void {
  const table = findMarkedTable(sheet, '@sha256');
  for (const key of table?.keys ?? []) {
    if (!key.startsWith('log/') || !table) continue;
    const cells = LOG_COLUMNS.map((column) => {
      const value = table.value(key, `@${column}`);
      return [column, typeof value === 'number' || typeof value === 'string' ? value : null];
    });
    earlier.log.push(Object.fromEntries(cells) as LogRow);
  }
}

function withoutPlace(sheet: string, what: string): Finding {
  return finding('entry-without-place', 'warning', { sheet, value: what, values: { what } });
}

const LANGUAGES: readonly Language[] = ['zh-TW', 'en'];

interface EntryWords {
  attendance: Attendance;
  count: 'counted' | 'leftOut';
  reassessment: Reassessment;
  firstDecision: boolean | null;
}

/** What a word chosen from a drop-down stands for, in either language; null for a blank or unknown one. */
function wordIn<Kind extends keyof EntryWords>(kind: Kind, word: string): EntryWords[Kind] | null {
  for (const language of LANGUAGES) {
    const { attendance, count, ranking } = wordingOf(language).sheets;
    const meanings: { [K in keyof EntryWords]: [string, EntryWords[K]][] } = {
      attendance: Object.entries(attendance).map(([key, text]) => [text, key as Attendance]),
      count: Object.entries(count).map(([key, text]) => [text, key as EntryWords['count']]),
      reassessment: [
        [ranking.reassessments.passed, 'passed'],
        [ranking.reassessments.failed, 'failed'],
      ],
      firstDecision: [
        [ranking.firstDecisions.first, true],
        [ranking.firstDecisions.notFirst, false],
      ],
    };
    const meaning = meanings[kind].find(([text]) => text === word);
    if (meaning) return meaning[1];
  }
  return null;
}
