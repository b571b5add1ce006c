import fc from 'fast-check';
import { assess, type GroupOutcome, type Note, type RankedAgency } from '../../src/assessment/outcome';
import { scoringMembers, type Plan } from '../../src/assessment/plan';
import type { AgencyRecord, GroupRecord } from '../../src/assessment/record';
import {
  arbitraryPlan,
  arbitraryRecords,
  leaf,
  PANEL_NAME,
  planWith,
  recordsWith,
  type PlanChanges,
} from '../support/samplePlans';

/** A plan of 1,000 points on three criteria, so many members, groups of so many agencies. */
function planOf(members: number, groups: readonly number[], changes: PlanChanges = {}): Plan {
  return planWith({
    rubric: [leaf('x', 800, { step: 0.001 }), leaf('y', 150, { step: 0.001 }), leaf('z', 50, { step: 0.001 })],
    totalPoints: 1000,
    growthRates: [],
    groups: groups.map((size, group) => ({
      code: `G${group + 1}`,
      name: `第${group + 1}組`,
      agencies: Array.from({ length: size }, (_, index) => ({
        code: `A${group + 1}${index + 1}`,
        name: `機關${group + 1}之${index + 1}`,
      })),
    })),
    assessedGroups: groups.map((_, group) => `G${group + 1}`),
    panel: Array.from({ length: members }, (_, index) => ({
      code: `M${index + 1}`,
      name: `委員${index + 1}`,
      role: 'member',
    })),
    grades: [
      { name: '甲', from: 800, below: null },
      { name: '乙', from: 700, below: 800 },
      { name: '丙', from: 0, below: 700, reassessedTo: '乙' },
    ],
    ...changes,
  });
}

/** A member's scores of an agency: the total, or `[x, y, z]`. A total is laid on x first, the rest on y and z. */
type Cell = number | [number, number, number];

function entriesOf(cell: Cell): Map<string, number> {
  const [x, y, z] =
    typeof cell === 'number'
      ? [
          Math.min(cell, 800),
          Math.min(Math.max(Number((cell - 800).toFixed(3)), 0), 150),
          Math.max(Number((cell - 950).toFixed(3)), 0),
        ]
      : cell;
  return new Map(Object.entries({ x, y, z }));
}

/** One table a group, one row an agency, one column a member; then whatever the records need besides. */
function recordsOf(
  plan: Plan,
  tables: Cell[][][],
  change: (agency: AgencyRecord) => unknown = () => null,
): GroupRecord[] {
  const records = recordsWith(plan, () => 0);
  records.forEach((group, table) => {
    group.agencies.forEach((agency, row) => {
      agency.members.forEach((member, column) => (member.entries = entriesOf(tables[table]![row]![column]!)));
      change(agency);
    });
  });
  return records;
}

function outcomesOf(plan: Plan, tables: Cell[][][], change?: (agency: AgencyRecord) => unknown): GroupOutcome[] {
  return assess(plan, scoringMembers(plan, PANEL_NAME), recordsOf(plan, tables, change));
}

/** One group's agencies, one member each unless the table has more columns. */
function rankedOf(
  table: Cell[][],
  changes: PlanChanges = {},
  change?: (agency: AgencyRecord) => unknown,
): RankedAgency[] {
  return outcomesOf(planOf(table[0]!.length, [table.length], changes), [table], change)[0]!.agencies;
}

const ranks = (agencies: readonly RankedAgency[]): (number | null)[] => agencies.map((agency) => agency.rank);
const awards = (agencies: readonly RankedAgency[]): (string | null)[] =>
  agencies.map(({ award }) => award && (award.kind === 'award' ? award.award : award.kind));
const notes = (agencies: readonly RankedAgency[]): Note[][] => agencies.map((agency) => agency.notes);
const column = (...totals: Cell[]): Cell[][] => totals.map((total) => [total]);

