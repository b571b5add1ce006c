import { z } from 'zod';
import { codeSchema } from './criterion';

/** Decides between agencies with equal scores; the first that differs decides. Source: 最有利標評選辦法 第14、15-1條 offer these. */
const tieBreakSchema = z.discriminatedUnion('kind', [
  /** The higher mean on a named criterion. */
  z.strictObject({ kind: z.literal('criterion'), criterion: codeSchema }),
  /** More first places among the members. */
  z.strictObject({ kind: z.literal('firstPlaces') }),
  /** The lower number of a lot that is drawn and entered by hand. */
  z.strictObject({ kind: z.literal('lot') }),
]);

/** Where the plan is silent. Every default is the least surprising reading; see docs/plan-format.md. */
export const settingsSchema = z.strictObject({
  /** Each member on their own (個別評分), or one sheet the panel agrees on (共識評分). */
  scoring: z.enum(['individual', 'consensus']).default('individual'),
  /** How members' totals for an agency become one. */
  combine: z.enum(['mean', 'median', 'trimmedMean', 'weightedMean', 'rankSum']).default('mean'),
  /** Half up, once, at the total; or each item's or each top level's mean first. */
  rounding: z
    .strictObject({
      digits: z.number().int().min(0).max(4),
      at: z.enum(['total', 'item', 'level']),
    })
    .default({ digits: 2, at: 'total' }),
  /** Equal ranks and what follows them: 1, 2, 2, 4 or 1, 2, 2, 3. */
  ties: z.enum(['competition', 'dense']).default('competition'),
  tieBreaks: z.array(tieBreakSchema).max(10).default([]),
  /** Show 序位 beside the ranking by score and mark where they disagree. */
  compareRankSum: z.boolean().default(false),
  /** 明顯差異: a member's total this share of full marks or more away from the mean of the other members. */
  notableDifference: z.number().positive().max(1).default(0.1),
  /** Scores are multiples of this, unless a criterion says otherwise. */
  step: z.number().positive().default(1),
  /** Growth as (this − last) ÷ last, or this − last for figures that are percentages already. */
  growth: z.enum(['rate', 'percentagePoints']).default('rate'),
  /** Whether agencies also score themselves (自評分數) in their self-assessment. */
  selfScores: z.boolean().default(false),
});

export type Settings = z.infer<typeof settingsSchema>;
export type TieBreak = z.infer<typeof tieBreakSchema>;
