import { growthOf, toPercent, type Growth } from '../../src/assessment/growth';

describe('growth', () => {
  it.each<[string, number | null, number | null, Growth]>([
    ['up', 100, 105, { kind: 'rate', rate: 0.05 }],
    ['down', 80, 60, { kind: 'rate', rate: -0.25 }],
    ['the same', 90, 90, { kind: 'rate', rate: 0 }],
    ['to nothing', 12, 0, { kind: 'rate', rate: -1 }],
    ['thirds', 3, 4, { kind: 'rate', rate: 1 / 3 }],
    ['decimals without binary dust', 0.1, 0.3, { kind: 'rate', rate: 2 }],
    ['satisfaction figures', 92.5, 94.35, { kind: 'rate', rate: 0.02 }],
    ['from 0', 0, 10, { kind: 'impossible' }],
    ['from 0 to 0', 0, 0, { kind: 'impossible' }],
    ['last year blank', null, 10, { kind: 'impossible' }],
    ['this year blank, which is not a fall to 0', 10, null, { kind: 'impossible' }],
    ['both blank', null, null, { kind: 'impossible' }],
    ['negative last year', -1, 10, { kind: 'negative' }],
    ['negative this year', 10, -0.5, { kind: 'negative' }],
    ['blank and negative', null, -1, { kind: 'impossible' }],
  ])('as a rate: %s', (_case, last, now, expected) => {
    expect(growthOf(last, now, 'rate')).toEqual(expected);
  });

  it.each<[string, number | null, number | null, Growth]>([
    ['up', 85.1, 85.4, { kind: 'percentagePoints', points: 0.3 }],
    ['down', 90, 85.5, { kind: 'percentagePoints', points: -4.5 }],
    ['from 0, where a difference is possible', 0, 12, { kind: 'percentagePoints', points: 12 }],
    ['blank', null, 12, { kind: 'impossible' }],
    ['negative', -3, 12, { kind: 'negative' }],
  ])('in percentage points: %s', (_case, last, now, expected) => {
    expect(growthOf(last, now, 'percentagePoints')).toEqual(expected);
  });

  it('reads in per cent', () => {
    expect([0.05, 0.07, -0.25, 1.1].map(toPercent)).toEqual([5, 7, -25, 110]);
  });
});