describe('ranking a group', () => {
  it.each<[string, Cell[], PlanChanges, number[]]>([
    ['all different', [810, 900, 700], {}, [2, 1, 3]],
    ['a tie, with a gap after it', [900, 850, 850, 800], {}, [1, 2, 2, 4]],
    ['a tie, dense', [900, 850, 850, 800], { settings: { ties: 'dense' } }, [1, 2, 2, 3]],
    ['a tie that only rounding makes', [800.004, 800, 799.996, 799.994], {}, [1, 1, 1, 4]],
    [
      'no tie at three digits',
      [800.004, 800, 799.996],
      { settings: { rounding: { digits: 3, at: 'total' } } },
      [1, 2, 3],
    ],
  ])('%s', (_case, totals, changes, expected) => {
    expect(ranks(rankedOf(column(...totals), changes))).toEqual(expected);
  });

  it('ranks each group on its own, and only the groups on record', () => {
    const plan = planOf(1, [2, 2]);
    const records = recordsOf(plan, [column(700, 800), column(950, 940)]);
    const members = scoringMembers(plan, PANEL_NAME);
    expect(assess(plan, members, records).map(({ agencies }) => ranks(agencies))).toEqual([
      [2, 1],
      [1, 2],
    ]);
    expect(assess(plan, members, records.slice(1)).map(({ group }) => group.code)).toEqual(['G2']);
    expect(() => assess(plan, members, [{ group: 'G9', agencies: [] }])).toThrow(RangeError);
  });

  it('leaves an agency without a score unranked, and ranks the others as if it were not there', () => {
    const agencies = rankedOf(column(900, 850, 800), {}, (agency) => {
      if (agency.agency === 'A11') agency.members[0]!.attendance = 'absent';
    });
    expect(ranks(agencies)).toEqual([null, 1, 2]);
    expect(agencies[0]).toMatchObject({ official: null, grade: null, finalGrade: null, award: null });
  });

  it('scores and grades an agency under 額外考核 without ranking it', () => {
    const plan = planOf(1, [3]);
    plan.groups[0]!.agencies[0]!.extra = true;
    const [group] = outcomesOf(plan, [column(950, 850, 820)]);
    expect(ranks(group!.agencies)).toEqual([null, 1, 2]);
    expect(notes(group!.agencies)).toEqual([['extra'], [], []]);
    expect(group!.agencies[0]).toMatchObject({ official: 950, finalGrade: { name: '甲', pending: false } });
    expect(awards(group!.agencies)).toEqual(['嘉獎1次', '嘉獎2次', '嘉獎1次']);
  });
});

describe('ties', () => {
  const tied: Cell[][] = [
    [
      [700, 100, 50],
      [700, 100, 50],
    ],
    [
      [690, 120, 40],
      [710, 100, 40],
    ],
    [
      [650, 150, 50],
      [700, 110, 40],
    ],
  ];

  it('stay ties where the plan names nothing to break them', () => {
    const agencies = rankedOf(tied);
    expect(ranks(agencies)).toEqual([1, 1, 1]);
    expect(agencies.every((agency) => agency.tied && agency.notes.includes('tie'))).toBe(true);
  });

  it.each<[string, NonNullable<PlanChanges['settings']>['tieBreaks'], number[]]>([
    // x: 700, 700, 675; y: 100, 110, 130; z: 50, 40, 45
    ['one criterion decides', [{ kind: 'criterion', criterion: 'y' }], [3, 2, 1]],
    ['a criterion that leaves two equal', [{ kind: 'criterion', criterion: 'x' }], [1, 1, 3]],
    [
      'then the next',
      [
        { kind: 'criterion', criterion: 'x' },
        { kind: 'criterion', criterion: 'y' },
      ],
      [2, 1, 3],
    ],
    [
      'in the order of the plan',
      [
        { kind: 'criterion', criterion: 'z' },
        { kind: 'criterion', criterion: 'y' },
      ],
      [1, 3, 2],
    ],
    ['lots that were not drawn decide nothing', [{ kind: 'lot' }], [1, 1, 1]],
  ])('%s', (_case, tieBreaks, expected) => {
    expect(ranks(rankedOf(tied, { settings: { tieBreaks: tieBreaks! } }))).toEqual(expected);
  });

  it('are decided by the lowest lot, and one drawn goes before one not drawn', () => {
    const lots = new Map([
      ['A11', 2],
      ['A13', 1],
    ]);
    const agencies = rankedOf(tied, { settings: { tieBreaks: [{ kind: 'lot' }] } }, (agency) => {
      agency.lot = lots.get(agency.agency) ?? null;
    });
    expect(ranks(agencies)).toEqual([2, 3, 1]);
    expect(agencies.some((agency) => agency.tied)).toBe(false);
  });

  it('never let a lot override a score', () => {
    const agencies = rankedOf(column(900, 850), { settings: { tieBreaks: [{ kind: 'lot' }] } }, (agency) => {
      agency.lot = agency.agency === 'A12' ? 1 : 2;
    });
    expect(ranks(agencies)).toEqual([1, 2]);
  });

  it('are decided by more first places among the members', () => {
    const table: Cell[][] = [
      [900, 900, 600],
      [800, 800, 800],
      [790, 790, 700],
    ];
    expect(ranks(rankedOf(table))).toEqual([1, 1, 3]);
    expect(ranks(rankedOf(table, { settings: { tieBreaks: [{ kind: 'firstPlaces' }] } }))).toEqual([1, 2, 3]);
  });

  it('compare criteria by their exact means, not by binary ones', () => {
    const table: Cell[][] = [
      [
        [700.1, 0.2, 0],
        [700.2, 0.1, 0],
        [700.3, 0.3, 0],
      ],
      [
        [700.2, 0.1, 0],
        [700.2, 0.2, 0],
        [700.2, 0.3, 0],
      ],
    ];
    const agencies = rankedOf(table, { settings: { tieBreaks: [{ kind: 'criterion', criterion: 'y' }] } });
    expect(agencies.map((agency) => agency.breaks)).toEqual([[0.2], [0.2]]);
    expect(ranks(agencies)).toEqual([1, 1]);
  });
});

