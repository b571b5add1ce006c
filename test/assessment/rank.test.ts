import fc from 'fast-check';
import {
  compare,
  firstPlaces,
  memberRanks,
  rankAll,
  rankScores,
  rankSums,
  type Contender,
} from '../../src/assessment/rank';

const plain = (scores: readonly number[]): Contender[] => scores.map((score) => ({ score, breaks: [] }));

describe('ranks', () => {
  it.each([
    ['one', [90], [1], [1]],
    ['none', [], [], []],
    ['all different', [70, 90, 80], [3, 1, 2], [3, 1, 2]],
    ['two at second', [90, 85, 85, 80], [1, 2, 2, 4], [1, 2, 2, 3]],
    ['two at first', [90, 90, 80], [1, 1, 3], [1, 1, 2]],
    ['all equal', [80, 80, 80], [1, 1, 1], [1, 1, 1]],
    ['zeros', [0, 0, 1], [2, 2, 1], [2, 2, 1]],
    ['negated rank sums', [-3, -5, -3], [1, 3, 1], [1, 2, 1]],
  ])('%s', (_case, scores, competition, dense) => {
    expect(rankAll(plain(scores), 'competition')).toEqual(competition);
    expect(rankAll(plain(scores), 'dense')).toEqual(dense);
  });

  it('lets the first tie-break that differs decide', () => {
    const contenders: Contender[] = [
      { score: 80, breaks: [5, 9] },
      { score: 80, breaks: [6, 1] },
      { score: 80, breaks: [5, 10] },
      { score: 80, breaks: [5, 9] },
      { score: 81, breaks: [0, 0] },
    ];
    expect(rankAll(contenders, 'competition')).toEqual([4, 2, 3, 4, 1]);
    expect(rankAll(contenders, 'dense')).toEqual([4, 2, 3, 4, 1]);
    expect(compare(contenders[0]!, contenders[3]!)).toBe(0);
    expect(compare(contenders[1]!, contenders[2]!)).toBeGreaterThan(0);
  });

  it('agrees with an independent implementation: sort, then number', () => {
    const contender = fc.record({
      score: fc.integer({ min: 0, max: 4 }),
      breaks: fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })),
    });
    fc.assert(
      fc.property(fc.array(contender, { maxLength: 8 }), (contenders) => {
        // Scores and breaks as one text that sorts like them.
        const labels = contenders.map(({ score, breaks }) => [score, ...breaks].join(''));
        const sorted = [...labels].sort().reverse();
        const distinct = [...new Set(sorted)];
        expect(rankAll(contenders, 'competition')).toEqual(labels.map((label) => sorted.indexOf(label) + 1));
        expect(rankAll(contenders, 'dense')).toEqual(labels.map((label) => distinct.indexOf(label) + 1));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the best rank 1, and without gaps when dense', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(scores, (values) => {
        const best = values.indexOf(Math.max(...values));
        expect(rankAll(plain(values), 'competition')[best]).toBe(1);
        const dense = rankAll(plain(values), 'dense');
        expect([...new Set(dense)].sort((a, b) => a - b)).toEqual([...new Set(values)].map((_, index) => index + 1));
        expect(rankScores(values)).toEqual(rankAll(plain(values), 'competition'));
      }),
    );
  });

  it('leaves those without a score out', () => {
    expect(rankScores([80, null, 90, 80])).toEqual([2, null, 1, 2]);
    expect(rankScores([null, null])).toEqual([null, null]);
  });
});

describe('rank sums', () => {
  const totals = [
    [88, 85, 90],
    [86, 88, 84],
    [80, 82, 91],
  ];

  it("adds each member's ranks", () => {
    expect(memberRanks(totals)).toEqual([
      [1, 2, 2],
      [2, 1, 3],
      [3, 3, 1],
    ]);
    expect(rankSums(totals)).toEqual([5, 6, 7]);
    expect(firstPlaces(totals)).toEqual([1, 1, 1]);
  });

  it('gives equal totals of one member equal ranks', () => {
    expect(rankSums([[80], [80], [70]])).toEqual([1, 1, 3]);
    expect(firstPlaces([[80], [80], [70]])).toEqual([1, 1, 0]);
  });

  it.each<[string, (number | null)[][], number[] | null]>([
    ['no agency', [], null],
    ['no member', [[], []], null],
    [
      'nobody counts',
      [
        [null, null],
        [null, null],
      ],
      null,
    ],
    [
      'a member who scored one agency only',
      [
        [80, 70],
        [90, null],
      ],
      null,
    ],
    [
      'as many members for each, but not the same',
      [
        [80, null],
        [null, 90],
      ],
      null,
    ],
    [
      'a member who scored none, and stays out',
      [
        [80, null, 70],
        [90, null, 60],
      ],
      [3, 3],
    ],
  ])('%s', (_case, rows, expected) => {
    expect(rankSums(rows)).toEqual(expected);
  });

  it('adds up to the same for every panel without ties: m × n(n + 1) ÷ 2', () => {
    const panel = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
      .chain(([agencies, members]) => {
        const order = Array.from({ length: agencies }, (_, index) => index);
        const column = fc.shuffledSubarray(order, { minLength: agencies, maxLength: agencies });
        return fc.array(column, { minLength: members, maxLength: members });
      });
    fc.assert(
      fc.property(panel, (columns) => {
        const agencies = columns[0]!.length;
        const rows = columns[0]!.map((_, agency) => columns.map((column) => column[agency]!));
        const sums = rankSums(rows)!;
        expect(sums.reduce((a, b) => a + b, 0)).toBe((columns.length * agencies * (agencies + 1)) / 2);
        expect(firstPlaces(rows).reduce((a, b) => a + b, 0)).toBe(columns.length);
      }),
    );
  });
});
