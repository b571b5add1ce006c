import { plan105 } from '../assessment/builtin/plan105';
import { readPlan, type PlanReading } from '../assessment/readPlan';
import type { PlanFinding } from '../assessment/planFinding';
import type { Group, Plan } from '../assessment/plan';
import { wordingOf, type Language } from '../wording/wording';

/** The plan that ships with the product. */
export function builtInPlan(): PlanReading {
  return { plan: plan105, findings: [] };
}

/** A plan from the text of a JSON file, with everything found; null when it cannot be used. */
export function openPlan(json: string, language: Language): PlanReading {
  return readPlan(json, language);
}

/** A plan as the text of a JSON file. */
export function printPlan(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/** What a finding about a plan says to people. */
export function planMessage(found: PlanFinding, language: Language): string {
  return wordingOf(language).planFindings[found.code]({ ...found.values, where: found.where });
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
