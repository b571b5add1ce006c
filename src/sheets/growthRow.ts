import { growthOf, type GrowthFigures } from '../assessment/growth';
import type { GrowthRate } from '../assessment/plan';
import type { Settings } from '../assessment/settings';
import { call, cellReference, join, text, when, type Expression } from '../workbook/formula';
import { fittingHeight } from './rowHeight';
import type { SheetWording } from '../wording/zh-TW/sheets';
import type { FormDraft } from './book';
import { GROWTH, SCORE_COLUMNS as COLUMN, SCORE_WIDTHS } from './scoreLayout';

/**
 * ※ row below a criterion: the figures of both years with their periods, and the rate, live. Locked, since figures come
 * from the agency or the secretariat and never from members.
 */
export function putGrowthRow(
  words: SheetWording,
  draft: FormDraft,
  row: number,
  rate: GrowthRate,
  method: Settings['growth'],
  figures: GrowthFigures | undefined,
): void {
  const last = figures?.lastYear ?? null;
  const current = figures?.thisYear ?? null;
  const formulaText = words.score.growthFormula(rate.text);
  draft.put(row, COLUMN.key, GROWTH + rate.key, 'hidden');
  draft.put(row, COLUMN.number, null, 'growthText');
  draft.put(row, COLUMN.item, words.score.growthRow(rate.name), 'growthText');
  draft.put(row, COLUMN.text, formulaText, 'growthText');
  draft.put(row, COLUMN.points, null, 'growthText');
  draft.put(row, COLUMN.lastYear, last, 'hidden');
  draft.put(row, COLUMN.thisYear, current, 'hidden');
  const shown = shownGrowth(words, last, current, method);
  const style = method === 'rate' ? 'growthRate' : 'growthText';
  draft.formula(row, COLUMN.score, growthFormula(words, row, method), shown, style);
  draft.put(row, COLUMN.check, null, 'growthText');
  draft.put(row, COLUMN.strengths, figureText(words, words.score.lastYear, last, figures?.lastPeriod), 'growthText');
  draft.put(
    row,
    COLUMN.improvements,
    figureText(words, words.score.thisYear, current, figures?.thisPeriod),
    'growthText',
  );
  const names = [
    { text: words.score.growthRow(rate.name), width: SCORE_WIDTHS[COLUMN.item]!, size: 10 },
    { text: formulaText, width: SCORE_WIDTHS[COLUMN.text]!, size: 10 },
  ];
  draft.height(row, fittingHeight(names, 28));
}

/** What the rate's cell shows for two figures; the same rule as the formula. */
function shownGrowth(
  words: SheetWording,
  last: number | null,
  current: number | null,
  method: Settings['growth'],
): string | number {
  if (last === null && current === null) return words.score.noFigure;
  const growth = growthOf(last, current, method);
  switch (growth.kind) {
    case 'rate':
      return growth.rate;
    case 'percentagePoints':
      return growth.points;
    case 'impossible':
      return words.score.impossible;
    case 'negative':
      return words.score.figureWrong;
  }
}

function growthFormula(words: SheetWording, row: number, method: Settings['growth']): Expression {
  const last = cellReference(row, COLUMN.lastYear);
  const current = cellReference(row, COLUMN.thisYear);
  const both = call('COUNT', last, current);
  const difference = join('-', current, last);
  const result = method === 'rate' ? join('/', difference, last) : difference;
  const impossible = method === 'rate' ? call('OR', join('<', both, 2), join('=', last, 0)) : join('<', both, 2);
  const negative = call('AND', join('=', both, 2), call('OR', join('<', last, 0), join('<', current, 0)));
  return when(
    join('=', both, 0),
    text(words.score.noFigure),
    when(negative, text(words.score.figureWrong), when(impossible, text(words.score.impossible), result)),
  );
}

function figureText(words: SheetWording, label: string, value: number | null, period: string | undefined): string {
  const figure = value === null ? words.score.noFigure : String(value);
  return `${words.score.figure(label)}${figure}${value !== null && period ? words.parenthesis(period) : ''}`;
}
