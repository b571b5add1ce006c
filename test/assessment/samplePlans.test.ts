import fc from 'fast-check';
import { leavesOf, placeCriteria } from '../../src/assessment/criterion';
import { assess, type Note } from '../../src/assessment/outcome';
import { scoringMembers, type Plan } from '../../src/assessment/plan';
import { checkPlan } from '../../src/assessment/planFindings';
import { readPlan } from '../../src/assessment/readPlan';
import { arbitraryPlan, arbitraryRecords, PANEL_NAME, planWith, recordsWith } from '../support/samplePlans';

const planAndRecords = arbitraryPlan().chain((plan) =>
  arbitraryRecords(plan).map((records) => ({ plan, records, members: scoringMembers(plan, PANEL_NAME) })),
);

describe('sample plans', () => {
  it('starts from a plan without findings', () => {
    expect(checkPlan(planWith())).toEqual([]);
    expect(planWith({ settings: { combine: 'median' } }).settings).toMatchObject({
      combine: 'median',
      ties: 'competition',
    });
  });

  it('draws plans without errors that come back from their own JSON', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const { plan: read, findings } = readPlan(JSON.stringify(plan), 'en');
        expect(findings.filter((found) => found.severity === 'error')).toEqual([]);
        expect(read).toEqual(plan);
      }),
      { numRuns: 300 },
    );
  });

  it('draws plans as different as the model allows', () => {
    const plans = fc.sample(arbitraryPlan(), { numRuns: 400, seed: 1 });
    const depth = (plan: Plan): number => Math.max(...placeCriteria(plan.rubric).map((place) => place.level));
    expect(new Set(plans.map(depth))).toEqual(new Set([1, 2, 3, 4]));
    expect(new Set(plans.map((plan) => leavesOf(plan.rubric).length)).size).toBe(11);
    expect(new Set(plans.map((plan) => plan.panel.filter((member) => member.scores).length)).size).toBe(5);
    expect(new Set(plans.map(({ settings }) => `${settings.combine} ${settings.rounding.at}`)).size).toBe(9);
    expect(plans.some((plan) => plan.panel.some((member) => member.recusedFrom.length > 0))).toBe(true);
    expect(plans.some((plan) => plan.groups.some((group) => group.agencies.some((agency) => agency.extra)))).toBe(true);
  });

  it('draws records that every rule can be tried on', () => {
    const drawn = fc.sample(planAndRecords, { numRuns: 600, seed: 1 });
    const groups = drawn.flatMap(({ plan, members, records }) => assess(plan, members, records));
    const agencies = groups.flatMap((group) => group.agencies);
    const notes: Note[] = ['tie', 'rounding', 'difference', 'provisional', 'methods', 'extra', 'rankSumImpossible'];
    const states = agencies.flatMap((agency) => agency.members.map((member) => member.state));
    const verdicts = agencies.flatMap((agency) =>
      agency.members.flatMap((member) => [...member.totals.verdicts.values()]),
    );
    expect(notes.filter((note) => agencies.filter((agency) => agency.notes.includes(note)).length < 10)).toEqual([]);
    expect(new Set(states)).toEqual(new Set(['complete', 'incomplete', 'notReturned', 'absent', 'recused']));
    expect(new Set(verdicts)).toEqual(new Set(['blank', 'valid', 'aboveCap', 'belowMinimum', 'notNumber', 'offStep']));
    expect(new Set(agencies.flatMap((agency) => agency.award?.kind ?? []))).toEqual(
      new Set(['award', 'none', 'undecided', 'pending']),
    );
    const complete = groups.filter((group) => !group.provisional).length / groups.length;
    expect(complete).toBeGreaterThan(0.4);
    expect(complete).toBeLessThan(0.8);
  });

  it('draws records on which the rules never throw', () => {
    fc.assert(
      fc.property(planAndRecords, ({ plan, members, records }) => {
        expect(assess(plan, members, records)).toHaveLength(plan.groups.length);
      }),
      { numRuns: 200 },
    );
  });

  it('gives complete records on request', () => {
    const plan = planWith();
    const [first] = assess(
      plan,
      scoringMembers(plan, PANEL_NAME),
      recordsWith(plan, (_agency, _member, leaf) => leaf.points),
    );
    expect(first!.agencies.map((agency) => [agency.official, agency.rank, agency.counted])).toEqual([
      [100, 1, 3],
      [100, 1, 3],
      [100, 1, 3],
    ]);
  });
});
