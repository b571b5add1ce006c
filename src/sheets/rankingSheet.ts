import type { GroupOutcome } from '../assessment/outcome';
import { usesOrShowsRankSum } from '../assessment/outcome';
import type { Plan } from '../assessment/plan';
import { nameOf } from '../assessment/criterion';
import { SheetDraft } from '../workbook/draft';
import { areaReference, call, cellReference, join, text, when, type Expression } from '../workbook/formula';
import type { Chart, Sheet, Validation } from '../workbook/workbook';
import { showDate } from '../wording/dates';
import { awardHeight } from './awardHeight';
import { LOCKED, printed, sheetWords } from './book';
import { printIdentity, type Identity } from './identity';
import { orderOf, rankingRow, type RankingContext, type RankingPeer } from './rankingContext';
import { AWARD_WIDTH, RANKING_ROWS as ROW, type RankingLayout } from './rankingLayout';
import { putRankingTable } from './rankingTable';
import { markerOf } from './scoreLayout';

/** What a ranking holds beside the plan. */
export interface RankingContent {
  name: string;
  identity: Identity;
  outcome: GroupOutcome;
  layout: RankingLayout;
  tallies: readonly string[];
  among: readonly RankingPeer[];
}

/**
 * 成績總表－組: above, formulas only, sorted live by rank; below, in the plan's order, the entries (複評結果, decisions,
 * lots) and the working. An entry in the sorted block would stay on its row when the order changes.
 */
export function rankingSheet(plan: Plan, content: RankingContent): Sheet {
  const words = sheetWords(plan);
  const { layout, outcome } = content;
  const { columns } = layout;
  const context: RankingContext = { plan, words, draft: new SheetDraft(content.name), ...content };
  const { draft } = context;
  draft.widths(widthsOf(plan, context));
  draft.put(ROW.title, columns.key, printIdentity(content.identity), 'hidden');
  putTitle(context);
  putHeads(context, ROW.head, false);
  putSorted(context);
  putSignatures(context);
  draft.merge(layout.head - 2, columns.rank, columns.notes, words.ranking.entries, 'heading');
  for (const [column, marker] of [
    [columns.key, markerOf('key')],
    [columns.reassessment, '@reassessment'],
    [columns.firstDecision, '@firstDecision'],
    [columns.lot, '@lot'],
  ] as const) {
    draft.put(layout.head - 1, column, marker, 'hidden');
  }
  draft.hideRow(layout.head - 1);
  putHeads(context, layout.head, true);
  putRankingTable(context);
  const name = outcome.group.name;
  return {
    ...draft.finish(),
    tabColor: 'B7791F',
    gridlines: false,
    validations: entryValidations(context),
    charts: [totalsChart(context)],
    protection: LOCKED,
    print: {
      ...printed(
        'landscape',
        widthsOf(plan, context).slice(0, columns.notes + 1),
        words.header.page(plan.title, name),
        words.header.pages,
        null,
      ),
      area: { top: 0, left: 0, bottom: layout.chart.last, right: columns.notes },
      fitToHeight: 1,
    },
  };
}

function widthsOf(plan: Plan, { layout }: RankingContext): number[] {
  const { columns } = layout;
  const dimensions = plan.rubric.map(() => 13);
  const visible = [0, 6, 20, ...dimensions, 10, 9, 8, 13, AWARD_WIDTH, 22, 11, 11, 9, 16];
  if (usesOrShowsRankSum(plan)) visible.push(10, 10);
  return [...visible, ...Array<number>(columns.end - visible.length).fill(0)];
}

function putTitle(context: RankingContext): void {
  const { plan, words, draft, outcome, layout } = context;
  const texts = words.ranking;
  const { columns } = layout;
  const { date, number } = plan.approval;
  const approved = date !== null && number !== null;
  const approval = approved ? texts.approved(showDate(date, plan.calendar, words), number) : texts.draft;
  draft.merge(ROW.title, columns.rank, columns.notes, texts.title(plan.title), 'title');
  draft.height(ROW.title, 32);
  draft.merge(
    ROW.group,
    columns.rank,
    columns.notes,
    words.header.page(texts.group(outcome.group.name), approval),
    'subtitle',
  );
  draft.height(ROW.group, 24);
  const open = cellReference(layout.whole, columns.open);
  const { before, after } = texts.provisional;
  const waiting = join('&', text(before), open, text(after));
  const count = outcome.agencies.reduce((sum, agency) => sum + agency.open, 0);
  const state = count > 0 ? `${before}${count}${after}` : texts.final;
  const formula = when(join('>', open, 0), waiting, text(texts.final));
  draft.formula(ROW.state, columns.rank, formula, state, 'subtitle');
  for (let column = columns.rank + 1; column <= columns.notes; column++) draft.put(ROW.state, column, null, 'subtitle');
  draft.sheet.merges.push({ top: ROW.state, left: columns.rank, bottom: ROW.state, right: columns.notes });
  draft.height(ROW.state, 22);
}

