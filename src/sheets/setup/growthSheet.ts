import { nameOf, placeCriteria } from '../../assessment/criterion';
import type { Plan } from '../../assessment/plan';
import type { Sheet } from '../../workbook/workbook';
import { setupSheet } from './setupSheet';

/** 成長率: each tied to a criterion by its key. */
export function growthSheet(plan: Plan): Sheet {
  const names = new Map(placeCriteria(plan.rubric).map(({ criterion }) => [criterion.key, nameOf(criterion)]));
  return setupSheet(plan, 'growth', {
    rows: plan.growthRates.map(({ key, name, criterion, text }) => ({
      values: { key, name, criterion, item: names.get(criterion) ?? null, text: text || null },
    })),
  });
}
