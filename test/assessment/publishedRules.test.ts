import { gradeOf } from '../../src/assessment/grade';
import { gradeFindings } from '../../src/assessment/gradeFindings';
import { judgeEntry, scoreRange } from '../../src/assessment/score';
import { markNotable } from '../../src/assessment/notableDifference';
import { assess } from '../../src/assessment/outcome';
import { scoringMembers } from '../../src/assessment/plan';
import { rankAll, rankSums } from '../../src/assessment/rank';
import type { Settings } from '../../src/assessment/settings';
import { leaf, PANEL_NAME, planWith, recordsWith, type PlanChanges } from '../support/samplePlans';

const ranksOf = (scores: readonly number[], ties: Settings['ties']): number[] =>
  rankAll(
    scores.map((score) => ({ score, breaks: [] })),
    ties,
  );

describe('published ways of counting equal ranks', () => {
  it('澎湖縣98年度提升服務品質年度考核: 第1名環保局、第2名消防局及稅捐處、第3名財政局', () => {
    expect(ranksOf([92, 90, 90, 88], 'dense')).toEqual([1, 2, 2, 3]);
  });

  it('臺南市114年優良公寓大廈評選: the third place is shared by two', () => {
    expect(ranksOf([95, 93, 91, 91, 89], 'competition').slice(0, 4)).toEqual([1, 2, 3, 3]);
  });

  it('competition: two at 2nd, then 4th; three at 4th, then 7th', () => {
    expect(ranksOf([95, 90, 90, 85], 'competition')).toEqual([1, 2, 2, 4]);
    expect(ranksOf([95, 94, 93, 90, 90, 90, 85], 'competition')).toEqual([1, 2, 3, 4, 4, 4, 7]);
  });
});

describe('最有利標評選辦法', () => {
  /** Three members' scores on 60 + 40 points for each firm. */
  type Sheet = [number, number];

  function rank(table: Sheet[][], settings: PlanChanges['settings'], lots: (number | null)[] = []): (number | null)[] {
    const plan = planWith({
      rubric: [leaf('quality', 60), leaf('price', 40)],
      growthRates: [],
      groups: [
        {
          code: 'G1',
          name: '廠商',
          agencies: table.map((_, index) => ({ code: `F${index}`, name: `廠商${index}` })),
        },
      ],
      assessedGroups: ['G1'],
      settings,
    });
    const records = recordsWith(plan, (agency, member, criterion) => {
      const sheet = table[Number(agency.code.slice(1))]![Number(member.code.slice(1)) - 1]!;
      return sheet[criterion.key === 'quality' ? 0 : 1];
    });
    records[0]!.agencies.forEach((record, index) => (record.lot = lots[index] ?? null));
    return assess(plan, scoringMembers(plan, PANEL_NAME), records)[0]!.agencies.map((agency) => agency.rank);
  }

  it('第15條: each sheet is added up, turned into ranks, the ranks are summed, the lowest sum is first', () => {
    const totals = [
      [88, 85, 90],
      [86, 88, 84],
      [80, 82, 91],
    ];
    // Ranks 1 2 2, 2 1 3, 3 3 1.
    expect(rankSums(totals)).toEqual([5, 6, 7]);
  });

  it('第15條: one member alone cannot lift a firm that the others place second', () => {
    const table: Sheet[][] = [
      [
        [60, 38],
        [45, 35],
        [44, 36],
      ],
      [
        [40, 30],
        [46, 36],
        [46, 36],
      ],
    ];
    expect(rank(table, { combine: 'mean' })).toEqual([1, 2]);
    expect(rank(table, { combine: 'rankSum' })).toEqual([2, 1]);
  });

  // Totals: 80 80 80, 85 79 76, 70 72 71. Means of quality (the item with the most points): 48, 45.
  const equalScores: Sheet[][] = [
    [
      [48, 32],
      [48, 32],
      [48, 32],
    ],
    [
      [45, 40],
      [45, 34],
      [45, 31],
    ],
    [
      [40, 30],
      [42, 30],
      [41, 30],
    ],
  ];

  it.each<[string, PlanChanges['settings'], (number | null)[], number[]]>([
    ['are equal at first', {}, [], [1, 1, 3]],
    [
      '第14條: the higher score on the item with the highest points',
      { tieBreaks: [{ kind: 'criterion', criterion: 'quality' }] },
      [],
      [1, 2, 3],
    ],
    ['第14條: the lot', { tieBreaks: [{ kind: 'lot' }] }, [2, 1], [2, 1, 3]],
    ['more first places', { tieBreaks: [{ kind: 'firstPlaces' }] }, [], [1, 2, 3]],
  ])('equal total scores: %s', (_case, settings, lots, expected) => {
    expect(rank(equalScores, settings, lots)).toEqual(expected);
  });

  // Ranks 1 1 4, 2 2 2, 3 3 1, 4 4 3: sums 6, 6, 7, 11.
  const equalSums: Sheet[][] = [
    [
      [50, 40],
      [50, 40],
      [40, 30],
    ],
    [
      [55, 30],
      [55, 30],
      [50, 30],
    ],
    [
      [45, 35],
      [45, 35],
      [50, 40],
    ],
    [
      [40, 30],
      [40, 30],
      [45, 30],
    ],
  ];

  it.each<[string, Settings['tieBreaks'], (number | null)[], number[]]>([
    ['are equal at first', [], [], [1, 1, 3, 4]],
    [
      '第15-1條: the higher summed score on the item with the highest points',
      [{ kind: 'criterion', criterion: 'quality' }],
      [],
      [2, 1, 3, 4],
    ],
    ['第15-1條: more first places', [{ kind: 'firstPlaces' }], [], [1, 2, 3, 4]],
    ['第15-1條: the lot', [{ kind: 'lot' }], [2, 1], [2, 1, 3, 4]],
    [
      'an item, and then the lot that is not needed',
      [{ kind: 'criterion', criterion: 'quality' }, { kind: 'lot' }],
      [1, 2],
      [2, 1, 3, 4],
    ],
  ])('equal sums of ranks: %s', (_case, tieBreaks, lots, expected) => {
    expect(rank(equalSums, { combine: 'rankSum', tieBreaks }, lots)).toEqual(expected);
  });

  it('明顯差異: the law gives no number; at 10 % of full marks a sheet 10 points from the others is marked', () => {
    expect(markNotable([70, 80, 80], 100, 0.1)).toEqual([true, false, false]);
  });
});