function putHeads({ plan, words, draft, layout }: RankingContext, row: number, withEntries: boolean): void {
  const { columns } = layout;
  const texts = words.ranking;
  const heads = ['rank', 'agency', 'total', 'counted', 'grade', 'finalGrade', 'award', 'notes'] as const;
  for (const head of heads) draft.put(row, columns[head], texts[head], 'tableHead');
  plan.rubric.forEach((criterion, index) => draft.put(row, columns.dimension(index), nameOf(criterion), 'tableHead'));
  if (withEntries) {
    const more = ['reassessment', 'firstDecision', 'lot', 'raw'] as const;
    for (const head of more) draft.put(row, columns[head], texts[head], 'tableHead');
    if (usesOrShowsRankSum(plan)) {
      for (const head of ['rankSum', 'rankByRankSum'] as const) draft.put(row, columns[head], texts[head], 'tableHead');
    }
  }
  draft.height(row, 34);
}

/** The ranking itself: each row finds the agency whose place it is. */
function putSorted(context: RankingContext): void {
  const { plan, words, draft, outcome, layout } = context;
  const { columns } = layout;
  const all = (column: number): Expression =>
    areaReference({ top: layout.table, left: column, bottom: layout.whole - 1, right: column });
  orderOf(outcome.agencies).forEach((index, place) => {
    const row = layout.sorted + place;
    const agency = outcome.agencies[index]!;
    const shown = rankingRow(plan, words, agency);
    const found = call('MATCH', place + 1, all(columns.order), 0);
    draft.formula(row, columns.key, found, index + 1, 'hidden');
    const lookUp = (column: number, result: number | string, style: Parameters<typeof draft.put>[3]): void => {
      draft.formula(row, column, call('INDEX', all(column), cellReference(row, columns.key)), result, style);
    };
    lookUp(columns.rank, shown.rank, 'valueStrong');
    lookUp(columns.agency, agency.agency.name, 'cellText');
    plan.rubric.forEach((_, at) => lookUp(columns.dimension(at), shown.dimensions[at]!, 'cellMean'));
    lookUp(columns.total, shown.total, 'totalMean');
    lookUp(columns.counted, shown.counted, 'cellCentered');
    lookUp(columns.grade, shown.grade, 'cellCentered');
    lookUp(columns.finalGrade, shown.finalGrade, 'cellCentered');
    lookUp(columns.award, shown.award, 'cellCentered');
    lookUp(columns.notes, shown.notes, 'cellText');
    plan.grades.forEach((grade, at) => draft.put(row, columns.gradeLine(at), grade.from, 'hidden'));
    draft.height(row, awardHeight(plan, AWARD_WIDTH, null, 26));
  });
}

function putSignatures({ words, draft, layout }: RankingContext): void {
  const { columns, signatures } = layout;
  const texts = words.ranking;
  draft.put(signatures, columns.rank, texts.maker, 'signature');
  draft.put(signatures, columns.dimension(0), texts.checker, 'signature');
  draft.put(signatures, columns.total, texts.deputy, 'signature');
  draft.put(signatures, columns.award, texts.convener, 'signature');
  draft.height(signatures, 40);
}

function entryValidations({ words, layout }: RankingContext): Validation[] {
  const texts = words.ranking;
  const { columns } = layout;
  const area = (column: number) => ({ top: layout.table, left: column, bottom: layout.whole - 1, right: column });
  const list = (column: number, values: string[], title: string, prompt: string): Validation => ({
    areas: [area(column)],
    rule: { kind: 'list', values },
    allowBlank: true,
    prompt: { title, message: prompt },
    alert: { style: 'stop', title, message: values.join(words.listSeparator) },
  });
  const { lot, lotPrompt } = texts;
  return [
    list(columns.reassessment, Object.values(texts.reassessments), texts.reassessment, texts.reassessmentPrompt),
    list(columns.firstDecision, Object.values(texts.firstDecisions), texts.firstDecision, texts.firstPrompt),
    {
      areas: [area(columns.lot)],
      rule: { kind: 'whole', minimum: '1', maximum: '999' },
      allowBlank: true,
      prompt: { title: lot, message: lotPrompt },
      alert: { style: 'stop', title: lot, message: lotPrompt },
    },
  ];
}

/** Totals as columns in the order of the ranking, with a line at the lower limit of each grade. */
function totalsChart({ plan, words, draft, outcome, layout }: RankingContext): Chart {
  const { columns, sorted } = layout;
  const name = draft.sheet.name;
  const column = (at: number): string =>
    areaReference({ top: sorted, left: at, bottom: sorted + outcome.agencies.length - 1, right: at }, 'all', name);
  const colors = ['B7791F', '9B1C13', '5B8C5A', '6B4E9B'];
  const lines = plan.grades.map((grade, index) => ({ grade, index })).filter(({ grade }) => grade.from > 0);
  return {
    kind: 'column',
    title: words.ranking.chartTitle(outcome.group.name),
    from: { row: layout.chart.first, column: columns.rank },
    to: { row: layout.chart.last, column: columns.notes + 1 },
    categories: column(columns.agency),
    series: [
      { name: words.ranking.total, values: column(columns.total), drawn: 'bars', color: '33536F' },
      ...lines.map(({ grade, index }, at) => ({
        name: words.ranking.gradeLine(grade.name, grade.from),
        values: column(columns.gradeLine(index)),
        drawn: 'line' as const,
        color: colors[at % colors.length]!,
      })),
    ],
    minimum: 0,
    maximum: plan.totalPoints,
    altText: words.ranking.chartAlt(outcome.group.name),
  };
}
