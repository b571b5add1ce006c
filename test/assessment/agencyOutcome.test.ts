import fc from 'fast-check';
import { agencyOutcome, guarded, leafKeys, type AgencyOutcome } from '../../src/assessment/agencyOutcome';
import { scoringMembers, type Plan } from '../../src/assessment/plan';
import type { AgencyRecord, MemberRecord } from '../../src/assessment/record';
import {
  arbitraryPlan,
  arbitraryRecords,
  branch,
  leaf,
  PANEL_NAME,
  planWith,
  recordsWith,
  type PlanChanges,
} from '../support/samplePlans';

const panelOf = (size: number): PlanChanges['panel'] =>
  Array.from({ length: size }, (_, index) => ({ code: `M${index + 1}`, name: `委員${index + 1}`, role: 'member' }));

/** Judges the first agency; `scores[member][leaf]`. */
function judge(plan: Plan, scores: number[][], change?: (record: AgencyRecord) => unknown): AgencyOutcome {
  const keys = leafKeys(plan);
  const members = scoringMembers(plan, PANEL_NAME);
  const [group] = recordsWith(
    plan,
    (_agency, member, criterion) =>
      scores[members.findIndex(({ code }) => code === member.code)]![keys.indexOf(criterion.key)]!,
  );
  const record = group!.agencies[0]!;
  change?.(record);
  return agencyOutcome(plan, members, record);
}

/** A plan of one criterion of 1,000 points, graded as the 105 plan grades. */
function planOfTotals(members: number, settings: PlanChanges['settings'] = {}): Plan {
  return planWith({
    rubric: [leaf('x', 1000, { step: 0.0001 })],
    totalPoints: 1000,
    growthRates: [],
    panel: panelOf(members)!,
    grades: [
      { name: '甲', from: 800, below: null },
      { name: '乙', from: 700, below: 800 },
      { name: '丙', from: 0, below: 700, reassessedTo: '乙' },
    ],
    settings,
  });
}

