import { plan105 } from '../../../src/assessment/builtin/plan105';
import type { Plan } from '../../../src/assessment/plan';

/** The built-in plan with what a year brings: somebody is recused from two agencies, somebody only attends. */
export const samplePlan: Plan = {
  ...plan105,
  panel: plan105.panel.map((member, index) => {
    const [first, second] = plan105.groups[0]!.agencies;
    return index === 3 ? { ...member, recusedFrom: [first!.code, second!.code] } : member;
  }),
};
