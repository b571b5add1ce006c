import { fullMarks, isLeaf, leavesOf, nameOf, placeCriteria } from '../assessment/criterion';
import { rubricTotal, type Plan } from '../assessment/plan';
import { scoreRange } from '../assessment/score';
import { areaReference, call, cellReference, join, text, when, type Expression } from '../workbook/formula';
import { fittingHeight } from './rowHeight';
import { printRange } from './scoringChanges';
import type { SheetWording } from '../wording/zh-TW/sheets';
import type { FormDraft } from './book';
import type { ScoreForm } from './scoreContent';
import { leafItemStyle, levelStyle } from './formStyles';
import { guard, verdictFormula } from './scoreFormulas';
import {
  PAPER_ROW,
  PAPER_WIDTHS,
  SCORE_COLUMNS as COLUMN,
  SCORE_ROWS as ROW,
  SCORE_WIDTHS,
  TOTAL_KEY,
  type ScoreRow,
} from './scoreLayout';

/** What every row of a blank table is made from. Results of formulas are filled in later, see scoreValues.ts. */
export interface TableContext {
  plan: Plan;
  words: SheetWording;
  draft: FormDraft;
  form: ScoreForm;
}

type CriterionRow = Extract<ScoreRow, { kind: 'criterion' }>;

/** A scored criterion: the yellow cell, its check, and the figures parents add up. */
export function putLeafRow(context: TableContext, { row, place }: CriterionRow): void {
  const { plan, words, draft } = context;
  const range = scoreRange(place.criterion, plan.settings.step);
  putNames(context, { row, place }, leafItemStyle(place.level), 'cellNumber', 'cellText');
  draft.put(row, COLUMN.points, place.criterion.points, 'cellScore');
  draft.put(row, COLUMN.score, null, 'entryScore');
  // 配分 to the hidden column beside 評分: corners are locked, so moving the yellow cell moves no reference.
  const inRow = areaReference({ top: row, left: COLUMN.points, bottom: row, right: COLUMN.firstWeight });
  const score = call('INDEX', inRow, 1, COLUMN.score - COLUMN.points + 1);
  draft.formula(row, COLUMN.check, verdictFormula(score, range, words.verdicts), null, 'cellCentered');
  draft.put(row, COLUMN.strengths, null, 'entryText');
  draft.put(row, COLUMN.improvements, null, 'entryText');
  const check = cellReference(row, COLUMN.check);
  const isValid = join('=', check, text(words.verdicts.valid));
  const isBlank = join('=', check, text(words.verdicts.blank));
  draft.formula(row, COLUMN.scored, when(isValid, 1, 0), null, 'hidden');
  draft.formula(row, COLUMN.invalid, when(call('OR', isValid, isBlank), 0, 1), null, 'hidden');
  draft.formula(row, COLUMN.sum, when(isValid, score, 0), null, 'hidden');
  draft.put(row, COLUMN.firstWeight, null, 'hidden');
  draft.put(row, COLUMN.secondWeight, null, 'hidden');
  draft.put(row, COLUMN.range, printRange(range), 'hidden');
}

/** A parent: the sum of its direct children, or 待修正; n/m scored, or what is wrong. */
export function putParentRow(context: TableContext, { row, place, lastBelow }: CriterionRow): void {
  const { words, draft } = context;
  const { criterion, level } = place;
  putNames(context, { row, place }, levelStyle(level, 'Item'), levelStyle(level, 'Text'), levelStyle(level, 'Text'));
  draft.put(row, COLUMN.points, fullMarks(criterion), levelStyle(level, 'Score'));
  const children = childrenOf(row, lastBelow, cellReference(row, COLUMN.key));
  const cap = criterion.points;
  const own = (column: number): Expression => cellReference(row, column);
  const tooMuch = cap === null ? null : join('>', own(COLUMN.sum), cap);
  const wrongBelow = children(COLUMN.invalid);
  draft.formula(row, COLUMN.scored, children(COLUMN.scored), null, 'hidden');
  draft.formula(row, COLUMN.invalid, tooMuch ? join('+', wrongBelow, when(tooMuch, 1, 0)) : wrongBelow, null, 'hidden');
  draft.formula(row, COLUMN.sum, guard(children(COLUMN.sum)), null, 'hidden');
  putSum(context, row, levelStyle(level, 'Score'));
  const progress = join('&', own(COLUMN.scored), text('/'), leavesOf([criterion]).length);
  const state = when(join('>', own(COLUMN.invalid), 0), text(words.toCorrect), progress);
  draft.formula(
    row,
    COLUMN.check,
    tooMuch ? when(tooMuch, text(words.verdicts.aboveCap), state) : state,
    null,
    levelStyle(level, 'Centered'),
  );
  draft.put(row, COLUMN.strengths, null, levelStyle(level, 'Text'));
  draft.put(row, COLUMN.improvements, null, levelStyle(level, 'Text'));
}