describe('one agency', () => {
  it.each<[string, number[], PlanChanges['settings'], { raw: number; official: number; grade: string }]>([
    ['a mean', [800, 700, 900], {}, { raw: 800, official: 800, grade: '甲' }],
    ['a mean that only rounding lifts to 甲', [800, 799.99], {}, { raw: 799.995, official: 800, grade: '甲' }],
    ['just too little for rounding', [800, 799.9898], {}, { raw: 799.9949, official: 799.99, grade: '乙' }],
    ['699.995', [700, 699.99], {}, { raw: 699.995, official: 700, grade: '乙' }],
    ['thirds', [800, 800, 799.985], {}, { raw: 799.995, official: 800, grade: '甲' }],
    [
      'whole numbers only',
      [799.5],
      { rounding: { digits: 0, at: 'total' } },
      { raw: 799.5, official: 800, grade: '甲' },
    ],
    [
      'four digits',
      [799.995],
      { rounding: { digits: 4, at: 'total' } },
      { raw: 799.995, official: 799.995, grade: '乙' },
    ],
    ['a median', [600, 800, 810], { combine: 'median' }, { raw: 800, official: 800, grade: '甲' }],
    ['a trimmed mean', [0, 800, 801, 1000], { combine: 'trimmedMean' }, { raw: 800.5, official: 800.5, grade: '甲' }],
    ['a score behind a rank sum', [700, 800], { combine: 'rankSum' }, { raw: 750, official: 750, grade: '乙' }],
    ['a consensus of one sheet', [812], { scoring: 'consensus' }, { raw: 812, official: 812, grade: '甲' }],
    ['nothing but zeros', [0, 0], {}, { raw: 0, official: 0, grade: '丙' }],
  ])('%s', (_case, totals, settings, expected) => {
    const { raw, official, grade } = judge(
      planOfTotals(totals.length, settings),
      totals.map((total) => [total]),
    );
    expect({ raw, official, grade: grade?.name }).toEqual(expected);
  });

  it('weighs members by role', () => {
    const panel = panelOf(2)!.map((member, index) => ({ ...member, weight: index === 0 ? 2 : 1 }));
    const plan = planWith({ ...planOfTotals(2), panel, settings: { combine: 'weightedMean' } });
    expect(judge(plan, [[900], [600]])).toMatchObject({ raw: 800, official: 800 });
  });

  it('rounds at the total, at each item or at each top level, with different results', () => {
    const rubric = [branch('p', 20, [leaf('x', 10), leaf('y', 10)]), leaf('z', 40), leaf('w', 40)];
    const official = (at: 'total' | 'item' | 'level'): number | null =>
      judge(planWith({ rubric, panel: panelOf(2)!, growthRates: [], settings: { rounding: { digits: 0, at } } }), [
        [1, 1, 1, 1],
        [2, 2, 2, 2],
      ]).official;
    // Means of 1.5 each: 6 in all; 3 + 2 + 2 by level; 2 + 2 + 2 + 2 by item.
    expect([official('total'), official('level'), official('item')]).toEqual([6, 7, 8]);
  });

  it.each<
    [
      string,
      (members: MemberRecord[]) => unknown,
      { counted: number; expected: number; open: number; raw: number | null },
    ]
  >([
    ['everyone counts', () => null, { counted: 3, expected: 3, open: 0, raw: 800 }],
    [
      '未出席 leaves the denominator',
      ([first]) => (first!.attendance = 'absent'),
      { counted: 2, expected: 2, open: 0, raw: 750 },
    ],
    [
      '迴避 leaves the denominator',
      ([first]) => (first!.attendance = 'recused'),
      { counted: 2, expected: 2, open: 0, raw: 750 },
    ],
    ['未繳 is waited for', ([first]) => (first!.entries = new Map()), { counted: 2, expected: 3, open: 1, raw: 750 }],
    [
      '未完成 is waited for',
      ([first]) => (first!.entries = new Map([['x', 'none']])),
      { counted: 2, expected: 3, open: 1, raw: 750 },
    ],
    [
      'above the cap is waited for, and never counts',
      ([first]) => (first!.entries = new Map([['x', 1001]])),
      { counted: 2, expected: 3, open: 1, raw: 750 },
    ],
    [
      'left out by resolution',
      ([first]) => (first!.decision = { counted: false, reason: '', resolution: '第2次會議' }),
      { counted: 2, expected: 3, open: 0, raw: 750 },
    ],
    [
      'left out without resolution',
      ([first]) => (first!.decision = { counted: false, reason: '', resolution: '' }),
      { counted: 2, expected: 3, open: 1, raw: 750 },
    ],
    [
      'nobody came: waited for, though no sheet is',
      (members) => members.map((member) => (member.attendance = 'absent')),
      { counted: 0, expected: 0, open: 1, raw: null },
    ],
    [
      'all recused: waited for, though no sheet is',
      (members) => members.map((member) => (member.attendance = 'recused')),
      { counted: 0, expected: 0, open: 1, raw: null },
    ],
    [
      'all left out by resolution: waited for, though no sheet is',
      (members) => members.map((member) => (member.decision = { counted: false, reason: '', resolution: '第2次會議' })),
      { counted: 0, expected: 3, open: 1, raw: null },
    ],
    [
      'one came and has not handed in: waited for once',
      ([first, second, third]) => {
        first!.attendance = second!.attendance = 'absent';
        third!.entries = new Map();
      },
      { counted: 0, expected: 1, open: 1, raw: null },
    ],
    [
      'nobody handed in',
      (members) => members.map((member) => (member.entries = new Map())),
      { counted: 0, expected: 3, open: 3, raw: null },
    ],
  ])('%s', (_case, change, expected) => {
    const outcome = judge(planOfTotals(3), [[900], [800], [700]], (record) => change(record.members));
    const { counted, expected: awaited, open, raw } = outcome;
    expect({ counted, expected: awaited, open, raw }).toEqual(expected);
    if (raw === null) {
      expect(outcome).toMatchObject({ official: null, grade: null, totalSpread: null });
      expect(outcome.spreads.size).toBe(0);
    }
  });

  it('shows how far members lie apart, for the total and for every criterion', () => {
    const outcome = judge(planWith(), [
      [25, 15, 20, 20, 10, 10],
      [20, 15, 10, 20, 5, 0],
      [22, 15, 15, 20, 9, 5],
    ]);
    expect(outcome.totalSpread).toMatchObject({ mean: 85.33333333333333, maximum: 100, minimum: 70 });
    expect(outcome.totalSpread!.deviation).toBeCloseTo(15.0111, 4); // R: sd(c(100, 70, 86))
    expect(outcome.spreads.get('a1')).toMatchObject({ maximum: 40, minimum: 35 });
    expect(outcome.spreads.get('b1')).toEqual({ mean: 20, maximum: 20, minimum: 20, deviation: 0 });
    expect(outcome.spreads.size).toBe(9);
  });

  it('compares a member with the other counted members only', () => {
    const totals = [[800], [700], [0]];
    const flags = (change: (members: MemberRecord[]) => unknown): boolean[] =>
      judge(planOfTotals(3), totals, (record) => change(record.members)).members.map((member) => member.notable);
    expect(flags(() => null)).toEqual([true, true, true]);
    expect(flags(([, , last]) => (last!.attendance = 'absent'))).toEqual([true, true, false]);
    expect(flags(([, second, last]) => (second!.attendance = last!.attendance = 'absent'))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('clears binary dust from a combined score', () => {
    expect(guarded(0.1 + 0.2)).toBe(0.3);
    expect(guarded(799.9949999999999)).toBe(799.995);
    expect(guarded(799.9949)).toBe(799.9949);
  });

  it('keeps official scores between nothing and full marks, near the raw score', () => {
    const drawn = arbitraryPlan().chain((plan) => fc.tuple(fc.constant(plan), arbitraryRecords(plan)));
    fc.assert(
      fc.property(drawn, ([plan, records]) => {
        const members = scoringMembers(plan, PANEL_NAME);
        const terms = plan.settings.rounding.at === 'total' ? 1 : leafKeys(plan).length;
        const slack = (terms * 10 ** -plan.settings.rounding.digits) / 2 + 1e-9;
        for (const record of records.flatMap((group) => group.agencies)) {
          const outcome = agencyOutcome(plan, members, record);
          const { raw, official, counted, grade, open, expected } = outcome;
          const sheets = outcome.members.filter((member) => member.open).length;
          expect(sheets).toBeLessThanOrEqual(expected);
          expect(open).toBe(counted === 0 && sheets === 0 ? 1 : sheets);
          expect((raw === null) === (counted === 0) && (official === null) === (counted === 0)).toBe(true);
          if (raw === null || official === null) continue;
          expect(Math.abs(official - raw)).toBeLessThanOrEqual(slack);
          expect(grade).not.toBeNull();
        }
      }),
    );
  });
});