describe('序位法', () => {
  const byRank: PlanChanges = { settings: { combine: 'rankSum' } };
  // The first member is far out: by score the first agency leads, by ranks the second.
  const table: Cell[][] = [
    [950, 800, 800],
    [700, 820, 820],
    [650, 700, 700],
  ];

  it('ranks by the sum of ranks, lowest first, and grades by the mean', () => {
    const agencies = rankedOf(table, byRank);
    expect(agencies.map((agency) => agency.rankSum)).toEqual([5, 4, 9]);
    expect(ranks(agencies)).toEqual([2, 1, 3]);
    expect(agencies.map((agency) => agency.finalGrade!.name)).toEqual(['甲', '乙', '丙']);
    expect(agencies.map((agency) => agency.notes.includes('methods'))).toEqual([true, true, false]);
  });

  it('stands beside the ranking by score on request, and changes nothing', () => {
    const agencies = rankedOf(table, { settings: { compareRankSum: true } });
    expect(ranks(agencies)).toEqual([1, 2, 3]);
    expect(agencies.map((agency) => agency.rankByRankSum)).toEqual([2, 1, 3]);
    expect(agencies.map((agency) => agency.notes.includes('methods'))).toEqual([true, true, false]);
    expect(rankedOf(table).some((agency) => agency.notes.includes('methods'))).toBe(false);
  });

  it('breaks ties in the sum of ranks by first places', () => {
    const ties: Cell[][] = [
      [900, 900, 700],
      [850, 850, 900],
      [800, 800, 800],
    ];
    // Ranks 1 1 3, 2 2 1, 3 3 2: sums 5, 5, 8.
    expect(ranks(rankedOf(ties, byRank))).toEqual([1, 1, 3]);
    expect(ranks(rankedOf(ties, { settings: { combine: 'rankSum', tieBreaks: [{ kind: 'firstPlaces' }] } }))).toEqual([
      1, 2, 3,
    ]);
  });

  it('is refused where not the same members scored every agency', () => {
    const absent = (agency: AgencyRecord): void => {
      if (agency.agency === 'A13') agency.members[2]!.attendance = 'absent';
    };
    const agencies = rankedOf(table, byRank, absent);
    expect(ranks(agencies)).toEqual([null, null, null]);
    expect(agencies.every((agency) => agency.rankSum === null && agency.notes.includes('rankSumImpossible'))).toBe(
      true,
    );
    const compared = rankedOf(table, { settings: { compareRankSum: true } }, absent);
    expect(ranks(compared)).toEqual([1, 2, 3]);
    expect(compared.every((agency) => agency.notes.includes('rankSumImpossible'))).toBe(true);
  });

  it('does without a member who scored none', () => {
    const agencies = rankedOf(table, byRank, (agency) => (agency.members[0]!.attendance = 'absent'));
    expect(agencies.map((agency) => agency.rankSum)).toEqual([4, 2, 6]);
  });

  it('leaves 額外考核 out of the members’ ranks', () => {
    const plan = planOf(3, [3], byRank);
    plan.groups[0]!.agencies[0]!.extra = true;
    const [group] = outcomesOf(plan, [table]);
    expect(group!.agencies.map((agency) => agency.rankSum)).toEqual([null, 3, 6]);
    expect(ranks(group!.agencies)).toEqual([null, 1, 2]);
  });
});

