import { fullMarks, isLeaf, nameOf } from '../assessment/criterion';
import { monthsAt, periodOf } from '../assessment/growthPeriod';
import { rubricTotal, type Agency, type Group, type Plan } from '../assessment/plan';
import { addUp, type Entries, type SheetTotals } from '../assessment/total';
import { quoteSheet } from '../workbook/address';
import { SheetDraft } from '../workbook/draft';
import { cellReference, join } from '../workbook/formula';
import type { Sheet } from '../workbook/workbook';
import { showSpan } from '../wording/dates';
import type { SheetWording } from '../wording/zh-TW/sheets';
import { LOCKED, printed, sheetWords, type FormDraft } from './book';
import { leafItemStyle, levelStyle, WRONG } from './formStyles';
import { printIdentity, type Identity } from './identity';
import { fittingHeight } from './rowHeight';
import { markerOf, scoreRows, TOTAL_KEY, type ScoreRow } from './scoreLayout';
import { scoreValidations } from './scoreRules';
import { SELF_COLUMNS as COLUMN, SELF_ROWS as ROW, selfTexts, selfWidths, type SelfText } from './selfAssessmentLayout';
import { putOwnScore, putOwnSum, putOwnTotal, type SelfScores } from './selfScoreCells';
import { putSignatures } from './signatureLines';

/** What an agency writes about one criterion. */
export type SelfTexts = Record<SelfText, string>;

/** What 自評表 holds beside the plan. */
export interface SelfAssessmentContent {
  name: string;
  /** Name of the sheet that takes the growth figures. */
  growthSheet: string | null;
  group: Group;
  agency: Agency;
  identity: Identity;
  /** By criterion key. */
  texts: ReadonlyMap<string, SelfTexts>;
  /** 自評分數 by criterion key; shown only when the plan asks for them. */
  selfScores: Entries;
}

interface Context {
  plan: Plan;
  words: SheetWording;
  draft: FormDraft;
  content: SelfAssessmentContent;
  columns: readonly SelfText[];
  widths: readonly number[];
  totals: SheetTotals;
}

/** Room to write in, also on paper. */
const WRITING_HEIGHT = 72;

/**
 * 自評表: the rubric's rows with room for 執行績效, 佐證資料 and planned work; 自評分數 with the checks of a score sheet where
 * the plan asks for them.
 */
export function selfAssessmentSheet(plan: Plan, content: SelfAssessmentContent): Sheet {
  const words = sheetWords(plan);
  const rows = scoreRows(plan, ROW.table, true);
  const totalRow = ROW.table + rows.length;
  const { selfScores } = plan.settings;
  const context: Context = {
    plan,
    words,
    draft: new SheetDraft(content.name),
    content,
    columns: selfTexts(plan),
    widths: selfWidths(plan),
    totals: addUp(plan.rubric, plan.settings.step, content.selfScores),
  };
  const { draft, widths } = context;
  draft.widths(widths);
  putHead(context);
  for (const row of rows) {
    if (row.kind === 'growth') putGrowthPointer(context, row);
    else if (isLeaf(row.place.criterion)) putLeaf(context, row);
    else putParent(context, row);
  }
  putTotal(context, totalRow);
  putSignatures(words, draft, totalRow + 1, [COLUMN.item, COLUMN.text, COLUMN.performance]);
  const invalid = join('>', cellReference(ROW.table, COLUMN.invalid, 'column'), 0);
  const wrong = { top: ROW.table, left: COLUMN.number, bottom: totalRow, right: COLUMN.check };
  const page = `${content.agency.name}　${words.selfAssessment.name}`;
  return {
    ...draft.finish(),
    tabColor: '33536F',
    gridlines: false,
    freeze: { rows: ROW.table, columns: COLUMN.text },
    validations: selfScores ? scoreValidations(plan, rows, words, COLUMN.selfScore) : [],
    conditionalFormats: selfScores
      ? [{ areas: [wrong], rule: { kind: 'expression', formula: invalid, style: WRONG, stopIfTrue: false } }]
      : [],
    protection: LOCKED,
    print: printed('landscape', widths, words.header.page(plan.title, page), words.header.pages, {
      first: ROW.head,
      last: ROW.head,
    }),
  };
}

/** What is planned after the period assessed, in words; null when the plan does not say until when. */
export function plannedSpan(plan: Plan, words: SheetWording): string | null {
  if (plan.plannedUntil === null) return null;
  const { to } = monthsAt(plan.period);
  const after = to.month === 12 ? { year: to.year + 1, month: 1 } : { year: to.year, month: to.month + 1 };
  const until = monthsAt({ from: plan.plannedUntil, to: plan.plannedUntil }).to;
  const span = periodOf(after, until);
  return span && showSpan(span, plan.calendar, words);
}

function scoresOf({ words, draft, plan, totals }: Context): SelfScores {
  return { words, draft, step: plan.settings.step, totals };
}

