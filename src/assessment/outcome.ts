import { agencyOutcome, guarded, type AgencyOutcome } from './agencyOutcome';
import { proposeAward, type AwardProposal } from './award';
import { finalGrade, gradeOf, type FinalGrade } from './grade';
import type { Agency, Group, Member, Plan } from './plan';
import { compare, firstPlaces, rankAll, rankScores, rankSums, type Contender } from './rank';
import type { GroupRecord } from './record';

/** What is remarkable about a result: 同分, 四捨五入決定, 明顯差異, 暫定, 兩法名次不同, 額外考核, 序位無法計算. */
export type Note = 'tie' | 'rounding' | 'difference' | 'provisional' | 'methods' | 'extra' | 'rankSumImpossible';

/** One agency beside the others of its group. */
export interface RankedAgency extends AgencyOutcome {
  agency: Agency;
  /** Null: without a score, or not ranked (額外考核). */
  rank: number | null;
  tied: boolean;
  /** Sum of the members' ranks; null when it cannot be had. */
  rankSum: number | null;
  /** Rank by 序位法. */
  rankByRankSum: number | null;
  /** Tie-break values in the plan's order, higher is better. */
  breaks: number[];
  finalGrade: FinalGrade | null;
  /** Null while the result is provisional or there is none. */
  award: AwardProposal | null;
  notes: Note[];
}

/** One group's ranking. */
export interface GroupOutcome {
  group: Group;
  members: Member[];
  agencies: RankedAgency[];
  /** 暫定: sheets are open in this group. */
  provisional: boolean;
}

/**
 * Ranks every recorded group by the plan's rules and proposes awards. Pure: the same records give the same result.
 * @param members those who score (see `scoringMembers`), the same for all groups
 */
export function assess(plan: Plan, members: readonly Member[], records: readonly GroupRecord[]): GroupOutcome[] {
  const groups = records.map((record) => rankGroup(plan, members, record));
  for (const group of groups) proposeAwards(plan, group, plan.awards.firstAmong === 'all' ? groups : [group]);
  return groups;
}

function rankGroup(plan: Plan, members: readonly Member[], record: GroupRecord): GroupOutcome {
  const group = plan.groups.find((candidate) => candidate.code === record.group);
  if (!group) throw new RangeError(`no group ${record.group} in the plan`);
  const agencies: RankedAgency[] = group.agencies.map((agency, index) => {
    const outcome = agencyOutcome(plan, members, record.agencies[index]!);
    return {
      ...outcome,
      agency,
      rank: null,
      tied: false,
      rankSum: null,
      rankByRankSum: null,
      breaks: [],
      finalGrade: outcome.grade && finalGrade(outcome.grade, outcome.record.reassessment),
      award: null,
      notes: [],
    };
  });
  // 額外考核 counts too: it is on the same printed ranking, with a grade and an award of its own that are still open.
  const provisional = agencies.some((agency) => agency.open > 0);
  rankAgencies(plan, agencies.filter(takesPart));
  for (const agency of agencies) agency.notes = notesOf(plan, agency, agencies.filter(takesPart), provisional);
  return { group, members: [...members], agencies, provisional };
}

/** Ranked are agencies of the regular assessment that have a score. */
export function takesPart(agency: RankedAgency): boolean {
  return !agency.agency.extra && agency.official !== null;
}

