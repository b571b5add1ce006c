import { finding, repeated } from '../../src/assessment/planFinding';

describe('findings about a plan', () => {
  it('name what occurs more than once, once each, in order and without regard to case', () => {
    expect(repeated(['a', 'B', 'b', 'A', 'c', 'B'], 'duplicate-group-code')).toEqual([
      finding('duplicate-group-code', 'error', 'a', { times: 2 }),
      finding('duplicate-group-code', 'error', 'B', { times: 3 }),
    ]);
    expect(repeated([], 'duplicate-group-code')).toEqual([]);
  });

  it('are quick for long lists', () => {
    const texts = Array.from({ length: 100_000 }, (_, index) => `G${index}`);
    const begun = performance.now();
    expect(repeated(texts, 'duplicate-assessed-group')).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
