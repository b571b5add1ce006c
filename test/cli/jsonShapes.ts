import { z } from 'zod';
import { PLAN_FINDING_CODES } from '../../src/assessment/planFinding';
import { findings } from '../../src/wording/zh-TW/findings';
import { setupFindings } from '../../src/wording/zh-TW/setupFindings';

/** The shapes docs/json-results.md promises. Strict, so that a field that is not in the docs fails here. */

const place = {
  sheet: z.string().nullable(),
  cell: z
    .string()
    .regex(/^[A-Z]+[0-9]+$/)
    .nullable(),
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
};

const planFinding = z.union([
  z.strictObject({
    ...place,
    code: z.enum(PLAN_FINDING_CODES),
    severity: z.enum(['error', 'warning']),
    where: z.string().min(1),
    message: z.string().min(1),
  }),
  // About a set-up sheet; `where` is empty for a whole sheet.
  z.strictObject({
    ...place,
    code: z.enum(Object.keys(setupFindings)),
    severity: z.enum(['error', 'warning', 'note']),
    where: z.string(),
    message: z.string().min(1),
  }),
]);

const finding = z.strictObject({
  ...place,
  file: z.string().nullable(),
  code: z.enum(Object.keys(findings)),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string().min(1),
});

const state = z.enum(['complete', 'incomplete', 'notReturned', 'absent', 'recused']);

const planCheckFields = {
  plan: z
    .strictObject({
      id: z.string(),
      title: z.string(),
      year: z.number(),
      total: z.number(),
      leaves: z.number(),
      groups: z.array(z.strictObject({ code: z.string(), name: z.string(), agencies: z.number() })),
      members: z.number(),
    })
    .nullable(),
  criteria: z.array(
    z.strictObject({
      key: z.string(),
      number: z.string(),
      level: z.number(),
      name: z.string(),
      points: z.number(),
      leaf: z.boolean(),
    }),
  ),
  findings: z.array(planFinding),
};

/** `plan check`. */
export const planCheckShape = z.strictObject(planCheckFields);

const writtenFields = { files: z.array(z.string()), planFindings: z.array(planFinding) };

/** `plan export`, and `generate` without `--agencies`. */
export const writtenShape = z.strictObject(writtenFields);

/** `generate` with `--agencies`. */
export const generatedShape = z.strictObject({ ...writtenFields, findings: z.array(finding) });

/** `check`. */
export const checkShape = z.strictObject({
  files: z.array(
    z.strictObject({
      name: z.string(),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
      sheets: z.array(
        z.strictObject({
          sheet: z.string(),
          group: z.string(),
          member: z.string(),
          agency: z.string(),
          state,
          scored: z.number(),
          expected: z.number(),
          total: z.number().nullable(),
        }),
      ),
      agencies: z.array(
        z.strictObject({
          sheets: z.array(z.string()),
          group: z.string(),
          agency: z.string(),
          growthRates: z.number(),
          criteria: z.number(),
        }),
      ),
    }),
  ),
  findings: z.array(finding),
  planFindings: z.array(planFinding),
});

const period = z.strictObject({ from: z.iso.date(), to: z.iso.date() }).nullable();

const growth = z.strictObject({
  lastYear: z.number().nullable(),
  thisYear: z.number().nullable(),
  verifiedLastYear: z.number().nullable(),
  verifiedThisYear: z.number().nullable(),
  lastPeriod: period,
  thisPeriod: period,
  unit: z.string(),
  rate: z.number().nullable(),
  percentagePoints: z.number().nullable(),
  kind: z.enum(['rate', 'percentagePoints', 'impossible', 'negative', 'notNumber', 'notReported']),
});

const agency = z.strictObject({
  code: z.string(),
  name: z.string(),
  total: z.number().nullable(),
  unrounded: z.number().nullable(),
  means: z.record(z.string(), z.number()),
  members: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      state,
      counted: z.boolean(),
      notable: z.boolean(),
      total: z.number().nullable(),
    }),
  ),
  counted: z.number(),
  expected: z.number(),
  rank: z.number().nullable(),
  tied: z.boolean(),
  rankSum: z.number().nullable(),
  grade: z.string().nullable(),
  finalGrade: z.strictObject({ name: z.string(), pending: z.boolean() }).nullable(),
  award: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('award'), award: z.string() }),
      z.strictObject({ kind: z.enum(['none', 'undecided', 'pending']) }),
    ])
    .nullable(),
  notes: z.array(z.enum(['tie', 'rounding', 'difference', 'provisional', 'methods', 'extra', 'rankSumImpossible'])),
  growth: z.record(z.string(), growth),
});

const mergeFields = {
  out: z.string().nullable(),
  files: z.number(),
  sheets: z.number(),
  groups: z.array(
    z.strictObject({ code: z.string(), name: z.string(), provisional: z.boolean(), agencies: z.array(agency) }),
  ),
  findings: z.array(finding),
};

/** `merge`. */
export const mergeShape = z.strictObject({ ...mergeFields, planFindings: z.array(planFinding) });

/** `demo`. */
export const demoShape = z.strictObject(mergeFields);

const error = z.strictObject({
  code: z.enum([
    'usage',
    'plan-unreadable',
    'plan-unusable',
    'codes-missing',
    'unknown-group',
    'would-overwrite',
    'is-input',
    'not-xlsx',
    'cannot-write',
    'nothing-to-merge',
    'cancelled',
    'unexpected',
  ]),
  message: z.string().min(1),
});

/** Any command that could not be done. */
export const failureShape = z.strictObject({ error });

/** `plan check` of a plan with errors. */
export const planCheckFailureShape = z.strictObject({ error, ...planCheckFields });

/** Any other command with such a plan. */
export const unusablePlanShape = z.strictObject({ error, planFindings: z.array(planFinding) });

/** `merge` without a usable sheet. */
export const nothingMergedShape = z.strictObject({ error, ...mergeFields, planFindings: z.array(planFinding) });

export const SHAPES: Readonly<Record<string, z.ZodObject>> = {
  planCheckShape,
  writtenShape,
  generatedShape,
  checkShape,
  mergeShape,
  demoShape,
  failureShape,
};
