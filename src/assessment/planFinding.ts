/** Everything that can be said against a plan; a closed list, worded for people in `wording/`. */
export const PLAN_FINDING_CODES = [
  'not-a-plan',
  'invalid-field',
  'sum-mismatch',
  'total-mismatch',
  'duplicate-criterion-key',
  'same-name-among-siblings',
  'too-deep',
  'no-criteria',
  'points-not-positive',
  'leaf-without-points',
  'only-for-leaves',
  'minimum-above-cap',
  'levels-not-ascending',
  'levels-above-cap',
  'levels-exclude-range',
  'too-many-decimals',
  'off-step',
  'duplicate-growth-key',
  'growth-unknown-criterion',
  'no-groups',
  'duplicate-group-code',
  'duplicate-group-name',
  'duplicate-agency-code',
  'duplicate-agency-name',
  'empty-group',
  'assessed-unknown-group',
  'duplicate-assessed-group',
  'no-assessed-group',
  'duplicate-member-code',
  'duplicate-member-name',
  'no-scoring-member',
  'unknown-recusal',
  'everyone-recused',
  'no-grades',
  'duplicate-grade',
  'grade-gap',
  'grade-overlap',
  'grade-empty',
  'grade-unknown-after-reassessment',
  'grade-not-raised',
  'award-unknown-grade',
  'tie-break-unknown-criterion',
  'rounding-needs-mean',
  'rounding-above-full-marks',
  'rank-sum-is-per-group',
  'weights-unused',
  'dates-reversed',
  'schedule-unknown-agency',
  'schedule-unknown-member',
  'duplicate-schedule',
] as const;

export type PlanFindingCode = (typeof PLAN_FINDING_CODES)[number];

export interface PlanFinding {
  code: PlanFindingCode;
  severity: 'error' | 'warning';
  /** Key, code or field it concerns. */
  where: string;
  /** What the wording fills in. */
  values: Record<string, string | number>;
}

/** A finding about the plan's part `where`. */
export function finding(
  code: PlanFindingCode,
  severity: PlanFinding['severity'],
  where: string,
  values: PlanFinding['values'] = {},
): PlanFinding {
  return { code, severity, where, values };
}

/** One finding for each text that occurs more than once; case does not tell two apart, as in a spreadsheet. */
export function repeated(
  texts: readonly string[],
  code: PlanFindingCode,
  severity: PlanFinding['severity'] = 'error',
): PlanFinding[] {
  const seen = new Map<string, { text: string; times: number }>();
  for (const text of texts) {
    const known = seen.get(text.toLowerCase());
    seen.set(text.toLowerCase(), { text: known?.text ?? text, times: (known?.times ?? 0) + 1 });
  }
  return [...seen.values()]
    .filter(({ times }) => times > 1)
    .map(({ text, times }) => finding(code, severity, text, { times }));
}
