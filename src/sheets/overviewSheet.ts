import { roundHalfUp } from '../assessment/decimal';
import { gradeOf } from '../assessment/grade';
import type { Agency, Member, Plan } from '../assessment/plan';
import { addUp, type Entries } from '../assessment/total';
import { SheetDraft } from '../workbook/draft';
import { call, cellReference, join, text, when, type Expression } from '../workbook/formula';
import { quoteSheet } from '../workbook/address';
import type { Sheet } from '../workbook/workbook';
import { LOCKED, printed, sheetWords, type FormDraft } from './book';
import { gradeFormula } from './scoreFormulas';
import { SCORE_COLUMNS } from './scoreLayout';
import { totalRowOf } from './scoreTable';
import { shownSum } from './scoreValues';

/** One agency's line: which sheet holds its scores. */
export interface OverviewLine {
  agency: Agency;
  sheet: string;
  entries: Entries;
}

const COLUMN = {
  key: 0,
  number: 1,
  agency: 2,
  scored: 3,
  expected: 4,
  progress: 5,
  total: 6,
  grade: 7,
  state: 8,
} as const;
const WIDTHS = [0, 7, 30, 9, 9, 16, 11, 9, 13];
const ROW = { title: 0, member: 1, note: 2, head: 3, table: 4 } as const;

/** 總覽: how far each agency is scored, live, with links. */
export function overviewSheet(plan: Plan, member: Member, lines: readonly OverviewLine[]): Sheet {
  const words = sheetWords(plan);
  const texts = words.overview;
  const draft: FormDraft = new SheetDraft(texts.name);
  draft.widths(WIDTHS);
  draft.merge(ROW.title, COLUMN.number, COLUMN.state, texts.title(plan.title), 'title');
  draft.merge(ROW.member, COLUMN.number, COLUMN.state, texts.member(member.name), 'subtitle');
  draft.merge(ROW.note, COLUMN.number, COLUMN.state, texts.note, 'note');
  [30, 22, 22, 24].forEach((height, row) => draft.height(row, height));
  const heads = ['number', 'agency', 'scored', 'expected', 'progress', 'total', 'grade', 'state'] as const;
  for (const head of heads) draft.put(ROW.head, COLUMN[head], texts[head], 'tableHead');
  lines.forEach((line, index) => putLine(plan, draft, ROW.table + index, index + 1, line));
  const bars = { top: ROW.table, left: COLUMN.progress, bottom: ROW.table + lines.length - 1, right: COLUMN.progress };
  return {
    ...draft.finish(),
    tabColor: '5B8C5A',
    gridlines: false,
    freeze: { rows: ROW.table, columns: 0 },
    conditionalFormats: [{ areas: [bars], rule: { kind: 'dataBar', minimum: 0, maximum: 1, color: '9CC59A' } }],
    protection: LOCKED,
    print: printed('portrait', WIDTHS, words.header.page(plan.title, member.name), words.header.pages, null),
  };
}

function putLine(plan: Plan, draft: FormDraft, row: number, number: number, line: OverviewLine): void {
  const words = sheetWords(plan);
  const texts = words.overview;
  const { total } = addUp(plan.rubric, plan.settings.step, line.entries);
  const at = (column: number): Expression => cellReference(totalRowOf(plan), column, 'all', line.sheet);
  const scored = at(SCORE_COLUMNS.scored);
  const invalid = at(SCORE_COLUMNS.invalid);
  const complete = total.invalid === 0 && total.scored === total.leaves;
  draft.put(row, COLUMN.key, line.agency.code, 'hidden');
  draft.put(row, COLUMN.number, number, 'cellCentered');
  draft.put(row, COLUMN.agency, line.agency.name, 'cellLink');
  draft.link(row, COLUMN.agency, `${quoteSheet(line.sheet)}!A1`);
  draft.formula(row, COLUMN.scored, scored, total.scored, 'cellCentered');
  draft.put(row, COLUMN.expected, total.leaves, 'cellCentered');
  draft.formula(row, COLUMN.progress, join('/', scored, total.leaves), total.scored / total.leaves, 'cellPercent');
  draft.formula(row, COLUMN.total, at(SCORE_COLUMNS.score), shownSum(total, words), 'cellScore');
  const isComplete = call('AND', join('=', invalid, 0), join('=', scored, total.leaves));
  const rounded = call('ROUND', at(SCORE_COLUMNS.sum), plan.settings.rounding.digits);
  draft.formula(
    row,
    COLUMN.grade,
    when(isComplete, gradeFormula(rounded, plan.grades), text('')),
    complete ? (gradeOf(roundHalfUp(total.sum, plan.settings.rounding.digits), plan.grades)?.name ?? '') : '',
    'cellCentered',
  );
  const unfinished = when(join('=', scored, 0), text(texts.untouched), text(texts.partly));
  draft.formula(
    row,
    COLUMN.state,
    when(join('>', invalid, 0), text(words.toCorrect), when(isComplete, text(texts.complete), unfinished)),
    total.invalid > 0
      ? words.toCorrect
      : complete
        ? texts.complete
        : total.scored === 0
          ? texts.untouched
          : texts.partly,
    'cellCentered',
  );
  draft.height(row, 24);
}