describe('notes', () => {
  it.each<[string, Cell[][], PlanChanges, Note[][]]>([
    ['nothing remarkable', column(900, 800), {}, [[], []]],
    ['同分', column(900, 900), {}, [['tie'], ['tie']]],
    [
      '四捨五入 decides the grade',
      [
        [800, 799.99],
        [750, 750],
      ],
      {},
      [['rounding'], []],
    ],
    [
      '四捨五入 makes a tie',
      [
        [900, 900.005],
        [900, 900],
      ],
      { settings: { rounding: { digits: 1, at: 'total' } } },
      [
        ['tie', 'rounding'],
        ['tie', 'rounding'],
      ],
    ],
    [
      'a tie without rounding',
      [
        [900, 800],
        [850, 850],
      ],
      {},
      [['tie'], ['tie']],
    ],
    [
      '明顯差異 at exactly 10 %',
      [
        [900, 800, 800],
        [700, 700, 700],
      ],
      {},
      [['difference'], []],
    ],
  ])('%s', (_case, table, changes, expected) => {
    const settings = { notableDifference: table[0]!.length === 2 ? 0.2 : 0.1, ...changes.settings };
    expect(notes(rankedOf(table, { ...changes, settings }))).toEqual(expected);
  });

  it('mark rounding only where it decides something', () => {
    // 850.005 → 850.01: another number, but neither place nor grade.
    expect(
      notes(
        rankedOf([
          [850, 850.01],
          [840, 840],
        ]),
      ),
    ).toEqual([[], []]);
  });

  it('mark items whose rounding turns two places round', () => {
    const table: Cell[][] = [[[1.4, 1.4, 1.4]], [[1.5, 1.5, 0]]];
    const agencies = rankedOf(table, { settings: { rounding: { digits: 0, at: 'item' } } });
    expect(agencies.map(({ raw, official, rank }) => [raw, official, rank])).toEqual([
      [4.2, 3, 2],
      [3, 4, 1],
    ]);
    expect(notes(agencies)).toEqual([['rounding'], ['rounding']]);
  });

  it('do not compare 額外考核 with the ranked', () => {
    const plan = planOf(1, [2]);
    plan.groups[0]!.agencies[0]!.extra = true;
    const [group] = outcomesOf(plan, [column(900.004, 900.001)]);
    expect(notes(group!.agencies)).toEqual([['extra'], []]);
  });

  it('暫定 stands at every agency of the group while one sheet is open, and no award is proposed', () => {
    const plan = planOf(2, [2, 2]);
    const groups = outcomesOf(
      plan,
      [
        [
          [900, 900],
          [800, 800],
        ],
        [
          [900, 900],
          [800, 800],
        ],
      ],
      (agency) => {
        if (agency.agency === 'A12') agency.members[1]!.entries = new Map();
      },
    );
    expect(groups.map((group) => group.provisional)).toEqual([true, false]);
    expect(notes(groups[0]!.agencies)).toEqual([['provisional'], ['provisional']]);
    expect(ranks(groups[0]!.agencies)).toEqual([1, 2]);
    expect(awards(groups[0]!.agencies)).toEqual([null, null]);
    expect(awards(groups[1]!.agencies)).toEqual(['嘉獎2次', '嘉獎1次']);
  });

  it.each<[string, (agency: AgencyRecord) => unknown]>([
    ['nobody came to', (agency) => agency.members.map((member) => (member.attendance = 'absent'))],
    ['everybody is recused from', (agency) => agency.members.map((member) => (member.attendance = 'recused'))],
    [
      'every sheet is left out of by resolution',
      (agency) =>
        agency.members.map((member) => (member.decision = { counted: false, reason: '', resolution: '第2次會議' })),
    ],
  ])('暫定 stands at every agency of a group with one that %s', (_case, change) => {
    const plan = planOf(2, [2, 2]);
    const table = [
      [900, 900],
      [800, 800],
    ];
    const groups = outcomesOf(plan, [table, table], (agency) => agency.agency === 'A12' && change(agency));
    expect(groups.map((group) => group.provisional)).toEqual([true, false]);
    expect(notes(groups[0]!.agencies)).toEqual([['provisional'], ['provisional']]);
    expect(ranks(groups[0]!.agencies)).toEqual([1, null]);
    expect(awards(groups[0]!.agencies)).toEqual([null, null]);
    expect(awards(groups[1]!.agencies)).toEqual(['嘉獎2次', '嘉獎1次']);
  });

  it('暫定 also where the agency that nobody scored is under 額外考核', () => {
    const plan = planOf(1, [2]);
    plan.groups[0]!.agencies[1]!.extra = true;
    const [group] = outcomesOf(plan, [column(900, 800)], (agency) => {
      if (agency.agency === 'A12') agency.members[0]!.attendance = 'absent';
    });
    expect(notes(group!.agencies)).toEqual([['provisional'], ['extra', 'provisional']]);
    expect(awards(group!.agencies)).toEqual([null, null]);
  });
});