function rankAgencies(plan: Plan, ranked: RankedAgency[]): void {
  const totals = ranked.map((agency) =>
    agency.members.map((member) => (member.counted ? member.totals.total.sum : null)),
  );
  const places = firstPlaces(totals);
  const sums = rankSums(totals);
  const byRankSum = sums && rankScores(sums.map((rankSum) => -rankSum));
  ranked.forEach((agency, index) => {
    agency.breaks = plan.settings.tieBreaks.map((tieBreak) => {
      switch (tieBreak.kind) {
        case 'criterion':
          return guarded(agency.spreads.get(tieBreak.criterion)!.mean);
        case 'firstPlaces':
          return places[index]!;
        case 'lot':
          return -(agency.record.lot ?? NO_LOT);
      }
    });
    agency.rankSum = sums?.[index] ?? null;
    agency.rankByRankSum = byRankSum?.[index] ?? null;
  });
  const usesRankSum = plan.settings.combine === 'rankSum';
  if (usesRankSum && !sums) return;
  const contenders: Contender[] = ranked.map((agency) => ({
    score: usesRankSum ? -agency.rankSum! : agency.official!,
    breaks: agency.breaks,
  }));
  const ranks = rankAll(contenders, plan.settings.ties);
  ranked.forEach((agency, index) => {
    agency.rank = ranks[index]!;
    agency.tied = contenders.filter((other) => compare(other, contenders[index]!) === 0).length > 1;
  });
}

/** Stands behind every lot that can be drawn. */
export const NO_LOT = 1_000_000;

function notesOf(plan: Plan, agency: RankedAgency, ranked: RankedAgency[], provisional: boolean): Note[] {
  const found: Note[] = [];
  if (agency.agency.extra) found.push('extra');
  if (agency.tied) found.push('tie');
  if (agency.raw !== null && roundingDecides(plan, agency, ranked)) found.push('rounding');
  if (agency.members.some((member) => member.notable)) found.push('difference');
  if (usesOrShowsRankSum(plan) && takesPart(agency)) {
    if (agency.rankSum === null) found.push('rankSumImpossible');
    else if (agency.rankByRankSum !== rankByScore(agency, ranked)) found.push('methods');
  }
  if (provisional) found.push('provisional');
  return found;
}

/** True when 序位 belongs on the ranking. */
export function usesOrShowsRankSum(plan: Plan): boolean {
  return plan.settings.combine === 'rankSum' || plan.settings.compareRankSum;
}

function rankByScore(agency: RankedAgency, ranked: RankedAgency[]): number {
  return 1 + ranked.filter((other) => other.official! > agency.official!).length;
}

/** Without rounding this agency would have another grade, another place, or other agencies beside it. */
function roundingDecides(plan: Plan, agency: RankedAgency, ranked: RankedAgency[]): boolean {
  const raw = guarded(agency.raw!);
  if (gradeOf(raw, plan.grades)?.name !== agency.grade?.name) return true;
  if (!takesPart(agency)) return false;
  const ahead = ranked.filter((other) => guarded(other.raw!) > raw).length;
  const beside = ranked.filter((other) => guarded(other.raw!) === raw).length;
  const besideRounded = ranked.filter((other) => other.official === agency.official).length;
  return 1 + ahead !== rankByScore(agency, ranked) || beside !== besideRounded;
}

function proposeAwards(plan: Plan, group: GroupOutcome, among: GroupOutcome[]): void {
  if (among.some((other) => other.provisional)) return;
  const candidates = firstCandidates(plan, among);
  for (const agency of group.agencies) {
    // Without a rank sum nobody can say who is first; see Note `rankSumImpossible`.
    if (!agency.finalGrade || (takesPart(agency) && agency.rank === null)) continue;
    const first = candidates.includes(agency);
    agency.award = proposeAward(plan.awards, {
      finalGrade: agency.finalGrade,
      reassessment: agency.record.reassessment,
      first,
      tiedFirst: first && candidates.length > 1,
      firstDecision: agency.record.firstDecision,
    });
  }
}

/** The firsts of their groups; where the plan looks over all groups, those of them with the highest official score. */
function firstCandidates(plan: Plan, among: GroupOutcome[]): RankedAgency[] {
  const firsts = among.flatMap((group) => group.agencies.filter((agency) => agency.rank === 1));
  if (plan.awards.firstAmong === 'group') return firsts;
  const best = Math.max(...firsts.map((agency) => agency.official!));
  return firsts.filter((agency) => agency.official === best);
}
