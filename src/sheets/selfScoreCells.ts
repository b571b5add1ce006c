import type { PlacedCriterion } from '../assessment/criterion';
import { scoreRange, type Entry } from '../assessment/score';
import type { SheetTotals, Subtotal } from '../assessment/total';
import { areaReference, call, cellReference, join, text, when, type Expression } from '../workbook/formula';
import type { SheetWording } from '../wording/zh-TW/sheets';
import type { FormDraft } from './book';
import { levelStyle, type FormStyle } from './formStyles';
import { guard, verdictFormula } from './scoreFormulas';
import { TOTAL_KEY } from './scoreLayout';
import { SELF_COLUMNS as COLUMN, SELF_ROWS as ROW } from './selfAssessmentLayout';

/** What the cells of 自評分數 are made from. */
export interface SelfScores {
  words: SheetWording;
  draft: FormDraft;
  /** The plan's own step. */
  step: number;
  totals: SheetTotals;
}

/** A scored criterion: the yellow cell and its check, with the same rules as on a score sheet. */
export function putOwnScore(
  { words, draft, step, totals }: SelfScores,
  row: number,
  { criterion, parent }: PlacedCriterion,
  entry: Entry,
): void {
  const verdict = words.verdicts[totals.verdicts.get(criterion.key)!];
  const subtotal = totals.byKey.get(criterion.key)!;
  draft.put(row, COLUMN.selfScore, entry, 'entryScore');
  draft.put(row, COLUMN.corner, null, 'hidden');
  // 配分 to the hidden column beside the score: corners are locked, so moving the yellow cell moves no reference.
  const inRow = areaReference({ top: row, left: COLUMN.points, bottom: row, right: COLUMN.corner });
  const score = call('INDEX', inRow, 1, COLUMN.selfScore - COLUMN.points + 1);
  const formula = verdictFormula(score, scoreRange(criterion, step), words.verdicts);
  draft.formula(row, COLUMN.check, formula, verdict, 'cellCentered');
  const check = cellReference(row, COLUMN.check);
  const isValid = join('=', check, text(words.verdicts.valid));
  const isBlank = join('=', check, text(words.verdicts.blank));
  draft.put(row, COLUMN.parent, parent?.key ?? TOTAL_KEY, 'hidden');
  draft.formula(row, COLUMN.scored, when(isValid, 1, 0), subtotal.scored, 'hidden');
  draft.formula(row, COLUMN.invalid, when(call('OR', isValid, isBlank), 0, 1), subtotal.invalid, 'hidden');
  draft.formula(row, COLUMN.sum, when(isValid, score, 0), subtotal.sum, 'hidden');
}

/** A parent: the sum of its direct children, or 待修正. @param lastBelow last row of what stands below it */
export function putOwnSum(
  scores: SelfScores,
  row: number,
  { criterion, parent, level }: PlacedCriterion,
  lastBelow: number,
): void {
  scores.draft.put(row, COLUMN.parent, parent?.key ?? TOTAL_KEY, 'hidden');
  const children = childrenOf(row, lastBelow, cellReference(row, COLUMN.key));
  const styles = { sum: levelStyle(level, 'Score'), state: levelStyle(level, 'Centered') };
  putSums(scores, row, scores.totals.byKey.get(criterion.key)!, children, criterion.points, styles);
}

/** 合計 in the row right below the table. */
export function putOwnTotal(scores: SelfScores, row: number): void {
  const topLevel = childrenOf(ROW.table - 1, row - 1, text(TOTAL_KEY));
  putSums(scores, row, scores.totals.total, topLevel, null, { sum: 'totalScore', state: 'totalCentered' });
}

/** Sum and state of a parent or the total; the same rule as `addUp`. */
function putSums(
  { words, draft }: SelfScores,
  row: number,
  subtotal: Subtotal,
  children: (column: number) => Expression,
  cap: number | null,
  styles: { sum: FormStyle; state: FormStyle },
): void {
  const own = (column: number): Expression => cellReference(row, column);
  const tooMuch = cap === null ? null : join('>', own(COLUMN.sum), cap);
  const below = children(COLUMN.invalid);
  const invalid = tooMuch ? join('+', below, when(tooMuch, 1, 0)) : below;
  draft.formula(row, COLUMN.scored, children(COLUMN.scored), subtotal.scored, 'hidden');
  draft.formula(row, COLUMN.invalid, invalid, subtotal.invalid, 'hidden');
  draft.formula(row, COLUMN.sum, guard(children(COLUMN.sum)), subtotal.sum, 'hidden');
  const isWrong = join('>', own(COLUMN.invalid), 0);
  const sum = when(join('=', own(COLUMN.scored), 0), text(''), own(COLUMN.sum));
  const shown = subtotal.scored === 0 ? '' : subtotal.sum;
  const wrong = subtotal.invalid > 0;
  draft.formula(
    row,
    COLUMN.selfScore,
    when(isWrong, text(words.toCorrect), sum),
    wrong ? words.toCorrect : shown,
    styles.sum,
  );
  const progress = join('&', own(COLUMN.scored), text('/'), subtotal.leaves);
  const state = when(isWrong, text(words.toCorrect), progress);
  const said = wrong ? words.toCorrect : `${subtotal.scored}/${subtotal.leaves}`;
  draft.formula(
    row,
    COLUMN.check,
    tooMuch ? when(tooMuch, text(words.verdicts.aboveCap), state) : state,
    subtotal.aboveCap ? words.verdicts.aboveCap : said,
    styles.state,
  );
}

/** Adds up a hidden column over the rows below `row` whose parent is `key`: direct children only. */
function childrenOf(row: number, lastBelow: number, key: Expression): (column: number) => Expression {
  const below = (column: number): Expression =>
    areaReference({ top: row + 1, left: column, bottom: lastBelow, right: column });
  return (column) => call('SUMIF', below(COLUMN.parent), key, below(column));
}
