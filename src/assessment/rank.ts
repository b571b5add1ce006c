import { sum } from './decimal';
import type { Settings } from './settings';

/** What is ranked: a score and, for ties, the values that decide in order; higher is better in all of them. */
export interface Contender {
  score: number;
  breaks: readonly number[];
}

/**
 * Rank of each contender, 1 for the best. Equal in score and in every tie-break means an equal rank; after it
 * `competition` leaves a gap (1, 2, 2, 4) and `dense` does not (1, 2, 2, 3).
 */
export function rankAll(contenders: readonly Contender[], ties: Settings['ties']): number[] {
  return contenders.map((contender) => {
    const better = contenders.filter((other) => compare(other, contender) > 0);
    return 1 + (ties === 'competition' ? better.length : countDistinct(better));
  });
}

/** Positive when `a` is ahead of `b`, 0 when nothing tells them apart. */
export function compare(a: Contender, b: Contender): number {
  if (a.score !== b.score) return a.score - b.score;
  const decisive = a.breaks.findIndex((value, index) => value !== b.breaks[index]);
  return decisive < 0 ? 0 : a.breaks[decisive]! - b.breaks[decisive]!;
}

function countDistinct(contenders: readonly Contender[]): number {
  return new Set(contenders.map((contender) => JSON.stringify([contender.score, ...contender.breaks]))).size;
}

/** Plain competition ranks of some scores, highest first; null takes no part. */
export function rankScores(scores: readonly (number | null)[]): (number | null)[] {
  return scores.map((score) =>
    score === null ? null : 1 + scores.filter((other) => other !== null && other > score).length,
  );
}

/**
 * 序位法 (最有利標評選辦法 第15條): each member's totals become ranks, the ranks of an agency are summed, lowest first.
 * @param totals one row an agency, one column a member; null where that member's sheet does not count
 * @returns sums by agency, or null when the same members did not score every agency, since sums of different numbers
 * of ranks cannot be compared
 */
export function rankSums(totals: readonly (readonly (number | null)[])[]): number[] | null {
  const ranks = memberRanks(totals);
  if (ranks.length === 0) return null;
  const taking = ranks[0]!.map((rank) => rank !== null);
  const same = ranks.every((row) => row.every((rank, member) => (rank !== null) === taking[member]));
  if (!same || !taking.includes(true)) return null;
  return ranks.map((row) => sum(row.filter((rank) => rank !== null)));
}

/** Each member's own ranking of the agencies: same shape as `totals`. */
export function memberRanks(totals: readonly (readonly (number | null)[])[]): (number | null)[][] {
  const members = totals[0]?.length ?? 0;
  const columns = Array.from({ length: members }, (_, member) => rankScores(totals.map((row) => row[member] ?? null)));
  return totals.map((_, agency) => columns.map((column) => column[agency] ?? null));
}

/** How often each agency comes first among the members' own rankings. */
export function firstPlaces(totals: readonly (readonly (number | null)[])[]): number[] {
  return memberRanks(totals).map((row) => row.filter((rank) => rank === 1).length);
}
