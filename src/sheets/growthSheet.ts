import { nameOf, placeCriteria } from '../assessment/criterion';
import type { GrowthFigures } from '../assessment/growth';
import { defaultPeriods, monthsAt, monthsOf, periodYears, type GrowthPeriod } from '../assessment/growthPeriod';
import { commonYear, type Agency, type GrowthRate, type Group, type Plan } from '../assessment/plan';
import { SheetDraft } from '../workbook/draft';
import { areaReference, call, cellReference, join, text, type Expression } from '../workbook/formula';
import type { ConditionalFormat, Sheet, Validation } from '../workbook/workbook';
import type { SheetWording } from '../wording/zh-TW/sheets';
import { LOCKED, printed, sheetWords, type FormDraft } from './book';
import { DOUBTFUL, WRONG } from './formStyles';
import {
  figuresVerdictFormula,
  growthFormula,
  growthStyle,
  monthsFormula,
  shownGrowth,
  shownVerdict,
} from './growthFormulas';
import {
  GROWTH_COLUMNS as COLUMN,
  GROWTH_READ,
  GROWTH_ROWS as ROW,
  GROWTH_WIDTHS,
  typedMonth,
  type GrowthColumn,
} from './growthLayout';
import { growthKey } from './growthRow';
import { printIdentity, type Identity } from './identity';
import { fittingHeight } from './rowHeight';
import { markerOf } from './scoreLayout';
import { putSignatures } from './signatureLines';

/** What 成長率 holds beside the plan. */
export interface GrowthSheetContent {
  name: string;
  group: Group;
  agency: Agency;
  identity: Identity;
  /** By growth key; a rate that is missing is blank, with the plan's own periods. */
  figures: ReadonlyMap<string, GrowthFigures>;
}

/** Largest figure an agency may type; beyond it a cell would not show it. */
const LARGEST = 999_999_999_999;

/** 成長率: one row a growth rate, with the figures of both years and their periods; rate and check are live. */
export function growthSheet(plan: Plan, content: GrowthSheetContent): Sheet {
  const words = sheetWords(plan);
  const texts = words.growth;
  const draft: FormDraft = new SheetDraft(content.name);
  draft.widths(GROWTH_WIDTHS);
  draft.put(ROW.title, COLUMN.key, printIdentity(content.identity), 'hidden');
  draft.merge(ROW.title, COLUMN.item, COLUMN.check, texts.title(plan.title), 'title');
  draft.height(ROW.title, 30);
  const agency = words.selfAssessment.agency(content.group.name, content.agency.name);
  draft.merge(ROW.agency, COLUMN.item, COLUMN.check, agency, 'subtitle');
  draft.height(ROW.agency, 22);
  putHeads(plan, words, draft);
  plan.growthRates.forEach((rate, index) => {
    const figures = content.figures.get(rate.key);
    putRate(plan, words, draft, ROW.table + index, rate, figures ?? blankFigures(plan));
  });
  const end = ROW.table + plan.growthRates.length;
  texts.notes.forEach((note, index) => {
    draft.merge(end + index, COLUMN.item, COLUMN.check, note, 'note');
    draft.height(end + index, fittingHeight([{ text: note, width: 145, size: 10 }], 20));
  });
  putSignatures(words, draft, end + texts.notes.length, [COLUMN.item, COLUMN.unit, COLUMN.thisYear]);
  return {
    ...draft.finish(),
    tabColor: '5B8C5A',
    gridlines: false,
    freeze: { rows: ROW.table, columns: COLUMN.text },
    validations: growthValidations(plan, words),
    conditionalFormats: growthConditionalFormats(plan, words),
    protection: LOCKED,
    print: printed(
      'landscape',
      GROWTH_WIDTHS,
      words.header.page(plan.title, `${agency}　${texts.name}`),
      words.header.pages,
      { first: ROW.head, last: ROW.head },
    ),
  };
}

function blankFigures(plan: Plan): GrowthFigures {
  return { lastYear: null, thisYear: null, unit: '', ...defaultPeriods(plan) };
}

function putHeads(plan: Plan, words: SheetWording, draft: FormDraft): void {
  const { growth } = words;
  const [last, current] = [plan.year - 1, plan.year];
  const heads: [GrowthColumn, string][] = [
    ['item', growth.item],
    ['text', growth.text],
    ['unit', growth.unit],
    ['lastFrom', growth.lastFrom(last)],
    ['lastTo', growth.lastTo(last)],
    ['lastYear', growth.lastYear(last)],
    ['thisFrom', growth.thisFrom(current)],
    ['thisTo', growth.thisTo(current)],
    ['thisYear', growth.thisYear(current)],
    ['rate', plan.settings.growth === 'rate' ? growth.rate : growth.points],
    ['check', growth.check],
  ];
  draft.hideRow(ROW.markers);
  for (const column of GROWTH_READ) draft.put(ROW.markers, COLUMN[column], markerOf(column), 'hidden');
  for (const [column, head] of heads) draft.put(ROW.head, COLUMN[column], head, 'tableHead');
  const sized = heads.map(([column, text]) => ({ text, width: GROWTH_WIDTHS[COLUMN[column]]!, size: 10 }));
  draft.height(ROW.head, fittingHeight(sized, 36));
}

/** Name of a growth rate, with the criterion it is tied to. */
export function shownRate(plan: Plan, rate: GrowthRate): string {
  const criterion = placeCriteria(plan.rubric).find((place) => place.criterion.key === rate.criterion)?.criterion;
  return criterion ? `${rate.name}\n${sheetWords(plan).growth.criterion(nameOf(criterion))}` : rate.name;
}

