import { checkHalf, type CheckWeights } from '../assessment/checkCode';
import { fullMarks, isLeaf, nameOf, placeCriteria } from '../assessment/criterion';
import { rubricTotal, type Plan } from '../assessment/plan';
import { scoreRange, type Entry } from '../assessment/score';
import type { Entries, SheetTotals, Subtotal } from '../assessment/total';
import { areaReference, call, cellReference, join, text, when, type Expression } from '../workbook/formula';
import { fittingHeight } from './rowHeight';
import { printRange } from './scoringChanges';
import type { SheetWording } from '../wording/zh-TW/sheets';
import type { FormDraft } from './book';
import type { Remarks, ScoreForm } from './scoreContent';
import { leafItemStyle, levelStyle } from './formStyles';
import { checkHalfFormula, guard, verdictFormula } from './scoreFormulas';
import {
  PAPER_ROW,
  PAPER_WIDTHS,
  SCORE_COLUMNS as COLUMN,
  SCORE_ROWS as ROW,
  SCORE_WIDTHS,
  TOTAL_KEY,
  type ScoreRow,
} from './scoreLayout';

/** What every row of the table is made from. */
export interface TableContext {
  plan: Plan;
  words: SheetWording;
  draft: FormDraft;
  entries: Entries;
  totals: SheetTotals;
  weights: [CheckWeights, CheckWeights];
  form: ScoreForm;
}

type CriterionRow = Extract<ScoreRow, { kind: 'criterion' }>;

/** A scored criterion: the yellow cell, its check, and the figures parents add up. */
export function putLeafRow(context: TableContext, { row, place }: CriterionRow, remarks: Remarks | undefined): void {
  const { plan, words, draft, entries, totals, weights } = context;
  const { key } = place.criterion;
  const range = scoreRange(place.criterion, plan.settings.step);
  const subtotal = totals.byKey.get(key)!;
  const entry = shownEntry(entries.get(key) ?? null);
  const verdict = words.verdicts[totals.verdicts.get(key)!];
  putNames(context, { row, place }, leafItemStyle(place.level), 'cellNumber', 'cellText');
  draft.put(row, COLUMN.points, place.criterion.points, 'cellScore');
  draft.put(row, COLUMN.score, entry, 'entryScore');
  // 配分 to the hidden column beside 評分: corners are locked, so moving the yellow cell moves no reference.
  const inRow = areaReference({ top: row, left: COLUMN.points, bottom: row, right: COLUMN.firstWeight });
  const score = call('INDEX', inRow, 1, COLUMN.score - COLUMN.points + 1);
  draft.formula(row, COLUMN.check, verdictFormula(score, range, words.verdicts), verdict, 'cellCentered');
  draft.put(row, COLUMN.strengths, remarks?.strengths || null, 'entryText');
  draft.put(row, COLUMN.improvements, remarks?.improvements || null, 'entryText');
  const check = cellReference(row, COLUMN.check);
  const isValid = join('=', check, text(words.verdicts.valid));
  const isBlank = join('=', check, text(words.verdicts.blank));
  draft.formula(row, COLUMN.scored, when(isValid, 1, 0), subtotal.scored, 'hidden');
  draft.formula(row, COLUMN.invalid, when(call('OR', isValid, isBlank), 0, 1), subtotal.invalid, 'hidden');
  draft.formula(row, COLUMN.sum, when(isValid, score, 0), subtotal.sum, 'hidden');
  draft.put(row, COLUMN.firstWeight, weights[0].byKey.get(key)!, 'hidden');
  draft.put(row, COLUMN.secondWeight, weights[1].byKey.get(key)!, 'hidden');
  draft.put(row, COLUMN.range, printRange(range), 'hidden');
}

/** An entry as it stands in a cell: true and false as text, because LibreOffice would count them as 1 and 0. */
export function shownEntry(entry: Entry): Exclude<Entry, boolean> {
  return typeof entry === 'boolean' ? String(entry).toUpperCase() : entry;
}