describe('awards', () => {
  const decide =
    (decisions: Record<string, boolean>) =>
    (agency: AgencyRecord): void => {
      agency.firstDecision = decisions[agency.agency] ?? null;
    };

  it.each<[string, Cell[], (agency: AgencyRecord) => unknown, string[]]>([
    ['first, other 甲, 乙', [900, 850, 750], () => null, ['嘉獎2次', '嘉獎1次', 'none']],
    ['no 甲, no award for the first', [780, 750], () => null, ['none', 'none']],
    ['丙 while 複評 is open', [900, 600], () => null, ['嘉獎2次', 'pending']],
    ['丙, 複評 passed', [900, 600], (agency) => (agency.reassessment = 'passed'), ['嘉獎2次', 'none']],
    ['丙, 複評 failed', [900, 600], (agency) => (agency.reassessment = 'failed'), ['嘉獎2次', '申誡1次']],
    ['tied first: 待決議', [900, 900, 850], () => null, ['undecided', 'undecided', '嘉獎1次']],
    ['tied first, decided', [900, 900, 850], decide({ A11: true, A12: false }), ['嘉獎2次', '嘉獎1次', '嘉獎1次']],
    [
      'tied first, both by decision',
      [900, 900, 850],
      decide({ A11: true, A12: true }),
      ['嘉獎2次', '嘉獎2次', '嘉獎1次'],
    ],
    ['tied first, one still to decide', [900, 900], decide({ A11: false }), ['嘉獎1次', 'undecided']],
    ['a decision that no tie asked for', [900, 850], decide({ A12: true }), ['嘉獎2次', '嘉獎1次']],
    ['tied first below 甲: nothing to decide', [750, 750], () => null, ['none', 'none']],
  ])('%s', (_case, totals, change, expected) => {
    expect(awards(rankedOf(column(...totals), {}, change))).toEqual(expected);
  });

  it('wait for a rank where a rank sum cannot be had, and do not where the agency takes no part', () => {
    const plan = planOf(2, [4], { settings: { combine: 'rankSum' } });
    plan.groups[0]!.agencies[3]!.extra = true;
    const table = [
      [900, 900],
      [850, 850],
      [600, 600],
      [820, 820],
    ];
    const awardsWith = (change: (agency: AgencyRecord) => unknown): (string | null)[] => {
      const [group] = outcomesOf(plan, [table], change);
      expect(group!.provisional).toBe(false);
      return awards(group!.agencies);
    };
    expect(awardsWith(() => null)).toEqual(['嘉獎2次', '嘉獎1次', 'pending', '嘉獎1次']);
    const absent = (agency: AgencyRecord): void => {
      if (agency.agency === 'A12') agency.members[1]!.attendance = 'absent';
    };
    expect(awardsWith(absent)).toEqual([null, null, null, '嘉獎1次']);
  });

  it('do not wait for a rank sum that only stands beside the scores', () => {
    const table = [
      [900, 900],
      [850, 850],
    ];
    const agencies = rankedOf(table, { settings: { compareRankSum: true } }, (agency) => {
      if (agency.agency === 'A12') agency.members[1]!.attendance = 'absent';
    });
    expect(notes(agencies)).toEqual([['rankSumImpossible'], ['rankSumImpossible']]);
    expect(awards(agencies)).toEqual(['嘉獎2次', '嘉獎1次']);
  });

  it('need no decision where a tie-break gives one first', () => {
    const agencies = rankedOf([[[750, 100, 50]], [[760, 100, 40]]], {
      settings: { tieBreaks: [{ kind: 'criterion', criterion: 'x' }] },
    });
    expect(awards(agencies)).toEqual(['嘉獎1次', '嘉獎2次']);
  });

  describe('with one first among all groups', () => {
    const all = { awards: { ...planWith().awards, firstAmong: 'all' as const } };

    it.each<[string, Cell[][][], string[][]]>([
      [
        'the highest of the firsts',
        [column(900, 850), column(950, 910)],
        [
          ['嘉獎1次', '嘉獎1次'],
          ['嘉獎2次', '嘉獎1次'],
        ],
      ],
      [
        'firsts of two groups with the same score',
        [column(900, 850), column(900, 840)],
        [
          ['undecided', '嘉獎1次'],
          ['undecided', '嘉獎1次'],
        ],
      ],
      [
        'two firsts in one group, both above the other',
        [column(900, 900), column(890, 840)],
        [
          ['undecided', 'undecided'],
          ['嘉獎1次', '嘉獎1次'],
        ],
      ],
    ])('%s', (_case, tables, expected) => {
      expect(outcomesOf(planOf(1, [2, 2], all), tables).map((group) => awards(group.agencies))).toEqual(expected);
    });

    it('waits for every group', () => {
      const groups = outcomesOf(planOf(1, [2, 2], all), [column(900, 850), column(950, 910)], (agency) => {
        if (agency.agency === 'A22') agency.members[0]!.entries = new Map();
      });
      expect(groups.flatMap((group) => awards(group.agencies))).toEqual([null, null, null, null]);
    });
  });
});

