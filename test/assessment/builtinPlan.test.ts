import { plan105 } from '../../src/assessment/builtin/plan105';
import { leavesOf, placeCriteria } from '../../src/assessment/criterion';
import { rubricTotal } from '../../src/assessment/plan';
import { checkPlan } from '../../src/assessment/planFindings';
import { readPlan } from '../../src/assessment/readPlan';

describe('the built-in 105 plan', () => {
  it('has no finding', () => {
    expect(checkPlan(plan105)).toEqual([]);
  });

  it('is whole: 26 scored criteria worth 1,000 points, each with a text, four growth rates, 16 agencies', () => {
    const leaves = leavesOf(plan105.rubric);
    expect(leaves).toHaveLength(26);
    expect(rubricTotal(plan105)).toBe(1000);
    expect(leaves.filter((leaf) => !leaf.text)).toEqual([]);
    expect(plan105.growthRates).toHaveLength(4);
    expect(plan105.groups.map((group) => group.agencies.length)).toEqual([5, 6, 5]);
  });

  it('keeps the printed wording beside what it corrects', () => {
    const corrected = placeCriteria(plan105.rubric).filter(({ criterion }) => criterion.printed !== undefined);
    expect(corrected.map(({ criterion }) => criterion.key)).toEqual(['statutory-disclosure', 'site-upkeep']);
    const agencies = plan105.groups.flatMap((group) => group.agencies);
    expect(agencies.filter((agency) => agency.printed).map((agency) => [agency.printed, agency.name])).toEqual([
      ['北區戶政務所', '北區戶政事務所'],
    ]);
  });

  it('comes back from its own JSON unchanged', () => {
    expect(readPlan(JSON.stringify(plan105), 'en')).toEqual({ plan: plan105, findings: [] });
  });
});
