import { fullMarks, isLeaf, nameOf, placeCriteria, type Criterion } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import type { Entry } from '../assessment/score';
import { addUp, type SheetTotals } from '../assessment/total';
import { printCell } from '../workbook/address';
import type { Sheet } from '../workbook/workbook';
import { alteredCriterion, alteredFormulas, rubricFormulas } from './alteredCells';
import { sheetWords } from './book';
import { finding, type Finding } from './finding';
import { findMarkedTable, hasMark, KEY_MARK, type MarkedTable } from './marks';
import { readEntry, showValue } from './readEntry';
import { GROWTH, markerOf, OVERALL_KEY, READ_COLUMNS, TOTAL_KEY, type ReadColumn } from './scoreLayout';
import type { Remarks, ScoreSheetAnswers } from './scoreContent';
import { verdictFindings } from './verdictFindings';

/** What a score sheet holds; `answers` is null when its layout is too damaged to be read. */
export interface ScoreSheetReading {
  answers: ScoreSheetAnswers | null;
  totals: SheetTotals;
  findings: Finding[];
}

type Mark = `@${ReadColumn}`;
type Layout = MarkedTable<Mark>;

/** What a cell of the results can hold with room to spare; Excel allows 32,767 characters, other programs more. */
const LONGEST_REMARK = 32_000;

/** True when a sheet has the marks of a score sheet, whoever it belongs to. */
export function looksLikeScoreSheet(sheet: Sheet): boolean {
  return hasMark(sheet, markerOf('score'));
}

/**
 * Reads a score sheet by its markers and keys, never by position, so that inserted, reordered or moved rows and columns
 * change nothing. Every entry is judged by the plan's own caps, whatever the sheet now says.
 * @param sameWording whether the sheet was made from the plan's present wording; if so a changed name is somebody's edit
 */
export function readScoreSheet(plan: Plan, sheet: Sheet, sameWording: boolean): ScoreSheetReading {
  const words = sheetWords(plan).score;
  const layout: Layout = findMarkedTable(sheet, ...READ_COLUMNS.map(markerOf));
  const missing = READ_COLUMNS.filter((column) => !layout.columns.has(markerOf(column)));
  const named = (column: ReadColumn): string => (column === 'key' ? KEY_MARK : words.columns[column]);
  const vital = missing.filter((column) => column === 'key' || column === 'score');
  if (vital.length > 0) {
    const findings = vital.map((column) => finding('layout-damaged', 'error', { values: { column: named(column) } }));
    return { answers: null, totals: addUp(plan.rubric, plan.settings.step, new Map()), findings };
  }
  const findings = missing.map((column) => finding('column-missing', 'warning', { values: { column: named(column) } }));
  const entries = new Map<string, Entry>();
  const entryFindings = new Map<string, Finding[]>();
  for (const { criterion } of placeCriteria(plan.rubric)) {
    findings.push(...rowFindings(layout, criterion, sameWording));
    if (!isLeaf(criterion)) continue;
    const reading = readEntry(layout.cell(criterion.key, '@score'), nameOf(criterion));
    entries.set(criterion.key, reading.entry);
    entryFindings.set(criterion.key, reading.findings);
  }
  findings.push(
    ...unknownKeys(plan, layout),
    ...strayEntries(plan, sheet, layout),
    ...alteredFormulas(layout, rubricFormulas(plan, '@score')),
  );
  const totals = addUp(plan.rubric, plan.settings.step, entries);
  const untouched = totals.total.scored + totals.total.invalid === 0;
  for (const { criterion } of placeCriteria(plan.rubric)) {
    findings.push(...(entryFindings.get(criterion.key) ?? []));
    if (!untouched) findings.push(...judgedFindings(plan, layout, criterion, totals, entries));
  }
  if (untouched) findings.push(finding('not-scored', 'note'));
  const overall = remarkOf(layout, OVERALL_KEY, '@item');
  return { answers: { entries, remarks: readRemarks(plan, layout), overall }, totals, findings };
}