describe('published grade scales', () => {
  type Scale = [string, number, number | null][];
  // 臺南市檔案管理考評; 基隆市地政事務所 and 經濟部公文檢核; 臺東縣志願服務評鑑.
  const tainan: Scale = [
    ['優等', 90, null],
    ['甲等', 80, 90],
    ['乙等', 70, 80],
    ['丙等', 0, 70],
  ];
  const five: Scale = [
    ['優', 90, null],
    ['甲', 80, 90],
    ['乙', 70, 80],
    ['丙', 60, 70],
    ['丁', 0, 60],
  ];
  const taitung: Scale = [
    ['優等', 90, null],
    ['甲等', 85, 90],
    ['乙等', 80, 85],
    ['丙等', 70, 80],
    ['丁等', 60, 70],
    ['戊等', 0, 60],
  ];
  // 雅潭地政事務所電話服務禮貌考核, as printed: 80–89, 70–79.
  const integers: Scale = [
    ['優良', 90, null],
    ['良好', 80, 89],
    ['普通', 70, 79],
    ['劣', 0, 70],
  ];

  const gradesOf = (scale: Scale): { name: string; from: number; below: number | null }[] =>
    scale.map(([name, from, below]) => ({ name, from, below }));
  const findingsOf = (scale: Scale): string[] =>
    gradeFindings(planWith({ grades: gradesOf(scale), awards: { recipients: [], rules: [] } })).map(
      ({ code, values }) => `${code} ${values.from}–${values.to}`,
    );

  it.each<[string, Scale, [number, string][]]>([
    [
      '臺南市',
      tainan,
      [
        [90, '優等'],
        [89.99, '甲等'],
        [80, '甲等'],
        [70, '乙等'],
        [69.99, '丙等'],
      ],
    ],
    [
      'five levels',
      five,
      [
        [100, '優'],
        [60, '丙'],
        [59.99, '丁'],
        [0, '丁'],
      ],
    ],
    [
      '臺東縣, uneven',
      taitung,
      [
        [85, '甲等'],
        [84.99, '乙等'],
        [79.99, '丙等'],
        [60, '丁等'],
        [59, '戊等'],
      ],
    ],
  ])('%s', (_case, scale, expected) => {
    expect(findingsOf(scale)).toEqual([]);
    expect(expected.map(([score]) => [score, gradeOf(score, gradesOf(scale))?.name])).toEqual(expected);
  });

  it('refuse integer bands, between which 89.5 has no grade', () => {
    expect(findingsOf(integers)).toEqual(['grade-gap 79–80', 'grade-gap 89–90']);
    expect(gradeOf(89.5, gradesOf(integers))).toBeNull();
  });
});

describe('published floor scores', () => {
  // 嘉義縣環境清潔競賽: an item worth 2 points on which who did nothing got 1.5.
  const range = scoreRange(leaf('x', 2, { minimum: 1.5, step: 0.1 }), 1);

  it.each([
    [1.5, 'valid'],
    [1.7, 'valid'],
    [2, 'valid'],
    [1.4, 'belowMinimum'],
    [0, 'belowMinimum'],
    [2.1, 'aboveCap'],
  ])('%d is %s', (entry, expected) => {
    expect(judgeEntry(entry, range)).toBe(expected);
  });
});
