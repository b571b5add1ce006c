import { checkHalf, weightedCode, type CheckWeights } from '../assessment/checkCode';
import { roundHalfUp } from '../assessment/decimal';
import { gradeOf } from '../assessment/grade';
import type { Plan } from '../assessment/plan';
import type { Entry } from '../assessment/score';
import type { Entries, SheetTotals, Subtotal } from '../assessment/total';
import { areaReference, call, type Expression } from '../workbook/formula';
import type { SheetCopy } from '../workbook/sheetPattern';
import type { SheetWording } from '../wording/zh-TW/sheets';
import type { Remarks } from './scoreContent';
import { checkHalfFormula } from './scoreFormulas';
import { SCORE_COLUMNS as COLUMN, SCORE_ROWS as ROW, type ScoreRow } from './scoreLayout';

/** What the cells of one member's sheet for one agency are filled in from. */
export interface ValueContext {
  plan: Plan;
  words: SheetWording;
  copy: SheetCopy;
  entries: Entries;
  totals: SheetTotals;
  weights: [CheckWeights, CheckWeights];
}

type CriterionRow = Extract<ScoreRow, { kind: 'criterion' }>;

/** The figures above the table: what the total row shows, the 檢核碼 and the grade. */
export function fillProgress({ plan, words, copy, totals }: ValueContext, checkCode: string): void {
  const { total } = totals;
  const { digits } = plan.settings.rounding;
  copy.put(ROW.first, COLUMN.check, shownSum(total, words));
  copy.put(ROW.second, COLUMN.check, `${total.scored} / ${total.leaves}`);
  copy.put(ROW.third, COLUMN.check, total.invalid);
  copy.put(ROW.first, COLUMN.improvements, checkCode);
  const grade = isComplete(total) ? gradeOf(roundHalfUp(total.sum, digits), plan.grades) : null;
  copy.put(ROW.second, COLUMN.improvements, grade?.name ?? '');
}

/** A scored criterion: the entry, its verdict and the remarks. */
export function fillLeafRow(context: ValueContext, { row, place }: CriterionRow, remarks: Remarks | undefined): void {
  const { words, copy, entries, totals, weights } = context;
  const { key } = place.criterion;
  copy.put(row, COLUMN.score, shownEntry(entries.get(key) ?? null));
  copy.put(row, COLUMN.check, words.verdicts[totals.verdicts.get(key)!]);
  if (remarks) {
    copy.put(row, COLUMN.strengths, remarks.strengths);
    copy.put(row, COLUMN.improvements, remarks.improvements);
  }
  fillFigures(copy, row, totals.byKey.get(key)!);
  copy.put(row, COLUMN.firstWeight, weights[0].byKey.get(key)!);
  copy.put(row, COLUMN.secondWeight, weights[1].byKey.get(key)!);
}

/** A parent: what its children add up to. */
export function fillParentRow({ words, copy, totals }: ValueContext, { row, place }: CriterionRow): void {
  const subtotal = totals.byKey.get(place.criterion.key)!;
  fillFigures(copy, row, subtotal);
  copy.put(row, COLUMN.score, shownSum(subtotal, words));
  copy.put(row, COLUMN.check, subtotal.aboveCap ? words.verdicts.aboveCap : shownProgress(subtotal, words));
}

/** 合計, and the two halves of the 檢核碼, whose formulas hold the sheet's own seeds. */
export function fillTotalRow({ words, copy, totals, weights }: ValueContext, row: number): void {
  const { total } = totals;
  fillFigures(copy, row, total);
  copy.put(row, COLUMN.score, shownSum(total, words));
  copy.put(row, COLUMN.check, shownProgress(total, words));
  const valid = validScores({ totals });
  for (const half of [0, 1] as const) {
    const column = half === 0 ? COLUMN.firstWeight : COLUMN.secondWeight;
    const below = (index: number): Expression =>
      areaReference({ top: ROW.table, left: index, bottom: row - 1, right: index });
    const weighted = call('SUMPRODUCT', below(column), below(COLUMN.sum));
    const formula = checkHalfFormula(weighted, weights[half].seed, half);
    copy.formula(row, column, formula, checkHalf(weights[half], half, valid));
  }
}

function fillFigures(copy: SheetCopy, row: number, { scored, invalid, sum }: Subtotal): void {
  copy.put(row, COLUMN.scored, scored);
  copy.put(row, COLUMN.invalid, invalid);
  copy.put(row, COLUMN.sum, sum);
}

/** The 檢核碼 of a complete sheet, else when it will show. */
export function shownCheckCode({ words, totals, weights }: ValueContext): string {
  return isComplete(totals.total) ? weightedCode(weights, validScores({ totals })) : words.score.checkCodePending;
}

function isComplete({ invalid, scored, leaves }: Subtotal): boolean {
  return invalid === 0 && scored === leaves;
}

/** An entry as it stands in a cell: true and false as text, because LibreOffice would count them as 1 and 0. */
export function shownEntry(entry: Entry): Exclude<Entry, boolean> {
  return typeof entry === 'boolean' ? String(entry).toUpperCase() : entry;
}

/** The number a parent or the total shows: nothing yet, 待修正, or the sum. */
export function shownSum(subtotal: Subtotal, words: SheetWording): string | number {
  if (subtotal.invalid > 0) return words.toCorrect;
  return subtotal.scored === 0 ? '' : subtotal.sum;
}

/** Scores of the leaves that are valid, by key. */
export function validScores({ totals }: { totals: SheetTotals }): Map<string, number> {
  const valid = [...totals.verdicts].filter(([, verdict]) => verdict === 'valid');
  return new Map(valid.map(([key]) => [key, totals.byKey.get(key)!.sum]));
}

function shownProgress(subtotal: Subtotal, words: SheetWording): string {
  return subtotal.invalid > 0 ? words.toCorrect : `${subtotal.scored}/${subtotal.leaves}`;
}