function rowFindings(layout: Layout, criterion: Criterion, sameWording: boolean): Finding[] {
  const { key } = criterion;
  const item = nameOf(criterion);
  const rows = layout.rows.get(key) ?? [];
  if (rows.length === 0) return isLeaf(criterion) ? [finding('criterion-missing', 'error', { values: { item } })] : [];
  const found = eachOfFirst(rows.slice(1), (row, more) => {
    const column = layout.columns.get('@score')!;
    const second = layout.cells(row, column);
    const value = second ? showValue(second) : null;
    const values = { item: item + more };
    return finding('criterion-twice', 'error', { cell: printCell(row, column), value, values });
  });
  return [...found, ...alteredCriterion(layout, criterion, sameWording)];
}

function unknownKeys(plan: Plan, layout: Layout): Finding[] {
  const known = new Set(placeCriteria(plan.rubric).map(({ criterion }) => criterion.key));
  const unknown = [...layout.rows].filter(
    ([key, rows]) => /^[A-Za-z][A-Za-z0-9_-]*$/.test(key) && !known.has(key) && rows.length > 0,
  );
  return eachOfFirst(unknown, ([key, rows], more) => {
    const cell = printCell(rows[0]!, layout.columns.get('@key')!);
    return finding('unknown-criterion', 'warning', { cell, value: key, values: { value: key + more } });
  });
}

/** What stands in the column of scores on rows that belong to no criterion, as after a row was inserted. */
function strayEntries(plan: Plan, sheet: Sheet, layout: Layout): Finding[] {
  const keys = new Set([...placeCriteria(plan.rubric).map(({ criterion }) => criterion.key), TOTAL_KEY, OVERALL_KEY]);
  const keyed = [...layout.rows].filter(([key]) => keys.has(key) || key.startsWith(GROWTH));
  const known = new Set(keyed.flatMap(([, rows]) => rows));
  const head = sheetWords(plan).score.columns.score;
  const scores = layout.columns.get('@score');
  const stray = sheet.cells
    .filter(({ row, column }) => column === scores && row > layout.marks && !known.has(row))
    .filter((cell) => ![head, null, ''].includes(showValue(cell) as string | null));
  return eachOfFirst(stray, (cell, more) => {
    const value = showValue(cell);
    const values = { value: String(value) + more };
    return finding('stray-entry', 'warning', { cell: printCell(cell.row, cell.column), value, values });
  });
}

/** Findings of one kind on one sheet that are told one by one; a column filled to its end would give a million. */
const TOLD_OF_A_KIND = 100;

/** A finding for each of the first; the last of them says how many more there are. */
function eachOfFirst<Item>(items: readonly Item[], tell: (item: Item, more: string) => Finding): Finding[] {
  const rest = items.length - TOLD_OF_A_KIND;
  return items
    .slice(0, TOLD_OF_A_KIND)
    .map((item, index) => tell(item, rest > 0 && index === TOLD_OF_A_KIND - 1 ? ` … (+${rest})` : ''));
}

function judgedFindings(
  plan: Plan,
  layout: Layout,
  criterion: Criterion,
  totals: SheetTotals,
  entries: ReadonlyMap<string, Entry>,
): Finding[] {
  const { key } = criterion;
  const item = nameOf(criterion);
  const cell = layout.address(key, '@score');
  if (!isLeaf(criterion)) {
    const { aboveCap, sum } = totals.byKey.get(key)!;
    if (!aboveCap) return [];
    const values = { item, value: sum, cap: fullMarks(criterion) };
    return [finding('parent-above-points', 'error', { cell, value: sum, values })];
  }
  return verdictFindings(plan, criterion, totals.verdicts.get(key)!, entries.get(key) ?? null, cell);
}

function readRemarks(plan: Plan, layout: Layout): Map<string, Remarks> {
  const remarks = new Map<string, Remarks>();
  for (const { criterion } of placeCriteria(plan.rubric)) {
    if (!isLeaf(criterion)) continue;
    const strengths = remarkOf(layout, criterion.key, '@strengths');
    const improvements = remarkOf(layout, criterion.key, '@improvements');
    if (strengths || improvements) remarks.set(criterion.key, { strengths, improvements });
  }
  return remarks;
}

/** A text that outlives its file: copied, because a piece of a parsed part keeps the whole part in memory. */
function remarkOf(layout: Layout, key: string, column: Mark): string {
  const text = layout.text(key, column);
  return Array.from(text.length > LONGEST_REMARK ? `${text.slice(0, LONGEST_REMARK)}…` : text).join('');
}
