import { leavesOf } from '../assessment/criterion';
import { call, cellReference, join, text, when, type Expression } from '../workbook/formula';
import { showSpan } from '../wording/dates';
import { gradeFormula } from './scoreFormulas';
import {
  CHANGE_MARKERS,
  DATE_KEY,
  markerOf,
  READ_COLUMNS,
  SCORE_COLUMNS as COLUMN,
  SCORE_ROWS as ROW,
} from './scoreLayout';
import type { TableContext } from './scoreTable';

/** Title, who scores whom, and how far it is: the block above the table, without the names. */
export function putHead(context: TableContext, totalRow: number): void {
  const { plan, words, draft, form } = context;
  draft.put(ROW.title, COLUMN.key, null, 'hidden');
  draft.merge(ROW.title, COLUMN.number, COLUMN.improvements, words.score.title(plan.title), 'title');
  draft.height(ROW.title, 30);

  draft.put(ROW.first, COLUMN.number, words.score.agency, 'label');
  draft.put(ROW.first, COLUMN.item, null, 'value');
  draft.put(ROW.first, COLUMN.text, null, 'value');
  draft.put(ROW.second, COLUMN.key, DATE_KEY, 'hidden');
  draft.put(ROW.second, COLUMN.number, words.score.date, 'label');
  draft.put(ROW.second, COLUMN.item, null, 'entryDate');
  draft.put(ROW.second, COLUMN.text, words.score.scope(showSpan(plan.period, plan.calendar, words)), 'value');
  const hint = form === 'paper' ? words.score.paperHint : words.score.hint;
  draft.merge(ROW.third, COLUMN.number, COLUMN.text, hint, 'note');
  // On paper the figures beside the hidden check column have no place; the total is written at the end of the table.
  if (form === 'screen') putProgress(context, totalRow);
  for (const row of [ROW.first, ROW.second, ROW.third]) draft.height(row, 24);
  putColumnHeads(context);
}

function putProgress(context: TableContext, totalRow: number): void {
  const { plan, words, draft } = context;
  const leaves = leavesOf(plan.rubric).length;
  const at = (column: number): Expression => cellReference(totalRow, column);
  const label = (row: number, middle: string, right: string | null): void => {
    draft.merge(row, COLUMN.points, COLUMN.score, middle, 'label');
    if (right !== null) draft.put(row, COLUMN.strengths, right, 'label');
  };
  label(ROW.first, words.score.total, words.score.checkCode);
  label(ROW.second, words.score.scored, words.score.grade);
  label(ROW.third, words.score.toCorrect, null);
  draft.formula(ROW.first, COLUMN.check, at(COLUMN.score), null, 'valueStrong');
  const progress = join('&', at(COLUMN.scored), text(' / '), leaves);
  draft.formula(ROW.second, COLUMN.check, progress, null, 'valueNumber');
  draft.formula(ROW.third, COLUMN.check, at(COLUMN.invalid), null, 'valueNumber');

  const isComplete = call('AND', join('=', at(COLUMN.invalid), 0), join('=', at(COLUMN.scored), leaves));
  draft.formula(
    ROW.first,
    COLUMN.improvements,
    when(
      isComplete,
      join('&', at(COLUMN.firstWeight), text('-'), at(COLUMN.secondWeight)),
      text(words.score.checkCodePending),
    ),
    null,
    'valueNumber',
  );
  const { digits } = plan.settings.rounding;
  draft.formula(
    ROW.second,
    COLUMN.improvements,
    when(isComplete, gradeFormula(call('ROUND', at(COLUMN.sum), digits), plan.grades), text('')),
    null,
    'valueStrong',
  );
}

function putColumnHeads({ draft, words }: TableContext): void {
  draft.hideRow(ROW.markers);
  for (const column of READ_COLUMNS) draft.put(ROW.markers, COLUMN[column], markerOf(column), 'hidden');
  for (const column of ['parent', 'range'] as const) {
    draft.put(ROW.markers, COLUMN[column], CHANGE_MARKERS[column], 'hidden');
  }
  const shown = ['number', 'item', 'text', 'points', 'score', 'check', 'strengths', 'improvements'] as const;
  for (const column of shown) draft.put(ROW.head, COLUMN[column], words.score.columns[column], 'tableHead');
  draft.height(ROW.head, 24);
}
