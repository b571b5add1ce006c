import type { Plan } from '../assessment/plan';

/**
 * Where things stand on 自評表. The check reads its score as INDEX over 配分 to the hidden `corner`, whose cells are locked.
 * Columns a plan does not ask for are hidden and empty, so that the others stay where they are.
 */
export const SELF_COLUMNS = {
  key: 0,
  number: 1,
  item: 2,
  text: 3,
  points: 4,
  selfScore: 5,
  corner: 6,
  check: 7,
  performance: 8,
  evidence: 9,
  planned: 10,
  parent: 11,
  scored: 12,
  invalid: 13,
  sum: 14,
} as const;

export const SELF_ROWS = { title: 0, agency: 1, scope: 2, markers: 3, head: 4, table: 5 } as const;

/** The columns an agency writes text into. */
export const SELF_TEXTS = ['performance', 'evidence', 'planned'] as const;

export type SelfText = (typeof SELF_TEXTS)[number];

/** Columns a reader looks for by their markers. */
export const SELF_READ = ['key', 'item', 'points', 'selfScore', 'check', ...SELF_TEXTS] as const;

/** Text columns of a plan: 預定辦理 only where it says until when. */
export function selfTexts(plan: Plan): SelfText[] {
  return SELF_TEXTS.filter((column) => column !== 'planned' || plan.plannedUntil !== null);
}

/** Widths in characters; 0 is hidden. Together they print on A4 landscape at some 90 %. */
export function selfWidths(plan: Plan): number[] {
  const scores = plan.settings.selfScores;
  const planned = plan.plannedUntil !== null ? 20 : 0;
  const shown = scores ? [0, 8, 20, 30, 6.5, 8, 0, 10.5] : [0, 8, 20, 32, 6.5, 0, 0, 0];
  const rest = 152 - shown.reduce((sum, width) => sum + width, 0) - planned;
  const evidence = Math.round(rest * 0.36);
  return [...shown, rest - evidence, evidence, planned, 0, 0, 0, 0];
}