function putHead({ plan, words, draft, content, columns, widths }: Context): void {
  const texts = words.selfAssessment;
  draft.put(ROW.title, COLUMN.key, printIdentity(content.identity), 'hidden');
  draft.merge(ROW.title, COLUMN.number, COLUMN.planned, texts.title(plan.title), 'title');
  draft.height(ROW.title, 30);
  const agency = texts.agency(content.group.name, content.agency.name);
  draft.merge(ROW.agency, COLUMN.number, COLUMN.planned, agency, 'subtitle');
  draft.height(ROW.agency, 22);
  const scope = texts.scope(showSpan(plan.period, plan.calendar, words), words.score.hint);
  draft.merge(ROW.scope, COLUMN.number, COLUMN.planned, scope, 'note');
  draft.height(ROW.scope, 22);
  draft.hideRow(ROW.markers);
  for (const column of ['number', 'item', 'text', 'points'] as const) {
    draft.put(ROW.head, COLUMN[column], words.score.columns[column], 'tableHead');
  }
  for (const column of ['key', 'item', 'points'] as const) {
    draft.put(ROW.markers, COLUMN[column], markerOf(column), 'hidden');
  }
  const heads: Record<SelfText, string> = {
    performance: texts.performance,
    evidence: texts.evidence,
    planned: texts.planned(plannedSpan(plan, words) ?? ''),
  };
  for (const column of columns) {
    draft.put(ROW.markers, COLUMN[column], markerOf(column), 'hidden');
    draft.put(ROW.head, COLUMN[column], heads[column], 'tableHead');
  }
  if (plan.settings.selfScores) {
    draft.put(ROW.markers, COLUMN.selfScore, markerOf('selfScore'), 'hidden');
    draft.put(ROW.markers, COLUMN.check, markerOf('check'), 'hidden');
    draft.put(ROW.head, COLUMN.selfScore, texts.score, 'tableHead');
    draft.put(ROW.head, COLUMN.check, texts.check, 'tableHead');
  }
  const sized = columns.map((column) => ({ text: heads[column], width: widths[COLUMN[column]]!, size: 10.5 }));
  draft.height(ROW.head, fittingHeight(sized, 34));
}

type CriterionRow = Extract<ScoreRow, { kind: 'criterion' }>;

function putLeaf(context: Context, { row, place }: CriterionRow): void {
  const { plan, draft, content, columns, widths } = context;
  const { criterion, number, level } = place;
  const written = content.texts.get(criterion.key);
  draft.put(row, COLUMN.key, criterion.key, 'hidden');
  draft.put(row, COLUMN.number, number, 'cellNumber');
  draft.put(row, COLUMN.item, nameOf(criterion), leafItemStyle(level));
  draft.put(row, COLUMN.text, criterion.text ?? null, 'cellText');
  draft.put(row, COLUMN.points, criterion.points, 'cellScore');
  for (const column of columns) draft.put(row, COLUMN[column], written?.[column] || null, 'entryText');
  const sized = (column: keyof typeof COLUMN, value: string, indent = 0) => {
    return { text: value, width: widths[COLUMN[column]]! - indent, size: 10 };
  };
  const texts = [
    sized('item', nameOf(criterion), 1.5 * level),
    sized('text', criterion.text ?? ''),
    ...columns.map((column) => sized(column, written?.[column] ?? '')),
  ];
  draft.height(row, fittingHeight(texts, WRITING_HEIGHT));
  if (plan.settings.selfScores)
    putOwnScore(scoresOf(context), row, place, content.selfScores.get(criterion.key) ?? null);
}

function putParent(context: Context, { row, place, lastBelow }: CriterionRow): void {
  const { plan, draft, columns, widths } = context;
  const { criterion, number, level } = place;
  const name = nameOf(criterion);
  draft.put(row, COLUMN.key, criterion.key, 'hidden');
  draft.put(row, COLUMN.number, number, levelStyle(level, 'Text'));
  draft.put(row, COLUMN.item, name, levelStyle(level, 'Item'));
  draft.put(row, COLUMN.text, criterion.text ?? null, levelStyle(level, 'Text'));
  draft.put(row, COLUMN.points, fullMarks(criterion), levelStyle(level, 'Score'));
  for (const column of columns) draft.put(row, COLUMN[column], null, levelStyle(level, 'Text'));
  const texts = [
    { text: name, width: widths[COLUMN.item]! - 1.5 * level, size: 10 },
    { text: criterion.text ?? '', width: widths[COLUMN.text]!, size: 10 },
  ];
  draft.height(row, fittingHeight(texts, 21));
  if (plan.settings.selfScores) putOwnSum(scoresOf(context), row, place, lastBelow);
}

/** 合計: the rubric's full marks, and what the agency gives itself. */
function putTotal(context: Context, row: number): void {
  const { plan, words, draft, columns } = context;
  draft.put(row, COLUMN.key, TOTAL_KEY, 'hidden');
  draft.merge(row, COLUMN.number, COLUMN.text, words.selfAssessment.sum, 'totalText');
  draft.put(row, COLUMN.points, rubricTotal(plan), 'totalScore');
  for (const column of columns) draft.put(row, COLUMN[column], null, 'totalText');
  draft.height(row, 24);
  if (plan.settings.selfScores) putOwnTotal(scoresOf(context), row);
}

/** ※ row below a criterion: its growth figures have a sheet of their own. */
function putGrowthPointer(
  { words, draft, content, columns, plan }: Context,
  { row, rate }: Extract<ScoreRow, { kind: 'growth' }>,
): void {
  const { growthSheet } = content;
  draft.put(row, COLUMN.number, null, 'growthText');
  draft.put(row, COLUMN.item, words.score.growthRow(rate.name), 'growthText');
  draft.put(row, COLUMN.text, null, 'growthText');
  draft.put(row, COLUMN.points, null, 'growthText');
  if (plan.settings.selfScores) {
    draft.put(row, COLUMN.selfScore, null, 'growthText');
    draft.put(row, COLUMN.check, null, 'growthText');
  }
  for (const column of columns) {
    const isFirst = column === columns[0];
    const pointer = isFirst && growthSheet !== null ? words.selfAssessment.growthElsewhere(growthSheet) : null;
    draft.put(row, COLUMN[column], pointer, pointer === null ? 'growthText' : 'cellLink');
    if (pointer !== null) draft.link(row, COLUMN[column], `${quoteSheet(growthSheet!)}!A1`);
  }
  draft.height(row, fittingHeight([{ text: words.score.growthRow(rate.name), width: 20, size: 10 }], 30));
}
