import { combine, standardDeviation, type Weighed } from './combine';
import { isLeaf, leavesOf, placeCriteria } from './criterion';
import { GUARD_DIGITS, mean, roundHalfUp, sum } from './decimal';
import { gradeOf } from './grade';
import { markNotable } from './notableDifference';
import { rubricTotal, type Grade, type Member, type Plan } from './plan';
import type { AgencyRecord, MemberRecord } from './record';
import { isCounted, isOpen, sheetState, type SheetState } from './sheetState';
import { addUp, type SheetTotals } from './total';

/** One member's sheet for one agency, judged. */
export interface MemberOutcome {
  member: Member;
  record: MemberRecord;
  totals: SheetTotals;
  state: SheetState;
  counted: boolean;
  open: boolean;
  /** 明顯差異 from the other counted members. */
  notable: boolean;
}

/** What the counted members' figures for one criterion (or for the total) come to. */
export interface Spread {
  mean: number;
  maximum: number;
  minimum: number;
  /** Null for fewer than two members. */
  deviation: number | null;
}

/** One agency by itself, before it is compared with others. */
export interface AgencyOutcome {
  record: AgencyRecord;
  members: MemberOutcome[];
  /** 計入人數. */
  counted: number;
  /** Members expected to score: all but 迴避 and 未出席. */
  expected: number;
  /** Sheets the result still waits for; 1 where nobody counts and nobody is waited for, since that has to be settled. */
  open: number;
  /** By criterion key; empty when nobody counts. */
  spreads: ReadonlyMap<string, Spread>;
  totalSpread: Spread | null;
  /** The combined score before official rounding; null when nobody counts. */
  raw: number | null;
  /** The official score: rounded once, half up, where the plan says. */
  official: number | null;
  grade: Grade | null;
}

/** Judges every member's sheet for one agency and combines them by the plan's method. */
export function agencyOutcome(plan: Plan, members: readonly Member[], record: AgencyRecord): AgencyOutcome {
  const judged = members.map((member, index) => judgeMember(plan, member, record.members[index]!));
  const counting = judged.filter((outcome) => outcome.counted);
  const flags = markNotable(
    counting.map((outcome) => outcome.totals.total.sum),
    rubricTotal(plan),
    plan.settings.notableDifference,
  );
  counting.forEach((outcome, index) => (outcome.notable = flags[index]!));
  const spreads = new Map<string, Spread>();
  for (const { criterion } of placeCriteria(plan.rubric)) {
    const spread = spreadOf(counting.map((outcome) => outcome.totals.byKey.get(criterion.key)!.sum));
    if (spread) spreads.set(criterion.key, spread);
  }
  const raw = combine(plan.settings.combine, counting.map(weigh));
  const official = raw === null ? null : roundOfficially(plan, raw, spreads);
  return {
    record,
    members: judged,
    counted: counting.length,
    expected: judged.filter((outcome) => outcome.state !== 'recused' && outcome.state !== 'absent').length,
    open: waitingFor(judged),
    spreads,
    totalSpread: spreadOf(counting.map((outcome) => outcome.totals.total.sum)),
    raw,
    official,
    grade: official === null ? null : gradeOf(official, plan.grades),
  };
}

function waitingFor(judged: readonly MemberOutcome[]): number {
  const open = judged.filter((outcome) => outcome.open).length;
  return judged.some((outcome) => outcome.counted) ? open : Math.max(1, open);
}

function judgeMember(plan: Plan, member: Member, record: MemberRecord): MemberOutcome {
  const totals = addUp(plan.rubric, plan.settings.step, record.entries);
  const state = sheetState(record.attendance, totals.total);
  return {
    member,
    record,
    totals,
    state,
    counted: isCounted(state, record.decision),
    open: isOpen(state, record.decision),
    notable: false,
  };
}

function weigh(outcome: MemberOutcome): Weighed {
  return { value: outcome.totals.total.sum, weight: outcome.member.weight };
}

function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  return {
    mean: mean(values),
    maximum: Math.max(...values),
    minimum: Math.min(...values),
    deviation: standardDeviation(values),
  };
}

/**
 * The official score. Rounding each item's (or each top level's) mean before adding changes results; some competition
 * rules publish such means, so the plan can ask for it.
 */
function roundOfficially(plan: Plan, raw: number, spreads: ReadonlyMap<string, Spread>): number {
  const { digits, at } = plan.settings.rounding;
  if (at === 'total') return roundHalfUp(raw, digits);
  const rounded = at === 'item' ? leavesOf(plan.rubric) : plan.rubric;
  return sum(rounded.map((criterion) => roundHalfUp(spreads.get(criterion.key)!.mean, digits)));
}

/** The combined score, cleared of what binary arithmetic leaves beyond the guard digits. */
export function guarded(raw: number): number {
  return roundHalfUp(raw, GUARD_DIGITS);
}

/** True when the plan's method combines totals in a way that item means do not add up to. */
export function itemMeansAreForReference(plan: Plan): boolean {
  return plan.settings.combine !== 'mean' && plan.settings.combine !== 'rankSum';
}

/** Leaf keys in the plan's order. */
export function leafKeys(plan: Plan): string[] {
  return placeCriteria(plan.rubric)
    .filter(({ criterion }) => isLeaf(criterion))
    .map(({ criterion }) => criterion.key);
}
