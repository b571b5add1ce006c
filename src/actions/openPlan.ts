import { plan105 } from '../assessment/builtin/plan105';
import { readPlan } from '../assessment/readPlan';
import type { Group, Plan } from '../assessment/plan';
import { planNotice, type PlanNotice } from '../sheets/setup/setupFinding';
import { wordingOf, type Language } from '../wording/wording';

/** A plan with everything found about it, whatever it was read from; null when it cannot be used. */
export interface OpenedPlan {
  plan: Plan | null;
  findings: PlanNotice[];
}

/** The plan that ships with the product. */
export function builtInPlan(): OpenedPlan {
  return { plan: plan105, findings: [] };
}

/** A plan from the text of a JSON file, with everything found; null when it cannot be used. */
export function openPlan(json: string, language: Language): OpenedPlan {
  const { plan, findings } = readPlan(json, language);
  return { plan, findings: findings.map(planNotice) };
}

/** A plan as the text of a JSON file. */
export function printPlan(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/** What a finding about a plan says to people. */
export function planMessage({ code, values, where }: PlanNotice, language: Language): string {
  const { planFindings, setupFindings } = wordingOf(language);
  return { ...planFindings, ...setupFindings }[code]({ ...values, where });
}

/**
 * The groups a person means: one by its code (without regard to case), or `all`.
 * @param all those assessed this year, or every one, since every agency checks itself every year (計畫 肆之一)
 */
export function groupsOf(plan: Plan, wanted: string, all: 'assessed' | 'every' = 'assessed'): Group[] | null {
  if (wanted.toLowerCase() === 'all') {
    return plan.groups.filter((group) => all === 'every' || plan.assessedGroups.includes(group.code));
  }
  const group = plan.groups.find((candidate) => candidate.code.toLowerCase() === wanted.toLowerCase());
  return group ? [group] : null;
}