/** 合計: what the top level adds up to, with the two halves of the 檢核碼 beside it, hidden. */
export function putTotalRow(context: TableContext, row: number): void {
  const { plan, words, draft } = context;
  const topLevel = childrenOf(ROW.table - 1, row - 1, text(TOTAL_KEY));
  draft.put(row, COLUMN.key, TOTAL_KEY, 'hidden');
  draft.merge(row, COLUMN.number, COLUMN.text, words.score.sum, 'totalText');
  draft.put(row, COLUMN.points, rubricTotal(plan), 'totalScore');
  draft.formula(row, COLUMN.scored, topLevel(COLUMN.scored), null, 'hidden');
  draft.formula(row, COLUMN.invalid, topLevel(COLUMN.invalid), null, 'hidden');
  draft.formula(row, COLUMN.sum, guard(topLevel(COLUMN.sum)), null, 'hidden');
  putSum(context, row, 'totalScore');
  const own = (column: number): Expression => cellReference(row, column);
  const progress = join('&', own(COLUMN.scored), text('/'), leavesOf(plan.rubric).length);
  const state = when(join('>', own(COLUMN.invalid), 0), text(words.toCorrect), progress);
  draft.formula(row, COLUMN.check, state, null, 'totalCentered');
  draft.put(row, COLUMN.strengths, null, 'totalText');
  draft.put(row, COLUMN.improvements, null, 'totalText');
  for (const column of [COLUMN.firstWeight, COLUMN.secondWeight]) draft.put(row, column, null, 'hidden');
  draft.height(row, 24);
}

function putSum(
  { draft, words }: TableContext,
  row: number,
  style: 'totalScore' | ReturnType<typeof levelStyle>,
): void {
  const own = (column: number): Expression => cellReference(row, column);
  const sum = when(join('=', own(COLUMN.scored), 0), text(''), own(COLUMN.sum));
  const formula = when(join('>', own(COLUMN.invalid), 0), text(words.toCorrect), sum);
  draft.formula(row, COLUMN.score, formula, null, style);
}

/** Adds up a hidden column over the rows below `row` whose parent is `key`: direct children only. */
function childrenOf(row: number, lastBelow: number, key: Expression): (column: number) => Expression {
  const below = (column: number): Expression =>
    areaReference({ top: row + 1, left: column, bottom: lastBelow, right: column });
  return (column) => call('SUMIF', below(COLUMN.parent), key, below(column));
}

function putNames(
  { draft, form }: TableContext,
  { row, place }: Pick<CriterionRow, 'row' | 'place'>,
  itemStyle: Parameters<FormDraft['put']>[3],
  numberStyle: Parameters<FormDraft['put']>[3],
  textStyle: Parameters<FormDraft['put']>[3],
): void {
  const { criterion, parent, number, level } = place;
  draft.put(row, COLUMN.key, criterion.key, 'hidden');
  draft.put(row, COLUMN.number, number, numberStyle);
  draft.put(row, COLUMN.item, nameOf(criterion), itemStyle);
  draft.put(row, COLUMN.text, criterion.text ?? null, textStyle);
  draft.put(row, COLUMN.parent, parent?.key ?? TOTAL_KEY, 'hidden');
  const widths = form === 'paper' ? PAPER_WIDTHS : SCORE_WIDTHS;
  const texts = [
    { text: nameOf(criterion), width: widths[COLUMN.item]! - 1.5 * level, size: 10 },
    { text: criterion.text ?? '', width: widths[COLUMN.text]!, size: 10 },
  ];
  const least = form === 'paper' ? PAPER_ROW : 30;
  draft.height(row, fittingHeight(texts, isLeaf(criterion) ? least : 21));
}

/** Where the total stands: right below the table. */
export function totalRowOf(plan: Plan): number {
  return ROW.table + placeCriteria(plan.rubric).length + plan.growthRates.length;
}
