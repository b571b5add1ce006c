import { leavesOf } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import { scoreRange, type Entry, type ScoreRange } from '../assessment/score';
import type { ScoreSheetAnswers } from '../sheets/scoreContent';
import { wordingOf } from '../wording/wording';

/**
 * Made-up scores that say so on every sheet, to try the product with. The same plan, member and agency always give the
 * same scores; agencies differ enough that every grade occurs.
 */
export function sampleAnswers(plan: Plan, member: string, agency: string): ScoreSheetAnswers {
  const { comment, overall } = wordingOf(plan.language).sheets.sample;
  const random = generator(`${plan.id}/${agency}`);
  const level = 0.68 + 0.27 * random();
  const own = generator(`${plan.id}/${member}/${agency}`);
  const leaves = leavesOf(plan.rubric);
  const entries = new Map<string, Entry>(
    leaves.map((leaf) => [leaf.key, nearest(scoreRange(leaf, plan.settings.step), level + 0.12 * (own() - 0.5))]),
  );
  const first = leaves[0];
  const remarks = new Map(first ? [[first.key, { strengths: comment, improvements: comment }]] : []);
  return { entries, remarks, overall };
}

/** The allowed score nearest to a share of full marks. */
function nearest({ minimum, cap, step, levels }: ScoreRange, share: number): number {
  if (levels) return levels[Math.min(levels.length - 1, Math.floor(share * levels.length))]!;
  const steps = Math.round((cap * Math.min(1, share)) / step);
  const lowest = Math.ceil(minimum / step);
  const highest = Math.floor(cap / step);
  return Number((Math.max(lowest, Math.min(highest, steps)) * step).toFixed(4));
}

/** A small pseudo-random sequence in [0, 1) from a text (mulberry32 on a text hash); nothing here needs more. */
function generator(seed: string): () => number {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
