import { usesOrShowsRankSum } from '../assessment/outcome';
import type { Group, Plan } from '../assessment/plan';

/** Width of the column of awards, in characters. */
export const AWARD_WIDTH = 25;

/** Where things stand on a ranking. */
export interface RankingLayout {
  /** First row of the block that is sorted live. */
  sorted: number;
  signatures: number;
  chart: { first: number; last: number };
  /** Head row of the block in the plan's order, which holds the entries; its rows follow. */
  head: number;
  table: number;
  /** Hidden row of figures for the whole group, below the table. */
  whole: number;
  columns: RankingColumns;
}

/** Columns of a ranking; from `open` on they are hidden. */
export interface RankingColumns {
  key: number;
  rank: number;
  agency: number;
  dimension: (index: number) => number;
  total: number;
  counted: number;
  grade: number;
  finalGrade: number;
  award: number;
  notes: number;
  reassessment: number;
  firstDecision: number;
  lot: number;
  raw: number;
  rankSum: number;
  rankByRankSum: number;
  open: number;
  /** 1: takes part in the ranking. */
  part: number;
  /** The official and the unrounded score of those who take part. */
  official: number;
  guarded: number;
  /** What is ranked, higher is better. */
  contended: number;
  /** Others ahead, and those beside including oneself. */
  ahead: number;
  equal: number;
  /** Place in the sorted block. */
  order: number;
  /** Candidate for first place, and whether it is the first. */
  candidate: number;
  first: number;
  tieBreak: (index: number) => number;
  memberTotal: (index: number) => number;
  memberRank: (index: number) => number;
  /** Lower limit of a grade, for the chart, in the sorted block. */
  gradeLine: (index: number) => number;
  end: number;
}

export const RANKING_ROWS = { title: 0, group: 1, state: 2, head: 3 } as const;

/** Height of the chart in rows. */
const CHART_ROWS = 16;

/** Places for a group of the plan. */
export function rankingLayout(plan: Plan, group: Group, members: number): RankingLayout {
  const sorted = RANKING_ROWS.head + 1;
  const signatures = sorted + group.agencies.length + 1;
  const chart = { first: signatures + 3, last: signatures + 2 + CHART_ROWS };
  const head = chart.last + 3;
  const table = head + 1;
  const columns = rankingColumns(plan, members);
  return { sorted, signatures, chart, head, table, whole: table + group.agencies.length, columns };
}

function rankingColumns(plan: Plan, members: number): RankingColumns {
  const total = 3 + plan.rubric.length;
  const open = total + (usesOrShowsRankSum(plan) ? 12 : 10);
  const breaks = open + 10;
  const totals = breaks + plan.settings.tieBreaks.length;
  const lines = totals + 2 * members;
  return {
    key: 0,
    rank: 1,
    agency: 2,
    dimension: (index) => 3 + index,
    total,
    counted: total + 1,
    grade: total + 2,
    finalGrade: total + 3,
    award: total + 4,
    notes: total + 5,
    reassessment: total + 6,
    firstDecision: total + 7,
    lot: total + 8,
    raw: total + 9,
    rankSum: usesOrShowsRankSum(plan) ? total + 10 : lines + plan.grades.length,
    rankByRankSum: usesOrShowsRankSum(plan) ? total + 11 : lines + plan.grades.length + 1,
    open,
    part: open + 1,
    official: open + 2,
    guarded: open + 3,
    contended: open + 4,
    ahead: open + 5,
    equal: open + 6,
    order: open + 7,
    candidate: open + 8,
    first: open + 9,
    tieBreak: (index) => breaks + index,
    memberTotal: (index) => totals + index,
    memberRank: (index) => totals + members + index,
    gradeLine: (index) => lines + index,
    end: lines + plan.grades.length + 2,
  };
}
