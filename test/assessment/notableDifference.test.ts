import fc from 'fast-check';
import { markNotable } from '../../src/assessment/notableDifference';

describe('明顯差異', () => {
  it.each<[string, number[], number, number, boolean[]]>([
    ['exactly 10 % of full marks', [900, 800, 800], 1000, 0.1, [true, false, false]],
    ['just below', [899.9999, 800, 800], 1000, 0.1, [false, false, false]],
    ['below the others as well as above', [700, 800, 800], 1000, 0.1, [true, false, false]],
    ['two members are as far from each other', [900, 800], 1000, 0.1, [true, true]],
    ['all equal', [800, 800, 800], 1000, 0.1, [false, false, false]],
    ['one member', [900], 1000, 0.1, [false]],
    ['no member', [], 1000, 0.1, []],
    // In binary 0.3 − 0.2 lies below 0.1, and 13.3 − 10 above 3.3.
    ['tenths at the threshold', [0.3, 0.2], 1, 0.1, [true, true]],
    ['decimals at the threshold', [13.3, 10], 33, 0.1, [true, true]],
    ['a mean of thirds, just short', [33.3333, 0, 0, 0.0001], 333.333, 0.1, [false, false, false, false]],
    ['another share', [85, 80], 100, 0.05, [true, true]],
    ['one far off makes others notable too', [1000, 700, 700], 1000, 0.1, [true, true, true]],
  ])('%s', (_case, totals, full, share, expected) => {
    expect(markNotable(totals, full, share)).toEqual(expected);
  });

  it('marks the same members whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 6 }), (totals) => {
        expect(markNotable([...totals].reverse(), 1000, 0.1)).toEqual(markNotable(totals, 1000, 0.1).reverse());
      }),
    );
  });
});
