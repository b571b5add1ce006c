import type { GrowthFigures } from '../assessment/growth';
import type { GrowthPeriod } from '../assessment/growthPeriod';
import { cellReference } from '../workbook/formula';
import { showSpan } from '../wording/dates';
import { printFigures } from './figuresText';
import { growthFormula, growthStyle, shownGrowth } from './growthFormulas';
import { growthKey, periodRemark } from './growthRow';
import { fittingHeight } from './rowHeight';
import { TALLY_COLUMNS as COLUMN, tallyGrowthColumns } from './tallyLayout';
import { ITEM_WIDTH, type TallyContext } from './tallyTable';

/**
 * 成長率 below the table: what the agency reported (申報值) of both years, with periods and the rate, live. A rate nothing
 * was reported of says so.
 */
export function putTallyGrowth(context: TallyContext, figures: ReadonlyMap<string, GrowthFigures>): void {
  const { plan, words, draft, foot, columns } = context;
  if (plan.growthRates.length === 0) return;
  const at = tallyGrowthColumns();
  const head = foot.growth;
  draft.merge(head, COLUMN.number, COLUMN.item, words.tally.growthTitle, 'tableHead');
  draft.put(head, at.lastYear, words.score.lastYear, 'tableHead');
  draft.put(head, at.thisYear, words.score.thisYear, 'tableHead');
  const isRate = plan.settings.growth === 'rate';
  draft.put(head, at.rate, isRate ? words.growth.rate : words.growth.points, 'tableHead');
  draft.merge(head, at.periods, columns.range, words.tally.growthPeriods, 'tableHead');
  draft.height(head, 30);
  const method = plan.settings.growth;
  plan.growthRates.forEach((rate, index) => {
    const row = head + 1 + index;
    const reported = figures.get(rate.key);
    const [last, current] = [reported?.lastYear ?? null, reported?.thisYear ?? null];
    const name = reported?.unit ? rate.name + words.parenthesis(reported.unit) : rate.name;
    draft.put(row, COLUMN.key, growthKey(rate), 'hidden');
    if (reported) draft.put(row, columns.parent, printFigures(reported), 'hidden');
    draft.merge(row, COLUMN.number, COLUMN.item, name, 'cellText');
    draft.put(row, at.lastYear, last, 'growthFigure');
    draft.put(row, at.thisYear, current, 'growthFigure');
    const formula = growthFormula(words, cellReference(row, at.lastYear), cellReference(row, at.thisYear), method);
    draft.formula(row, at.rate, formula, shownGrowth(words, last, current, method), growthStyle(method));
    const periods = reported ? describePeriods(context, reported) : null;
    draft.merge(row, at.periods, columns.range, periods, 'cellText');
    const width = (columns.range - at.periods + 1) * 9;
    const texts = [
      { text: name, width: ITEM_WIDTH + 9, size: 10 },
      { text: periods ?? '', width, size: 10 },
    ];
    draft.height(row, fittingHeight(texts, 22));
  });
}

function describePeriods({ plan, words }: TallyContext, figures: GrowthFigures): string {
  const show = (period: GrowthPeriod | null): string => (period ? showSpan(period, plan.calendar, words) : '–');
  const spans = [show(figures.lastPeriod), show(figures.thisPeriod)].join(' / ');
  const remark = periodRemark(words, figures);
  return remark === null ? spans : `${spans}${words.clauseSeparator}${remark}`;
}
