import { z } from 'zod';
import { MAX_LEVELS } from './criterion';
import { planSchema, type Plan } from './plan';
import { checkPlan } from './planFindings';
import { finding, type PlanFinding } from './planFinding';

/** A plan that was read, with everything found; `plan` is null when an error makes it unusable. */
export interface PlanReading {
  plan: Plan | null;
  findings: PlanFinding[];
}

/** Levels the recursive schema is asked to walk at most; thousands would exhaust the stack. */
const WALKABLE_LEVELS = 100;

const messages = { 'zh-TW': z.locales.zhTW().localeError, en: z.locales.en().localeError };

/**
 * Reads a plan from JSON text. Fields this version does not know are refused by name rather than ignored, since a rule
 * that is silently dropped changes results.
 * @param language of the schema's own messages
 */
export function readPlan(json: string, language: 'zh-TW' | 'en'): PlanReading {
  let input: unknown;
  try {
    input = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { plan: null, findings: [finding('not-a-plan', 'error', 'JSON', { reason })] };
  }
  if (isBottomless(input)) {
    return {
      plan: null,
      findings: [finding('too-deep', 'error', 'rubric', { level: WALKABLE_LEVELS + 1, most: MAX_LEVELS })],
    };
  }
  return checkPlanInput(input, language);
}

/** A plan from JSON text by its shape alone, for one that was checked before it was written; null when it has another. */
export function parsePlan(json: string): Plan | null {
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    // Somebody changed the text: there is no plan in it any more, which the caller reports.
    return null;
  }
  if (isBottomless(input)) return null;
  const parsed = planSchema.safeParse(input);
  return parsed.success ? parsed.data : null;
}

/**
 * Checks a plan that was put together from whatever source. Fields that do not fit are findings `invalid-field`, `where`
 * being their path with dots.
 * @param input no deeper than `MAX_LEVELS` by much
 */
export function checkPlanInput(input: unknown, language: 'zh-TW' | 'en'): PlanReading {
  const parsed = planSchema.safeParse(input, { error: messages[language], reportInput: false });
  if (!parsed.success) {
    return {
      plan: null,
      findings: parsed.error.issues.map((issue) =>
        finding('invalid-field', 'error', issue.path.map(String).join('.') || 'JSON', { reason: issue.message }),
      ),
    };
  }
  const findings = checkPlan(parsed.data);
  return { plan: findings.some((found) => found.severity === 'error') ? null : parsed.data, findings };
}

/** True when criteria of JSON of whatever shape nest deeper than `WALKABLE_LEVELS`; walks level by level, not down. */
function isBottomless(input: unknown): boolean {
  let criteria = listAt(input, 'rubric');
  for (let level = 0; level < WALKABLE_LEVELS && criteria.length > 0; level++) {
    criteria = criteria.flatMap((criterion) => listAt(criterion, 'children'));
  }
  return criteria.length > 0;
}

function listAt(parent: unknown, field: 'rubric' | 'children'): unknown[] {
  const list: unknown = typeof parent === 'object' && parent !== null ? Reflect.get(parent, field) : null;
  return Array.isArray(list) ? list : [];
}
