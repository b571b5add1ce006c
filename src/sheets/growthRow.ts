import { judgeFigures, type GrowthFigures } from '../assessment/growth';
import type { GrowthRate, Plan } from '../assessment/plan';
import { cellReference } from '../workbook/formula';
import type { SheetCopy } from '../workbook/sheetPattern';
import { fittingHeight } from './rowHeight';
import { showSpan } from '../wording/dates';
import type { SheetWording } from '../wording/zh-TW/sheets';
import type { FormDraft } from './book';
import { growthFormula, growthStyle, shownGrowth } from './growthFormulas';
import { GROWTH, SCORE_COLUMNS as COLUMN, SCORE_WIDTHS } from './scoreLayout';

/** In points. */
const LEAST_HEIGHT = 28;

/** Key in column A of a growth row; no criterion key holds a colon. */
export function growthKey(rate: GrowthRate): string {
  return GROWTH + rate.key;
}

/**
 * ※ row below a criterion: the figures of both years with their periods, and the rate, live. Locked, since figures come
 * from the agency or the secretariat and never from members. Figures are filled in by `fillGrowthRow`.
 */
export function putGrowthRow(plan: Plan, words: SheetWording, draft: FormDraft, row: number, rate: GrowthRate): void {
  const { score } = words;
  const method = plan.settings.growth;
  draft.put(row, COLUMN.key, growthKey(rate), 'hidden');
  draft.put(row, COLUMN.number, null, 'growthText');
  draft.put(row, COLUMN.item, score.growthRow(rate.name), 'growthText');
  draft.put(row, COLUMN.text, score.growthFormula(rate.text), 'growthText');
  draft.put(row, COLUMN.points, null, 'growthText');
  draft.put(row, COLUMN.lastYear, null, 'hidden');
  draft.put(row, COLUMN.thisYear, null, 'hidden');
  const formula = growthFormula(
    words,
    cellReference(row, COLUMN.lastYear),
    cellReference(row, COLUMN.thisYear),
    method,
  );
  draft.formula(row, COLUMN.score, formula, null, growthStyle(method));
  for (const column of [COLUMN.check, COLUMN.strengths, COLUMN.improvements]) {
    draft.put(row, column, null, 'growthText');
  }
  draft.height(row, LEAST_HEIGHT);
}

/** The figures of one agency, the rate they give, and the height that shows them. */
export function fillGrowthRow(
  plan: Plan,
  words: SheetWording,
  copy: SheetCopy,
  row: number,
  rate: GrowthRate,
  figures: GrowthFigures | undefined,
): void {
  const { score } = words;
  const last = figures?.lastYear ?? null;
  const current = figures?.thisYear ?? null;
  const lastText = figureText(plan, words, 'lastYear', figures);
  const currentText = figureText(plan, words, 'thisYear', figures);
  copy.put(row, COLUMN.lastYear, last);
  copy.put(row, COLUMN.thisYear, current);
  copy.put(row, COLUMN.score, shownGrowth(words, last, current, plan.settings.growth));
  copy.put(row, COLUMN.check, figures ? periodRemark(words, figures) : null);
  copy.put(row, COLUMN.strengths, lastText);
  copy.put(row, COLUMN.improvements, currentText);
  const texts = [
    { text: score.growthRow(rate.name), width: SCORE_WIDTHS[COLUMN.item]!, size: 10 },
    { text: score.growthFormula(rate.text), width: SCORE_WIDTHS[COLUMN.text]!, size: 10 },
    { text: lastText, width: SCORE_WIDTHS[COLUMN.strengths]!, size: 10 },
    { text: currentText, width: SCORE_WIDTHS[COLUMN.improvements]!, size: 10 },
  ];
  copy.height(row, fittingHeight(texts, LEAST_HEIGHT));
}

/** What is to be known of the periods when the rate is read; null when there is nothing. */
export function periodRemark(words: SheetWording, figures: GrowthFigures): string | null {
  const verdict = judgeFigures(figures);
  return verdict === 'periodsUnlike' || verdict === 'periodWrong' ? words.score[verdict] : null;
}

function figureText(
  plan: Plan,
  words: SheetWording,
  year: 'lastYear' | 'thisYear',
  figures: GrowthFigures | undefined,
): string {
  const { score } = words;
  const label = score.figure(score[year]);
  const value = figures?.[year] ?? null;
  if (!figures || value === null) return label + score.noFigure;
  const period = year === 'lastYear' ? figures.lastPeriod : figures.thisPeriod;
  const months = period ? words.parenthesis(showSpan(period, plan.calendar, words)) : '';
  const verified = figures.verified?.includes(year) ? words.parenthesis(words.tally.verifiedTitle) : '';
  return `${label}${String(value)}${figures.unit && ` ${figures.unit}`}${verified}${months}`;
}
