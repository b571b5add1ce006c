import { z } from 'zod';
import { planSchema, type Plan } from './plan';
import { checkPlan } from './planFindings';
import { finding, type PlanFinding } from './planFinding';

/** A plan that was read, with everything found; `plan` is null when an error makes it unusable. */
export interface PlanReading {
  plan: Plan | null;
  findings: PlanFinding[];
}

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
