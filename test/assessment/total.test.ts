import fc from 'fast-check';
import type { Criterion } from '../../src/assessment/criterion';
import { scoringMembers } from '../../src/assessment/plan';
import type { Entry } from '../../src/assessment/score';
import { addUp, type SheetTotals } from '../../src/assessment/total';
import { arbitraryPlan, arbitraryRecords, branch, leaf, PANEL_NAME, planWith } from '../support/samplePlans';

const { rubric } = planWith();
const full: Record<string, Entry> = { a11: 25, a12: 15, a2: 20, b1: 20, b2: 10, c: 10 };

function totalsOf(entries: Record<string, Entry>, criteria: readonly Criterion[] = rubric, step = 1): SheetTotals {
  return addUp(criteria, step, new Map(Object.entries(entries)));
}

describe('adding up a sheet', () => {
  it('adds every level of a tree of unequal depth', () => {
    const { byKey, total } = totalsOf(full);
    expect([...byKey].map(([key, { sum, leaves, scored }]) => [key, sum, leaves, scored])).toEqual([
      ['a11', 25, 1, 1],
      ['a12', 15, 1, 1],
      ['a1', 40, 2, 2],
      ['a2', 20, 1, 1],
      ['a', 60, 3, 3],
      ['b1', 20, 1, 1],
      ['b2', 10, 1, 1],
      ['b', 30, 2, 2],
      ['c', 10, 1, 1],
    ]);
    expect(total).toEqual({ leaves: 6, scored: 6, invalid: 0, aboveCap: false, sum: 100 });
  });

  it.each<[string, Record<string, Entry>, { scored: number; invalid: number; sum: number }]>([
    ['an empty sheet', {}, { scored: 0, invalid: 0, sum: 0 }],
    ['zeros, which are scores', { a11: 0, a12: 0, a2: 0, b1: 0, b2: 0, c: 0 }, { scored: 6, invalid: 0, sum: 0 }],
    ['one blank, which is not 0', { ...full, c: '' }, { scored: 5, invalid: 0, sum: 90 }],
    ['one above its cap, which never counts', { ...full, c: 11 }, { scored: 5, invalid: 1, sum: 90 }],
    ['texts and booleans', { ...full, c: '10', b2: true }, { scored: 4, invalid: 2, sum: 80 }],
    ['a key the rubric does not have', { ...full, z: 50 }, { scored: 6, invalid: 0, sum: 100 }],
    ['a key of a parent, which is not scored', { ...full, a: 60 }, { scored: 6, invalid: 0, sum: 100 }],
  ])('%s', (_case, entries, expected) => {
    expect(totalsOf(entries).total).toMatchObject(expected);
  });

  it('carries an invalid score up to every level above it, and no further', () => {
    const { byKey, verdicts } = totalsOf({ ...full, a11: 26 });
    expect(['a11', 'a1', 'a', 'a12', 'b', 'c'].map((key) => byKey.get(key)!.invalid)).toEqual([1, 1, 1, 0, 0, 0]);
    expect(verdicts.get('a11')).toBe('aboveCap');
    expect(verdicts.has('a1')).toBe(false);
  });

  it('counts a parent above its own points as one entry to correct, at each level where it happens', () => {
    const tight = [branch('p', 25, [branch('q', 15, [leaf('x', 10), leaf('y', 10)]), leaf('z', 10)])];
    const marks = (entries: Record<string, Entry>): unknown[] => {
      const { byKey, total } = totalsOf(entries, tight);
      return [byKey.get('q')!.aboveCap, byKey.get('p')!.aboveCap, total.invalid, total.sum, total.scored];
    };
    expect(marks({ x: 5, y: 10, z: 10 })).toEqual([false, false, 0, 25, 3]);
    expect(marks({ x: 6, y: 10, z: 9 })).toEqual([true, false, 1, 25, 3]);
    expect(marks({ x: 10, y: 10, z: 10 })).toEqual([true, true, 2, 30, 3]);
    expect(marks({ x: 6, y: 10 })).toEqual([true, false, 1, 16, 2]);
  });

  it('lets a parent without points hold whatever its children add up to', () => {
    const { byKey, total } = totalsOf({ x: 10, y: 10 }, [branch('p', null, [leaf('x', 10), leaf('y', 10)])]);
    expect(byKey.get('p')).toMatchObject({ sum: 20, aboveCap: false });
    expect(total.invalid).toBe(0);
  });

  it('meets a decimal cap exactly', () => {
    const tenths = [branch('p', 0.3, [leaf('x', 0.1), leaf('y', 0.2)])];
    expect(totalsOf({ x: 0.1, y: 0.2 }, tenths, 0.1).total).toMatchObject({ sum: 0.3, invalid: 0 });
  });

  it('adds children up to their parents whatever the plan, as whole-number arithmetic does', () => {
    const wholes = (value: number): bigint => BigInt(Math.round(value * 10_000));
    const planAndRecords = arbitraryPlan().chain((plan) => fc.tuple(fc.constant(plan), arbitraryRecords(plan)));
    fc.assert(
      fc.property(planAndRecords, ([plan, records]) => {
        expect(scoringMembers(plan, PANEL_NAME)).toHaveLength(records[0]!.agencies[0]!.members.length);
        for (const { entries } of records.flatMap((group) => group.agencies.flatMap((agency) => agency.members))) {
          const { byKey, total } = addUp(plan.rubric, plan.settings.step, entries);
          const addsUp = (criteria: readonly Criterion[], parent: { sum: number; leaves: number }): void => {
            const parts = criteria.map((criterion) => byKey.get(criterion.key)!);
            expect(parts.reduce((running, part) => running + wholes(part.sum), 0n)).toBe(wholes(parent.sum));
            expect(parts.reduce((running, part) => running + part.leaves, 0)).toBe(parent.leaves);
            for (const criterion of criteria) {
              if (criterion.children.length > 0) addsUp(criterion.children, byKey.get(criterion.key)!);
            }
          };
          addsUp(plan.rubric, total);
        }
      }),
    );
  });
});