function putRate(
  plan: Plan,
  words: SheetWording,
  draft: FormDraft,
  row: number,
  rate: GrowthRate,
  figures: GrowthFigures,
): void {
  const { growth } = plan.settings;
  const name = shownRate(plan, rate);
  draft.put(row, COLUMN.key, growthKey(rate), 'hidden');
  draft.put(row, COLUMN.item, name, 'cellText');
  draft.put(row, COLUMN.text, rate.text, 'cellText');
  draft.put(row, COLUMN.unit, figures.unit || null, 'entryCentered');
  putMonths(plan, draft, row, COLUMN.lastFrom, figures.lastPeriod);
  draft.put(row, COLUMN.lastYear, figures.lastYear, 'entryFigure');
  putMonths(plan, draft, row, COLUMN.thisFrom, figures.thisPeriod);
  draft.put(row, COLUMN.thisYear, figures.thisYear, 'entryFigure');
  draft.put(row, COLUMN.end, null, 'hidden');
  const inRow = areaReference({ top: row, left: COLUMN.text, bottom: row, right: COLUMN.end });
  const at = (column: GrowthColumn): Expression => call('INDEX', inRow, 1, COLUMN[column] - COLUMN.text + 1);
  const [last, current] = [at('lastYear'), at('thisYear')];
  const formula = growthFormula(words, last, current, growth);
  const shown = shownGrowth(words, figures.lastYear, figures.thisYear, growth);
  draft.formula(row, COLUMN.rate, formula, shown, growthStyle(growth));
  const years = periodYears(plan);
  const months = [cellReference(row, COLUMN.lastMonths), cellReference(row, COLUMN.thisMonths)] as const;
  const lastMonths = monthsFormula(at('lastFrom'), at('lastTo'), years);
  const thisMonths = monthsFormula(at('thisFrom'), at('thisTo'), years);
  draft.formula(row, COLUMN.lastMonths, lastMonths, monthsOf(figures.lastPeriod), 'hidden');
  draft.formula(row, COLUMN.thisMonths, thisMonths, monthsOf(figures.thisPeriod), 'hidden');
  const verdict = figuresVerdictFormula(words.growth.verdicts, last, current, months);
  draft.formula(row, COLUMN.check, verdict, shownVerdict(words, figures), 'cellCentered');
  const texts = [
    { text: name, width: GROWTH_WIDTHS[COLUMN.item]!, size: 10 },
    { text: rate.text, width: GROWTH_WIDTHS[COLUMN.text]!, size: 10 },
    { text: figures.unit, width: GROWTH_WIDTHS[COLUMN.unit]!, size: 10 },
  ];
  draft.height(row, fittingHeight(texts, 34));
}

/** First and last month of a period side by side, as they are typed. */
function putMonths(plan: Plan, draft: FormDraft, row: number, column: number, period: GrowthPeriod | null): void {
  const offset = commonYear(plan) - plan.year;
  const months = period && monthsAt(period);
  for (const [index, end] of (['from', 'to'] as const).entries()) {
    const value = months && typedMonth(months[end].year - offset, months[end].month);
    draft.put(row, column + index, value, 'entryMonth');
  }
}

/** A figure an agency or the secretariat types. */
export function figureValidation({ growth }: SheetWording, areas: Validation['areas']): Validation {
  return {
    areas,
    rule: { kind: 'decimal', minimum: '0', maximum: String(LARGEST) },
    allowBlank: true,
    prompt: { title: growth.figurePromptTitle, message: growth.figurePrompt },
    alert: { style: 'stop', title: growth.alertTitle, message: growth.figurePrompt },
  };
}

function growthValidations(plan: Plan, words: SheetWording): Validation[] {
  if (plan.growthRates.length === 0) return [];
  const { growth } = words;
  const bottom = ROW.table + plan.growthRates.length - 1;
  const columns = (left: number, right: number) => ({ top: ROW.table, left, bottom, right });
  const years = periodYears(plan);
  const month = growth.monthPrompt(typedMonth(plan.year, 1));
  const alert = (message: string): Validation['alert'] => ({ style: 'stop', title: growth.alertTitle, message });
  return [
    figureValidation(words, [columns(COLUMN.lastYear, COLUMN.lastYear), columns(COLUMN.thisYear, COLUMN.thisYear)]),
    {
      areas: [columns(COLUMN.lastFrom, COLUMN.lastTo), columns(COLUMN.thisFrom, COLUMN.thisTo)],
      rule: {
        kind: 'whole',
        minimum: String(typedMonth(years.first, 1)),
        maximum: String(typedMonth(years.last, 12)),
      },
      allowBlank: true,
      prompt: { title: growth.monthPromptTitle, message: month },
      alert: alert(month),
    },
  ];
}

/** Red what cannot be used, orange what has to be confirmed; blank rows stay quiet. */
function growthConditionalFormats(plan: Plan, words: SheetWording): ConditionalFormat[] {
  if (plan.growthRates.length === 0) return [];
  const { verdicts } = words.growth;
  const bottom = ROW.table + plan.growthRates.length - 1;
  const areas = [{ top: ROW.table, left: COLUMN.unit, bottom, right: COLUMN.check }];
  const check = cellReference(ROW.table, COLUMN.check, 'column');
  const says = (...states: (keyof typeof verdicts)[]): Expression =>
    call('OR', ...states.map((state) => join('=', check, text(verdicts[state]))));
  const rule = (formula: Expression, style: typeof WRONG): ConditionalFormat => ({
    areas,
    rule: { kind: 'expression', formula, style, stopIfTrue: false },
  });
  return [
    rule(says('notNumber', 'negative', 'periodWrong'), WRONG),
    rule(says('oneYearOnly', 'periodsUnlike'), DOUBTFUL),
  ];
}