describe('any plan, any records', () => {
  const drawn = arbitraryPlan().chain((plan) =>
    arbitraryRecords(plan).map((records) => ({ plan, records, members: scoringMembers(plan, PANEL_NAME) })),
  );

  it('gives the same result for the same records, and leaves them as they were', () => {
    fc.assert(
      fc.property(drawn, ({ plan, members, records }) => {
        const before = structuredClone(records);
        expect(assess(plan, members, records)).toEqual(assess(plan, members, records));
        expect(records).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps what the plan promises', () => {
    fc.assert(
      fc.property(drawn, ({ plan, members, records }) => {
        const groups = assess(plan, members, records);
        for (const { agencies, provisional } of groups) {
          expect(provisional).toBe(agencies.some((agency) => agency.open > 0 || agency.counted === 0));
          const waiting = plan.awards.firstAmong === 'all' ? groups.some((group) => group.provisional) : provisional;
          const ranked = agencies.filter((agency) => agency.rank !== null);
          const refused = plan.settings.combine === 'rankSum' && agencies.every((agency) => agency.rankSum === null);
          expect(ranked.length).toBe(
            refused ? 0 : agencies.filter((agency) => agency.official !== null && !agency.agency.extra).length,
          );
          if (ranked.length > 0) expect(Math.min(...ranked.map((agency) => agency.rank!))).toBe(1);
          for (const agency of agencies) {
            const beside = ranked.filter((other) => other.rank === agency.rank);
            expect(agency.tied).toBe(agency.rank !== null && beside.length > 1);
            if (plan.settings.combine !== 'rankSum' && agency.rank !== null) {
              expect(
                ranked
                  .filter((other) => other.official! > agency.official!)
                  .every((other) => other.rank! < agency.rank!),
              ).toBe(true);
            }
            expect(agency.notes.includes('provisional')).toBe(provisional);
            const unranked = !agency.agency.extra && agency.rank === null;
            expect(agency.award === null).toBe(waiting || agency.official === null || unranked);
            const double = agency.award?.kind === 'award' && agency.award.award === '嘉獎2次';
            if (double) expect([agency.rank, agency.finalGrade!.name]).toEqual([1, plan.grades[0]!.name]);
            if (double && agency.tied) expect(agency.record.firstDecision).toBe(true);
            if (agency.award?.kind === 'award' && agency.award.award === '申誡1次') {
              expect(agency.record.reassessment).toBe('failed');
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
