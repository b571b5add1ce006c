import { leavesOf, nameOf, placeCriteria } from '../assessment/criterion';
import { scoringMembers, type Agency, type Group, type Member, type Plan } from '../assessment/plan';
import type { Entry } from '../assessment/score';
import type { CountDecision } from '../assessment/sheetState';
import type { Sheet } from '../workbook/workbook';
import { sheetWords } from './book';
import { withoutPlace, type EarlierResults, type TypedScores } from './earlierResults';
import { readWord } from './entryWords';
import { finding, type Finding } from './finding';
import type { Identity } from './identity';
import { findMarkedTable, KEY_MARK, type MarkedTable } from './marks';
import { CHECKED_BY, TYPED_BY } from './paperEntrySheet';
import { readEntry } from './readEntry';
import type { WrittenOpinions } from './readResultEntries';
import type { Remarks } from './scoreContent';
import { readTallyGrowth } from './readTallyGrowth';

/** Reads a tally: scores that came in files, attendance, decisions and growth figures. */
export function readTally(
  plan: Plan,
  sheet: Sheet,
  identity: Identity,
  remarks: WrittenOpinions,
  earlier: EarlierResults,
): void {
  const opened = openTally(plan, sheet, identity);
  if (!opened) {
    earlier.findings.push(withoutPlace(sheet.name, identity.agency ?? ''));
    return;
  }
  const { place, codes, table } = opened;
  const members = membersOf(plan);
  readTallyGrowth(plan, sheet, table, place.agency, earlier);
  for (const code of codes) {
    const key = `${place.agency.code}/${code}`;
    const member = members.find((candidate) => candidate.code === code);
    const { word: attendance, findings: oddAttendance } = readWord('attendance', table, '@attendance', code);
    const { decision, findings: oddDecision } = readDecision(table, code);
    const said = [...oddAttendance, ...oddDecision];
    if (attendance === 'recused' && member && !member.recusedFrom.includes(place.agency.code)) {
      const cell = table.address('@attendance', code);
      said.push(finding('recusal-not-in-plan', 'warning', { cell, value: code, values: { member: member.name } }));
    }
    earlier.findings.push(...said.map((found) => ({ ...found, sheet: sheet.name })));
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

/** Whose tally a sheet is, the codes of its members and its table; null where the plan has no such agency. */
export function openTally(plan: Plan, sheet: Sheet, identity: Identity) {
  const place = placeOf(plan, identity);
  const codes = memberMarks(sheet);
  return place && codes.length > 0 ? { place, codes, table: findMarkedTable(sheet, ...codes) } : null;
}

/** Reads a 登打 sheet: scores that came on paper, and who typed and checked them. */
export function readPaper(plan: Plan, sheet: Sheet, identity: Identity, earlier: EarlierResults): void {
  const place = placeOf(plan, identity);
  const codes = memberMarks(sheet);
  const table = findMarkedTable(sheet, ...codes);
  if (!place || codes.length === 0) {
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

function membersOf(plan: Plan): Member[] {
  return scoringMembers(plan, sheetWords(plan).consensusPanel);
}

function placeOf(plan: Plan, identity: Identity): { group: Group; agency: Agency } | null {
  const group = plan.groups.find((candidate) => candidate.code === identity.group);
  const agency = group?.agencies.find((candidate) => candidate.code === identity.agency);
  return group && agency ? { group, agency } : null;
}

/** Scores on rows of criteria the plan no longer has, as `key value`. */
function lostScores(plan: Plan, table: MarkedTable, column: string): string[] {
  const known = new Set(placeCriteria(plan.rubric).map(({ criterion }) => criterion.key));
  return [...table.rows.keys()]
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

function readDecision(table: MarkedTable, member: string): { decision: CountDecision | null; findings: Finding[] } {
  const { word, findings } = readWord('count', table, '@count', member);
  const reason = table.text('@reason', member);
  const resolution = table.text('@resolution', member);
  const isNone = word !== 'leftOut' && reason === '' && resolution === '';
  return { decision: isNone ? null : { counted: word !== 'leftOut', reason, resolution }, findings };
}
