import { countedFigures, type GrowthFigures, type VerifiedFigures } from '../assessment/growth';
import type { GrowthPeriod } from '../assessment/growthPeriod';
import { areaReference, call, join, when, type Expression } from '../workbook/formula';
import type { Validation } from '../workbook/workbook';
import { showSpan } from '../wording/dates';
import { printFigures } from './figuresText';
import { growthFormula, growthStyle, shownGrowth } from './growthFormulas';
import { growthKey, periodRemark } from './growthRow';
import { figureValidation } from './growthSheet';
import { KEY_MARK } from './marks';
import { fittingHeight } from './rowHeight';
import { markerOf } from './scoreLayout';
import { GROWTH_FIGURES, TALLY_COLUMNS as COLUMN, tallyGrowthColumns, type TallyGrowthColumns } from './tallyLayout';
import { ITEM_WIDTH, type TallyContext } from './tallyTable';

/** What is known of an agency's growth figures, by growth key. */
export interface KnownFigures {
  /** 申報值. */
  reported: ReadonlyMap<string, GrowthFigures>;
  /** 查核值. */
  verified: ReadonlyMap<string, VerifiedFigures>;
}

/**
 * 成長率 below the table: what the agency reported (申報值) of both years, beside it what the secretariat found instead
 * (查核值, entries), with periods and the rate, live. A rate nothing is known of says so.
 */
export function putTallyGrowth(context: TallyContext, { reported, verified }: KnownFigures): void {
  const { plan, words, draft, foot, columns } = context;
  if (plan.growthRates.length === 0) return;
  const at = tallyGrowthColumns(columns);
  const method = plan.settings.growth;
  putHeads(context, at);
  plan.growthRates.forEach((rate, index) => {
    const row = foot.growth + 2 + index;
    const [own, found] = [reported.get(rate.key) ?? null, verified.get(rate.key) ?? null];
    const name = own?.unit ? rate.name + words.parenthesis(own.unit) : rate.name;
    draft.put(row, COLUMN.key, growthKey(rate), 'hidden');
    if (own) draft.put(row, columns.parent, printFigures(own), 'hidden');
    draft.merge(row, COLUMN.number, COLUMN.item, name, 'cellText');
    draft.put(row, at.lastYear, own?.lastYear ?? null, 'growthFigure');
    draft.put(row, at.verifiedLast, found?.lastYear ?? null, 'entryFigure');
    draft.put(row, at.thisYear, own?.thisYear ?? null, 'growthFigure');
    draft.put(row, at.verifiedThis, found?.thisYear ?? null, 'entryFigure');
    const periods = own ? describePeriods(context, own) : null;
    draft.merge(row, at.periods, at.rate - 1, periods, 'cellText');
    const figure = (is: number, instead: number): Expression => counted(row, at, is, instead);
    const [last, current] = [figure(at.lastYear, at.verifiedLast), figure(at.thisYear, at.verifiedThis)];
    const { lastYear, thisYear } = countedFigures(own, found);
    const shown = shownGrowth(words, lastYear, thisYear, method);
    draft.formula(row, at.rate, growthFormula(words, last, current, method), shown, growthStyle(method));
    const texts = [
      { text: name, width: ITEM_WIDTH + 9, size: 10 },
      { text: periods ?? '', width: (at.rate - at.periods) * 9, size: 10 },
    ];
    draft.height(row, fittingHeight(texts, 22));
  });
}

function putHeads({ plan, words, draft, foot }: TallyContext, at: TallyGrowthColumns): void {
  const { tally, score, growth } = words;
  const [marks, head] = [foot.growth, foot.growth + 1];
  draft.put(marks, COLUMN.key, KEY_MARK, 'hidden');
  for (const column of GROWTH_FIGURES) draft.put(marks, at[column], markerOf(column), 'hidden');
  draft.hideRow(marks);
  draft.merge(head, COLUMN.number, COLUMN.item, tally.growthTitle, 'tableHead');
  draft.put(head, at.lastYear, tally.reported(score.lastYear), 'tableHead');
  draft.put(head, at.verifiedLast, tally.verified(score.lastYear), 'tableHead');
  draft.put(head, at.thisYear, tally.reported(score.thisYear), 'tableHead');
  draft.put(head, at.verifiedThis, tally.verified(score.thisYear), 'tableHead');
  draft.merge(head, at.periods, at.rate - 1, tally.growthPeriods, 'tableHead');
  draft.put(head, at.rate, plan.settings.growth === 'rate' ? growth.rate : growth.points, 'tableHead');
  draft.height(head, 34);
}

/** A reference to the figure that counts; the same rule as `countedFigures`. As a reference it leaves a blank blank. */
function counted(row: number, at: TallyGrowthColumns, reported: number, verified: number): Expression {
  const inRow = areaReference({ top: row, left: at.lastYear, bottom: row, right: at.periods });
  const place = (column: number): number => column - at.lastYear + 1;
  const isThere = join('>', call('COUNTA', call('INDEX', inRow, 1, place(verified))), 0);
  return call('INDEX', inRow, 1, when(isThere, place(verified), place(reported)));
}

/** 查核值 follow the same rule as the figures agencies type. */
export function tallyGrowthValidations({ plan, words, foot, columns }: TallyContext): Validation[] {
  if (plan.growthRates.length === 0) return [];
  const at = tallyGrowthColumns(columns);
  const [top, bottom] = [foot.growth + 2, foot.growth + 1 + plan.growthRates.length];
  const areas = [at.verifiedLast, at.verifiedThis].map((column) => ({ top, left: column, bottom, right: column }));
  const prompt = { title: words.tally.verifiedTitle, message: words.tally.verifiedPrompt };
  return [{ ...figureValidation(words, areas), prompt }];
}

function describePeriods({ plan, words }: TallyContext, figures: GrowthFigures): string {
  const show = (period: GrowthPeriod | null): string => (period ? showSpan(period, plan.calendar, words) : '–');
  const spans = [show(figures.lastPeriod), show(figures.thisPeriod)].join(' / ');
  const remark = periodRemark(words, figures);
  return remark === null ? spans : `${spans}${words.clauseSeparator}${remark}`;
}
