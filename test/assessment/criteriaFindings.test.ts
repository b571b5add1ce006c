import { criteriaFindings } from '../../src/assessment/criteriaFindings';
import type { Criterion } from '../../src/assessment/criterion';
import { branch, leaf, planWith, type PlanChanges } from '../support/samplePlans';

/** Findings of a rubric by itself, as `code where`. */
function codesOf(rubric: Criterion[], settings: PlanChanges['settings'] = {}): string[] {
  return criteriaFindings(planWith({ rubric, settings })).map((found) => `${found.code} ${found.where}`);
}

const total = (rubric: Criterion[]): number =>
  rubric.reduce((running, criterion) => running + (criterion.points ?? 0), 0);

/** With leaves that bring the rubric to the sample's 100 points. */
function filledUp(...rubric: Criterion[]): Criterion[] {
  return [...rubric, leaf('rest', 100 - total(rubric))];
}

describe('findings about the rubric', () => {
  it.each<[string, Criterion[], string[]]>([
    [
      'same names under different parents are usual',
      [
        branch('p', 45, [leaf('x', 45, { title: '電話禮貌' })]),
        branch('q', 55, [leaf('y', 55, { title: '電話禮貌' })]),
      ],
      [],
    ],
    [
      'same names at the top',
      filledUp(leaf('x', 5, { title: '同名' }), leaf('y', 5, { title: '同名' })),
      ['same-name-among-siblings 同名'],
    ],
    [
      'a label is a name too',
      filledUp(leaf('x', 5, { title: '同名' }), leaf('y', 5, { title: '', label: '同名' })),
      ['same-name-among-siblings 同名'],
    ],
    ['a parent without points', [branch('p', null, [leaf('x', 50), leaf('y', 50)])], []],
    [
      'decimals that add up',
      [
        branch('p', 0.3, [leaf('x', 0.1, { step: 0.1 }), leaf('y', 0.2, { step: 0.1 })]),
        leaf('z', 99.7, { step: 0.1 }),
      ],
      [],
    ],
    ['a parent that states less', filledUp(branch('p', 20, [leaf('x', 20), leaf('y', 10)])), ['sum-mismatch p']],
    [
      'a grandparent is compared with what its children state',
      filledUp(branch('p', 20, [branch('q', 20, [leaf('x', 25)])])),
      ['sum-mismatch q'],
    ],
    ['negative points', filledUp(leaf('x', -5)), ['points-not-positive x', 'minimum-above-cap x']],
    ['a floor of 1.5 to 2 in halves', filledUp(leaf('x', 2, { minimum: 1.5, step: 0.5 })), []],
    ['a floor of 1.5 to 2 in whole points', filledUp(leaf('x', 2, { minimum: 1.5 })), ['off-step x']],
    ['a cap no step reaches', filledUp(leaf('x', 5, { step: 2 })), ['off-step x']],
    ['a step larger than the cap', filledUp(leaf('x', 5, { step: 10 })), ['off-step x']],
    ['levels need not reach the cap', filledUp(leaf('x', 10, { levels: [2, 4, 8] })), []],
    ['levels are not held to the step', filledUp(leaf('x', 10, { levels: [0, 2.5, 7.5, 10] })), []],
    ['levels as fine as a score may be', filledUp(leaf('x', 10, { levels: [0, 0.0001] })), []],
    ['levels finer than that', filledUp(leaf('x', 10, { levels: [0, 0.00001] })), ['too-many-decimals x']],
    [
      'a cap finer than that',
      [leaf('x', 99.99999, { step: 0.0001 }), leaf('y', 0.00001, { step: 0.0001 })],
      ['too-many-decimals x', 'off-step x', 'too-many-decimals y', 'off-step y'],
    ],
    ['levels of a parent', [{ ...branch('p', 100, [leaf('x', 100)]), levels: [0, 100] }], ['only-for-leaves p']],
    [
      'keys that a spreadsheet would mix up',
      filledUp(leaf('x', 5), branch('p', 5, [leaf('X', 5)])),
      ['duplicate-criterion-key x'],
    ],
  ])('%s', (_case, rubric, expected) => {
    expect(codesOf(rubric)).toEqual(expected);
  });

  it('eight levels are as deep as it goes', () => {
    const nested = (depth: number): Criterion =>
      depth === 1 ? leaf('d1', 100) : branch(`d${depth}`, 100, [nested(depth - 1)]);
    expect(codesOf([nested(8)])).toEqual([]);
    expect(codesOf([nested(9)])).toEqual(['too-deep d1']);
  });

  it("names the plan's own step when it is too fine", () => {
    expect(codesOf([leaf('x', 100, { step: 1 })], { step: 0.00001 })).toEqual(['too-many-decimals settings.step']);
  });
});
