import fc from 'fast-check';
import {
  decimalsOf,
  divide,
  isMultiple,
  mean,
  multiply,
  roundHalfUp,
  subtract,
  sum,
  weightedMean,
} from '../../src/assessment/decimal';

/** Scores as whole ten-thousandths, so that BigInt can do the same arithmetic exactly. */
const tenThousandths = fc.integer({ min: -20_000_000, max: 20_000_000 });
const asScore = (whole: number): number => Number(`${whole}e-4`);

describe('sums', () => {
  it.each([
    [[], 0],
    [[0.1, 0.2], 0.3],
    [Array.from({ length: 10 }, () => 0.1), 1],
    [[1e6, 0.0001, -1e6], 0.0001],
    [[-5, 5], 0],
  ])('adds %j to %d', (values, expected) => {
    expect(sum(values)).toBe(expected);
  });

  it('agrees with whole numbers', () => {
    fc.assert(
      fc.property(fc.array(tenThousandths), (wholes) => {
        const exact = wholes.reduce((total, whole) => total + whole, 0);
        expect(sum(wholes.map(asScore))).toBe(exact === 0 ? 0 : asScore(exact));
      }),
    );
  });

  it('subtracts, multiplies and divides without binary dust', () => {
    expect(subtract(0.3, 0.1)).toBe(0.2);
    expect(multiply(1.1, 3)).toBe(3.3);
    expect(multiply(1000, 0.07)).toBe(70);
    expect(divide(0.3, 0.1)).toBe(3);
    expect(() => divide(1, 0)).toThrow();
  });
});

describe('rounding half up', () => {
  // 799.995 and 2.675 lie below the middle in binary; 四捨五入 and Excel's ROUND take the decimal that is written.
  it.each([
    [799.995, 2, 800],
    [799.9949, 2, 799.99],
    [1599.99 / 2, 2, 800],
    [mean([800, 799.99]), 2, 800],
    [mean([799.99, 800, 799.995]), 2, 800],
    [2.675, 2, 2.68],
    [1.005, 2, 1.01],
    [-2.675, 2, -2.68],
    [-0.5, 0, -1],
    [0.5, 0, 1],
    [1.5, 0, 2],
    [2.5, 0, 3],
    [0.1 + 0.2, 10, 0.3],
    [100 / 3, 2, 33.33],
    [200 / 3, 2, 66.67],
    [200 / 3, 0, 67],
    [999.9999, 3, 1000],
    [69.99995, 4, 70],
    // Binary results just beside the middle are cleared of what lies beyond the tenth decimal first.
    [799.9949999999999, 2, 800],
    [799.99499999, 2, 799.99],
  ])('rounds %d at %d digits to %d', (value, digits, expected) => {
    expect(roundHalfUp(value, digits)).toBe(expected);
  });

  it('agrees with whole-number arithmetic', () => {
    fc.assert(
      fc.property(tenThousandths, fc.integer({ min: 0, max: 4 }), (whole, digits) => {
        const unit = 10n ** BigInt(4 - digits);
        const size = BigInt(Math.abs(whole));
        const rounded = Number((2n * size + unit) / (2n * unit)) * Math.sign(whole);
        expect(roundHalfUp(asScore(whole), digits) + 0).toBe(Number(`${rounded}e-${digits}`) + 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('rounds the mean of scores as whole-number arithmetic does, halves and thirds alike', () => {
    const panel = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(panel, fc.integer({ min: 0, max: 4 }), (wholes, digits) => {
        const total = wholes.reduce((running, whole) => running + BigInt(whole), 0n);
        const divisor = BigInt(wholes.length) * 10n ** BigInt(4 - digits);
        const rounded = (2n * total + divisor) / (2n * divisor);
        expect(roundHalfUp(mean(wholes.map(asScore)), digits)).toBe(Number(`${rounded}e-${digits}`));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('means', () => {
  it.each([
    [[5], 5],
    [[0.1, 0.2], 0.15],
    [[1, 2, 2], 5 / 3],
    [[0.1, 0.1, 0.1], 0.1],
  ])('takes the mean of %j', (values, expected) => {
    expect(mean(values)).toBe(expected);
  });

  it('weighs', () => {
    expect(
      weightedMean([
        { value: 90, weight: 2 },
        { value: 60, weight: 1 },
      ]),
    ).toBe(80);
    expect(weightedMean([{ value: 77.7, weight: 0.25 }])).toBe(77.7);
  });

  it('refuses a mean of nothing', () => {
    expect(() => mean([])).toThrow(RangeError);
    expect(() => weightedMean([])).toThrow(RangeError);
    expect(() => weightedMean([{ value: 1, weight: 0 }])).toThrow(RangeError);
  });

  it('does not depend on the order of the members', () => {
    const shuffled = fc
      .array(tenThousandths.map(asScore), { minLength: 1, maxLength: 8 })
      .chain((values) =>
        fc.tuple(
          fc.constant(values),
          fc.shuffledSubarray(values, { minLength: values.length, maxLength: values.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([values, other]) => {
        expect(mean(other)).toBe(mean(values));
      }),
    );
  });
});

describe('steps', () => {
  it.each([
    [0.3, 0.1, true],
    [0.7, 0.1, true],
    [2.3, 0.1, true],
    [0.25, 0.1, false],
    [7.5, 0.5, true],
    [7.25, 0.5, false],
    [0, 0.5, true],
    [4.25, 4.25, true],
    [85, 4.25, true],
    [1, 3, false],
  ])('%d on steps of %d: %s', (value, step, expected) => {
    expect(isMultiple(value, step)).toBe(expected);
  });

  it('finds every tenth on a tenth', () => {
    fc.assert(fc.property(fc.nat(100_000), (tenths) => isMultiple(Number(`${tenths}e-1`), 0.1)));
  });

  it.each([
    [0, 0],
    [12, 0],
    [0.25, 2],
    [-0.125, 3],
    [1e-7, 7],
    [1e21, 0],
  ])('counts the decimals of %d: %d', (value, expected) => {
    expect(decimalsOf(value)).toBe(expected);
  });
});
