import type { AwardProposal } from '../assessment/award';
import type { FinalGrade } from '../assessment/grade';
import { takesPart, type GroupOutcome, type RankedAgency } from '../assessment/outcome';
import type { Plan } from '../assessment/plan';
import { cellReference, type Expression } from '../workbook/formula';
import type { SheetWording } from '../wording/zh-TW/sheets';
import type { FormDraft } from './book';
import { FIRST, NO_SCORE } from './rankingFormulas';
import type { RankingLayout } from './rankingLayout';
import { scoreRows } from './scoreLayout';
import { TALLY_ROWS } from './tallyLayout';

/** A ranking among those of the other groups. */
export interface RankingPeer {
  sheet: string;
  layout: RankingLayout;
  outcome: GroupOutcome;
}

export interface RankingContext {
  plan: Plan;
  words: SheetWording;
  draft: FormDraft;
  outcome: GroupOutcome;
  layout: RankingLayout;
  /** Names of the tallies, in the order of the agencies. */
  tallies: readonly string[];
  /** Rankings among which the first is looked for, this one included. */
  among: readonly RankingPeer[];
}

/** What one agency's row shows, in words; computed by `assessment/`, the same as the formulas give. */
export interface RankingRow {
  rank: number | '';
  dimensions: (number | '')[];
  total: number | '';
  counted: string;
  grade: string;
  finalGrade: string;
  award: string;
  notes: string;
}

/** The shown results of an agency. */
export function rankingRow(plan: Plan, words: SheetWording, agency: RankedAgency): RankingRow {
  return {
    rank: agency.rank ?? '',
    dimensions: plan.rubric.map((criterion) => agency.spreads.get(criterion.key)?.mean ?? ''),
    total: agency.official ?? '',
    counted: `${agency.counted}/${agency.expected}`,
    grade: agency.grade?.name ?? '',
    finalGrade: agency.finalGrade ? showFinalGrade(agency.finalGrade, words) : '',
    award: agency.award ? showAward(agency.award, words) : '',
    notes: agency.notes.map((note) => words.ranking.noteTexts[note]).join(words.listSeparator),
  };
}

/** 丙（待複評） while it is open. */
export function showFinalGrade(grade: FinalGrade, words: SheetWording): string {
  return grade.pending ? words.ranking.awaiting(grade.name) : grade.name;
}

/** A proposal in words. */
export function showAward(award: AwardProposal, words: SheetWording): string {
  return award.kind === 'award' ? award.award : words.ranking.awards[award.kind];
}

/** Indices of the agencies as the sorted block shows them: by place, equals and those without a rank in plan order. */
export function orderOf(agencies: readonly RankedAgency[]): number[] {
  const place = (agency: RankedAgency): number => agency.rank ?? Infinity;
  return agencies
    .map((_, index) => index)
    .sort((a, b) => {
      const [left, right] = [place(agencies[a]!), place(agencies[b]!)];
      return left === right ? a - b : left - right;
    });
}

export function contended(plan: Plan, agency: RankedAgency): number {
  if (!takesPart(agency)) return NO_SCORE;
  if (plan.settings.combine !== 'rankSum') return agency.official!;
  return agency.rankSum === null ? NO_SCORE : -agency.rankSum;
}

/** Value of a tie-break as the working shows it; the same rule as its formula. */
export function tieBreakOf(plan: Plan, agency: RankedAgency, index: number): number {
  return contended(plan, agency) === NO_SCORE ? 0 : agency.breaks[index]!;
}

export function compareWorking(plan: Plan, a: RankedAgency, b: RankedAgency): number {
  const keys = (agency: RankedAgency): number[] => [
    contended(plan, agency),
    ...plan.settings.tieBreaks.map((_, index) => tieBreakOf(plan, agency, index)),
  ];
  const [left, right] = [keys(a), keys(b)];
  const decisive = left.findIndex((value, index) => value !== right[index]);
  return decisive < 0 ? 0 : left[decisive]! - right[decisive]!;
}

export function best(outcome: GroupOutcome): number {
  return Math.max(...outcome.agencies.map((agency) => (takesPart(agency) ? agency.official! : NO_SCORE)));
}

export function isCandidate({ among }: RankingContext, agency: RankedAgency): boolean {
  if (agency.rank !== 1) return false;
  return among.length === 1 || agency.official === Math.max(...among.map((peer) => best(peer.outcome)));
}

export function firstState(context: RankingContext, agency: RankedAgency): string {
  if (!isCandidate(context, agency)) return FIRST.no;
  const candidates = context.among
    .flatMap((peer) => peer.outcome.agencies)
    .filter((other) => isCandidate(context, other));
  if (candidates.length === 1) return FIRST.yes;
  const { firstDecision } = agency.record;
  return firstDecision === null ? FIRST.undecided : firstDecision ? FIRST.yes : FIRST.no;
}

/** A figure of a whole group, on this sheet or on another ranking. */
export function wholeOf(context: RankingContext, peer: RankingPeer, column: number): Expression {
  const elsewhere = peer.outcome === context.outcome ? undefined : peer.sheet;
  return cellReference(peer.layout.whole, column, 'all', elsewhere);
}

export function tallyRowOf(plan: Plan, key: string): number {
  const row = scoreRows(plan, TALLY_ROWS.table, false).find(
    (candidate) => candidate.kind === 'criterion' && candidate.place.criterion.key === key,
  );
  if (!row) throw new RangeError(`no criterion ${key}`);
  return row.row;
}
