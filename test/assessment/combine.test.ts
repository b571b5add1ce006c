import fc from 'fast-check';
import { combine, median, standardDeviation, trimmedMean } from '../../src/assessment/combine';
import { mean } from '../../src/assessment/decimal';
import type { Settings } from '../../src/assessment/settings';

const weigh = (values: readonly number[], weights: readonly number[] = []): { value: number; weight: number }[] =>
  values.map((value, index) => ({ value, weight: weights[index] ?? 1 }));

const scores = fc.array(
  fc.integer({ min: 0, max: 10_000_000 }).map((whole) => Number(`${whole}e-4`)),
  { minLength: 1, maxLength: 9 },
);

describe('combining members', () => {
  it.each<[Settings['combine'], number[], number]>([
    ['mean', [80], 80],
    ['mean', [80, 90], 85],
    ['mean', [80, 90, 91], 87],
    ['median', [80], 80],
    ['median', [80, 91], 85.5],
    ['median', [91, 70, 80], 80],
    ['median', [70, 100, 80, 91], 85.5],
    ['median', [0.3, 0.1, 0.2, 0.2], 0.2],
    ['median', [5, 5, 5, 1, 100], 5],
    ['trimmedMean', [80], 80],
    ['trimmedMean', [80, 91], 85.5],
    ['trimmedMean', [70, 80, 100], 80],
    ['trimmedMean', [70, 80, 90, 100], 85],
    // Of several equal highest or lowest only one is left out.
    ['trimmedMean', [70, 70, 90, 90], 80],
    ['trimmedMean', [60, 80, 80, 80, 80], 80],
    ['weightedMean', [80, 91], 85.5],
    ['rankSum', [80, 91], 85.5],
  ])('%s of %j is %d', (method, values, expected) => {
    expect(combine(method, weigh(values))).toBe(expected);
  });

  it('weighs by role', () => {
    expect(combine('weightedMean', weigh([90, 60], [2, 1]))).toBe(80);
    expect(combine('weightedMean', weigh([77.7], [0.25]))).toBe(77.7);
    expect(combine('weightedMean', weigh([100, 80, 60], [0.5, 0.3, 0.2]))).toBe(86);
    expect(combine('mean', weigh([90, 60], [2, 1]))).toBe(75);
  });

  it.each<Settings['combine']>(['mean', 'median', 'trimmedMean', 'weightedMean', 'rankSum'])(
    '%s of nobody is no score',
    (method) => {
      expect(combine(method, [])).toBeNull();
    },
  );

  it('refuses statistics of nothing', () => {
    expect(() => median([])).toThrow(RangeError);
    expect(() => trimmedMean([])).toThrow(RangeError);
  });

  it('leaves its input as it was', () => {
    const values = [3, 1, 2];
    median(values);
    trimmedMean(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('stays between the lowest and the highest, whatever the order', () => {
    const methods: Settings['combine'][] = ['mean', 'median', 'trimmedMean', 'weightedMean'];
    fc.assert(
      fc.property(scores, fc.constantFrom(...methods), (values, method) => {
        const combined = combine(method, weigh(values))!;
        expect(combined).toBeGreaterThanOrEqual(Math.min(...values));
        expect(combined).toBeLessThanOrEqual(Math.max(...values));
        expect(combine(method, weigh([...values].reverse()))).toBe(combined);
      }),
    );
  });

  it('has as many members above a median as below', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const middle = median(values);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('standard deviation', () => {
  // R: sd(c(2, 4, 4, 4, 5, 5, 7, 9)) = 2.13809; sd(c(80, 91)) = 7.778175
  it.each([
    [[2, 4, 4, 4, 5, 5, 7, 9], 2.13809],
    [[80, 91], 7.778175],
    [[1, 2, 3, 4, 5], 1.581139],
    [[85.5, 85.5, 85.5], 0],
    [[0.1, 0.1, 0.1], 0],
  ])('of %j is %d', (values, expected) => {
    expect(standardDeviation(values)).toBeCloseTo(expected, 5);
  });

  it('needs two members', () => {
    expect(standardDeviation([])).toBeNull();
    expect(standardDeviation([80])).toBeNull();
  });

  it('does not move when every score moves by the same', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const deviation = standardDeviation(values);
        const moved = standardDeviation(values.map((value) => value + 100));
        if (deviation === null) expect(moved).toBeNull();
        else expect(moved).toBeCloseTo(deviation, 6);
        expect(mean(values.map((value) => value + 100))).toBeCloseTo(mean(values) + 100, 6);
      }),
    );
  });
});
