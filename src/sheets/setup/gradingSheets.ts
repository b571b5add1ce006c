import type { Plan } from '../../assessment/plan';
import type { Sheet } from '../../workbook/workbook';
import { setupSheet, setupWords } from './setupSheet';

/** 等第. */
export function gradesSheet(plan: Plan): Sheet {
  return setupSheet(plan, 'grades', {
    rows: plan.grades.map(({ name, from, below, reassessedTo }) => ({
      values: { name, from, below, reassessedTo: reassessedTo ?? null },
    })),
  });
}

/** 獎懲: rules of the plan in their order, then awards for national prizes from the lowest. */
export function awardsSheet(plan: Plan): Sheet {
  const { options, yesNo } = setupWords(plan);
  // A blank means no, and keeps the few that say yes in sight.
  const flag = (value: boolean): string | null => (value ? yesNo.yes : null);
  return setupSheet(plan, 'awards', {
    rows: [
      ...plan.awards.rules.map((rule) => ({
        values: {
          kind: options.awardKind.own,
          for: rule.grade,
          firstPlace: flag(rule.firstPlace),
          reassessmentFailed: flag(rule.reassessmentFailed),
          award: rule.award,
        },
      })),
      ...plan.awards.national.map(({ result, award }) => ({
        values: { kind: options.awardKind.national, for: result, award },
      })),
    ],
  });
}