/** A parent: the sum of its direct children, or 待修正; n/m scored, or what is wrong. */
export function putParentRow(context: TableContext, { row, place, lastBelow }: CriterionRow): void {
  const { words, draft, totals } = context;
  const { criterion, level } = place;
  const subtotal = totals.byKey.get(criterion.key)!;
  putNames(context, { row, place }, levelStyle(level, 'Item'), levelStyle(level, 'Text'), levelStyle(level, 'Text'));
  draft.put(row, COLUMN.points, fullMarks(criterion), levelStyle(level, 'Score'));
  const children = childrenOf(row, lastBelow, cellReference(row, COLUMN.key));
  const cap = criterion.points;
  const own = (column: number): Expression => cellReference(row, column);
  const tooMuch = cap === null ? null : join('>', own(COLUMN.sum), cap);
  const wrongBelow = children(COLUMN.invalid);
  draft.formula(row, COLUMN.scored, children(COLUMN.scored), subtotal.scored, 'hidden');
  draft.formula(
    row,
    COLUMN.invalid,
    tooMuch ? join('+', wrongBelow, when(tooMuch, 1, 0)) : wrongBelow,
    subtotal.invalid,
    'hidden',
  );
  draft.formula(row, COLUMN.sum, guard(children(COLUMN.sum)), subtotal.sum, 'hidden');
  putSum(context, row, subtotal, levelStyle(level, 'Score'));
  const progress = join('&', own(COLUMN.scored), text('/'), subtotal.leaves);
  const state = when(join('>', own(COLUMN.invalid), 0), text(words.toCorrect), progress);
  draft.formula(
    row,
    COLUMN.check,
    tooMuch ? when(tooMuch, text(words.verdicts.aboveCap), state) : state,
    subtotal.aboveCap ? words.verdicts.aboveCap : shownProgress(subtotal, words),
    levelStyle(level, 'Centered'),
  );
  draft.put(row, COLUMN.strengths, null, levelStyle(level, 'Text'));
  draft.put(row, COLUMN.improvements, null, levelStyle(level, 'Text'));
}

/** 合計: what the top level adds up to, with the two halves of the 檢核碼 beside it, hidden. */
export function putTotalRow(context: TableContext, row: number): void {
  const { plan, words, draft, totals, weights } = context;
  const { total } = totals;
  const topLevel = childrenOf(ROW.table - 1, row - 1, text(TOTAL_KEY));
  draft.put(row, COLUMN.key, TOTAL_KEY, 'hidden');
  draft.merge(row, COLUMN.number, COLUMN.text, words.score.sum, 'totalText');
  draft.put(row, COLUMN.points, rubricTotal(plan), 'totalScore');
  draft.formula(row, COLUMN.scored, topLevel(COLUMN.scored), total.scored, 'hidden');
  draft.formula(row, COLUMN.invalid, topLevel(COLUMN.invalid), total.invalid, 'hidden');
  draft.formula(row, COLUMN.sum, guard(topLevel(COLUMN.sum)), total.sum, 'hidden');
  putSum(context, row, total, 'totalScore');
  const own = (column: number): Expression => cellReference(row, column);
  const progress = join('&', own(COLUMN.scored), text('/'), total.leaves);
  const state = when(join('>', own(COLUMN.invalid), 0), text(words.toCorrect), progress);
  draft.formula(row, COLUMN.check, state, shownProgress(total, words), 'totalCentered');
  draft.put(row, COLUMN.strengths, null, 'totalText');
  draft.put(row, COLUMN.improvements, null, 'totalText');
  const valid = validScores(context);
  for (const half of [0, 1] as const) {
    const column = half === 0 ? COLUMN.firstWeight : COLUMN.secondWeight;
    const below = (index: number): Expression =>
      areaReference({ top: ROW.table, left: index, bottom: row - 1, right: index });
    const weighted = call('SUMPRODUCT', below(column), below(COLUMN.sum));
    const formula = checkHalfFormula(weighted, weights[half].seed, half);
    draft.formula(row, column, formula, checkHalf(weights[half], half, valid), 'hidden');
  }
  draft.height(row, 24);
}

/** The number a parent or the total shows: nothing yet, 待修正, or the sum. */
export function shownSum(subtotal: Subtotal, words: SheetWording): string | number {
  if (subtotal.invalid > 0) return words.toCorrect;
  return subtotal.scored === 0 ? '' : subtotal.sum;
}

/** Scores of the leaves that are valid, by key. */
export function validScores({ totals }: Pick<TableContext, 'totals'>): Map<string, number> {
  const valid = [...totals.verdicts].filter(([, verdict]) => verdict === 'valid');
  return new Map(valid.map(([key]) => [key, totals.byKey.get(key)!.sum]));
}

function shownProgress(subtotal: Subtotal, words: SheetWording): string {
  return subtotal.invalid > 0 ? words.toCorrect : `${subtotal.scored}/${subtotal.leaves}`;
}

function putSum(
  { draft, words }: TableContext,
  row: number,
  subtotal: Subtotal,
  style: 'totalScore' | ReturnType<typeof levelStyle>,
): void {
  const own = (column: number): Expression => cellReference(row, column);
  const sum = when(join('=', own(COLUMN.scored), 0), text(''), own(COLUMN.sum));
  const formula = when(join('>', own(COLUMN.invalid), 0), text(words.toCorrect), sum);
  draft.formula(row, COLUMN.score, formula, shownSum(subtotal, words), style);
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
