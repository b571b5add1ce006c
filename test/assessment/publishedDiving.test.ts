import { trimmedMean } from '../../src/assessment/combine';
import { multiply, sum } from '../../src/assessment/decimal';
import { rankAll } from '../../src/assessment/rank';
import diving from '../fixtures/published/divingSydney2000.json';

/**
 * Sydney 2000 diving finals: of seven scores the highest and the lowest are left out, the five others are added,
 * times the degree of difficulty, times 0.6; semifinal and final dives together make the total. The sum of five is five
 * times the trimmed mean, so a dive is worth trimmed mean × difficulty × 3.
 * Source: the data of Emerson, Seltzer & Lin, The American Statistician 63 (2009), 124–131; see the fixture.
 */
function pointsOf(dive: string): number {
  const [difficulty, ...scores] = dive.split(' ').map(Number);
  expect(scores).toHaveLength(7);
  return multiply(multiply(trimmedMean(scores), difficulty!), 3);
}

describe('published diving results', () => {
  it.each(diving.events)('$event: every rank as published', ({ divers }) => {
    const totals = divers.map((diver) => sum(diver.dives.map(pointsOf)));
    expect(divers).toHaveLength(12);
    expect(
      rankAll(
        totals.map((score) => ({ score, breaks: [] })),
        'competition',
      ),
    ).toEqual(divers.map((diver) => diver.rank));
  });

  it('add up to the published totals of the winners', () => {
    const winners = diving.events.map(({ event, divers }) => [event, sum(divers[0]!.dives.map(pointsOf))]);
    expect(winners).toEqual([
      ['M3mSB', 708.72],
      ['W3mSB', 609.42],
      ['M10mPF', 724.53],
      ['W10mPF', 543.75],
    ]);
  });
});
