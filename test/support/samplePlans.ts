import fc from 'fast-check';
import type { z } from 'zod';
import { leavesOf, placeCriteria, type Criterion } from '../../src/assessment/criterion';
import { divide, multiply, sum } from '../../src/assessment/decimal';
import {
  planSchema,
  rubricTotal,
  scoringMembers,
  type Agency,
  type Member,
  type Plan,
} from '../../src/assessment/plan';
import type { AgencyRecord, GroupRecord, MemberRecord } from '../../src/assessment/record';
import { scoreRange, type Entry, type ScoreRange } from '../../src/assessment/score';
import type { CountDecision } from '../../src/assessment/sheetState';

type PlanInput = z.input<typeof planSchema>;

/** What a test wants different from the sample plan; settings are merged, everything else is replaced. */
export type PlanChanges = Omit<Partial<PlanInput>, 'settings'> & { settings?: PlanInput['settings'] };

/** A scored criterion of a sample. */
export function leaf(key: string, points: number | null, more: Partial<Criterion> = {}): Criterion {
  return { key, title: `項目${key}`, points, children: [], ...more };
}

/** A criterion with parts. */
export function branch(key: string, points: number | null, children: Criterion[]): Criterion {
  return { key, title: `構面${key}`, points, children };
}

/** The least of everything: 100 points on six leaves of unequal depth, two groups of three, three members. */
const sample: PlanInput = {
  scorebook: 1,
  id: 'sample',
  language: 'zh-TW',
  calendar: 'roc',
  year: 115,
  title: '115年度為民服務考核計畫（範例）',
  authority: '範例市政府',
  organizer: '行政處',
  period: { from: '2026-01-01', to: '2026-07-31' },
  visits: { from: '2026-09-01', to: '2026-10-31' },
  totalPoints: 100,
  levelNames: ['構面', '指標', '細項'],
  rubric: [
    branch('a', 60, [branch('a1', 40, [leaf('a11', 25), leaf('a12', 15)]), leaf('a2', 20)]),
    branch('b', 30, [leaf('b1', 20), leaf('b2', 10)]),
    leaf('c', 10),
  ],
  growthRates: [{ key: 'g', name: '成長率', criterion: 'a1', text: '（本年度－上年度）／上年度＊100％' }],
  groups: [
    { code: 'G1', name: '第1組', agencies: agencies('A1', ['衛生局', '稅務局', '環保局']) },
    { code: 'G2', name: '第2組', agencies: agencies('A2', ['東區區公所', '北區區公所', '香山區公所']) },
  ],
  assessedGroups: ['G1', 'G2'],
  panel: [
    { code: 'M1', name: '召集人', role: 'convener' },
    { code: 'M2', name: '委員', role: 'member' },
    { code: 'M3', name: '學者', role: 'expert' },
  ],
  grades: [
    { name: '甲', from: 80, below: null },
    { name: '乙', from: 70, below: 80 },
    { name: '丙', from: 0, below: 70, reassessedTo: '乙' },
  ],
  awards: {
    recipients: ['主管', '承辦人員'],
    rules: [
      { grade: '甲', firstPlace: true, award: '嘉獎2次' },
      { grade: '甲', award: '嘉獎1次' },
      { grade: '丙', reassessmentFailed: true, award: '申誡1次' },
    ],
    national: [
      { result: '參加評獎', award: '嘉獎2次' },
      { result: '通過初審', award: '小功1次' },
      { result: '獲獎', award: '大功1次' },
    ],
  },
};

function agencies(prefix: string, names: string[]): { code: string; name: string }[] {
  return names.map((name, index) => ({ code: `${prefix}${index + 1}`, name }));
}

/** The sample plan with changes, through the schema, so that defaults are filled in. */
export function planWith(changes: PlanChanges = {}): Plan {
  return planSchema.parse({ ...sample, ...changes, settings: { ...sample.settings, ...changes.settings } });
}

/** The sample plan as it stands in a file, for tests that break it. */
export function samplePlanJson(): Record<string, unknown> {
  return JSON.parse(JSON.stringify(sample)) as Record<string, unknown>;
}

/** The name `scoringMembers` is given for the one sheet of a consensus. */
export const PANEL_NAME = '考核小組';

/**
 * Records of the assessed groups in which every member handed in a complete sheet (迴避 aside).
 * @param score of one member for one agency on one leaf
 */
export function recordsWith(
  plan: Plan,
  score: (agency: Agency, member: Member, leaf: Criterion) => Entry,
): GroupRecord[] {
  const members = scoringMembers(plan, PANEL_NAME);
  const leaves = leavesOf(plan.rubric);
  return assessedGroups(plan).map((group) => ({
    group: group.code,
    agencies: group.agencies.map((agency) => ({
      agency: agency.code,
      members: members.map((member) => {
        const recused = member.recusedFrom.includes(agency.code);
        return {
          member: member.code,
          attendance: recused ? 'recused' : 'present',
          entries: new Map(recused ? [] : leaves.map((leaf) => [leaf.key, score(agency, member, leaf)])),
          decision: null,
        };
      }),
      reassessment: null,
      firstDecision: null,
      lot: null,
    })),
  }));
}

function assessedGroups(plan: Plan): Plan['groups'] {
  return plan.groups.filter((group) => plan.assessedGroups.includes(group.code));
}

const STEPS = [1, 0.5, 0.1];

/** One leaf before it has a place: what it allows, and where it hangs relative to the leaf before. */
interface Seed {
  units: number;
  kind: 'plain' | 'ownStep' | 'minimum' | 'levels' | 'yesNo';
  step: number;
  /** 1 for a leaf of the top level. */
  depth: number;
  /** Ancestors it shares with the leaf before, as far as both have them. */
  shared: number;
  titled: boolean;
}

const seeds = fc.array(
  fc.record<Seed>({
    units: fc.integer({ min: 2, max: 60 }),
    kind: fc.constantFrom('plain', 'plain', 'plain', 'ownStep', 'minimum', 'levels', 'yesNo'),
    step: fc.constantFrom(...STEPS),
    depth: fc.integer({ min: 1, max: 4 }),
    shared: fc.nat(3),
    titled: fc.boolean(),
  }),
  { minLength: 2, maxLength: 12 },
);

function leafOf(seed: Seed, number: number, planStep: number): Criterion {
  const named = seed.titled ? { title: `項目${number}` } : { title: '', label: `細項${number}` };
  const step = seed.kind === 'ownStep' ? seed.step : planStep;
  const cap = multiply(seed.units, step);
  const base = { key: `k${number}`, ...named, points: cap, children: [] };
  switch (seed.kind) {
    case 'plain':
      return base;
    case 'ownStep':
      return { ...base, step };
    case 'minimum':
      return { ...base, minimum: multiply(Math.floor(seed.units / 2), step) };
    case 'levels':
      return { ...base, levels: [0, multiply(Math.ceil(seed.units / 2), step), cap] };
    case 'yesNo':
      return { ...base, levels: [0, cap] };
  }
}

/** How a parent states its points: their sum, nothing, or (as real plans do by mistake) less than the sum. */
type Stated = 'sum' | 'none' | 'less';

/** A tree of these leaves, parents opened as their depths ask; no parent is without a leaf. */
function treeOf(planStep: number, leaves: readonly Seed[], stated: Stated): Criterion[] {
  const top: Criterion[] = [];
  let open: Criterion[] = [];
  let parents = 0;
  leaves.forEach((seed, index) => {
    open = open.slice(0, Math.min(seed.shared, seed.depth - 1));
    while (open.length < seed.depth - 1) {
      const siblings = open.at(-1)?.children ?? top;
      // Named by position, so the same name stands under several parents.
      const parent = branch(`p${++parents}`, null, []);
      parent.title = `第${siblings.length + 1}項`;
      siblings.push(parent);
      open.push(parent);
    }
    (open.at(-1)?.children ?? top).push(leafOf(seed, index + 1, planStep));
  });
  if (stated !== 'none') top.forEach((criterion) => statePoints(criterion, stated));
  return top;
}

function statePoints(criterion: Criterion, stated: Stated): number {
  if (criterion.children.length === 0) return criterion.points!;
  const points = sum(criterion.children.map((child) => statePoints(child, stated)));
  const less = stated === 'less' && points > 1 ? sum([points, -1]) : points;
  criterion.points = less;
  return less;
}

const SCALES: { name: string; from: number }[][] = [
  [
    { name: '甲', from: 0.8 },
    { name: '乙', from: 0.7 },
    { name: '丙', from: 0 },
  ],
  [
    { name: '優', from: 0.9 },
    { name: '甲', from: 0.8 },
    { name: '乙', from: 0.7 },
    { name: '丙', from: 0 },
  ],
  [
    { name: '甲', from: 0.6 },
    { name: '乙', from: 0 },
  ],
];

/** Bands of a scale given in shares of full marks; the lowest is judged again. */
function gradesOf(scale: (typeof SCALES)[number], full: number): PlanInput['grades'] {
  return scale.map(({ name, from }, index) => ({
    name,
    from: multiply(full, from),
    below: index === 0 ? null : multiply(full, scale[index - 1]!.from),
    ...(index === scale.length - 1 ? { reassessedTo: scale[index - 1]!.name } : {}),
  }));
}

const members = fc.array(
  fc.record({
    role: fc.constantFrom('convener', 'deputyConvener', 'member', 'expert'),
    weight: fc.constantFrom(1, 1, 2, 1.5, 0.25),
    recusedFrom: fc.array(fc.nat(9), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 5 },
);

type Combine = Plan['settings']['combine'];
type Rounding = Plan['settings']['rounding'];

const combined: fc.Arbitrary<{ combine: Combine; rounding: Rounding }> = fc
  .record({
    combine: fc.constantFrom('mean', 'median', 'trimmedMean', 'weightedMean', 'rankSum'),
    digits: fc.nat(3),
    at: fc.constantFrom<Rounding['at']>('total', 'item', 'level'),
  })
  .map(({ combine, digits, at }) => {
    const addsUp = combine === 'mean' || combine === 'rankSum';
    return { combine, rounding: { digits, at: addsUp ? at : 'total' } };
  });

/**
 * Plans of every kind the model allows, none with an error: depth 1 to 4, 2 to 12 leaves, whole and decimal caps, steps
 * of 1, 0.5 and 0.1, levels, minimums, one or two groups of 2 to 5 agencies (some 額外考核), 1 to 5 members with
 * weights and recusals, every way of combining, rounding, ranking and breaking ties.
 */
export function arbitraryPlan(): fc.Arbitrary<Plan> {
  return fc
    .record({
      seeds,
      stated: fc.constantFrom<Stated>('sum', 'sum', 'sum', 'none', 'less'),
      step: fc.constantFrom(...STEPS),
      scale: fc.constantFrom(...SCALES),
      language: fc.constantFrom('zh-TW', 'en'),
      calendar: fc.constantFrom('roc', 'ce'),
      groups: fc.array(fc.array(fc.constantFrom(false, false, false, true), { minLength: 2, maxLength: 5 }), {
        minLength: 1,
        maxLength: 2,
      }),
      members,
      observer: fc.boolean(),
      consensus: fc.constantFrom(false, false, false, true),
      combined,
      ties: fc.constantFrom('competition', 'dense'),
      tieBreaks: fc.uniqueArray(fc.constantFrom('criterion', 'firstPlaces', 'lot'), { maxLength: 3 }),
      tieBreakAt: fc.nat(),
      compareRankSum: fc.boolean(),
      notableDifference: fc.constantFrom(0.05, 0.1, 0.25),
      growth: fc.constantFrom('rate', 'percentagePoints'),
      firstAmong: fc.constantFrom('group', 'all'),
      nationalReplacesOwn: fc.boolean(),
      approved: fc.boolean(),
    })
    .map((drawn): Plan => {
      const rubric = treeOf(drawn.step, drawn.seeds, drawn.stated);
      const placed = placeCriteria(rubric);
      const keyAt = (number: number): string => placed[number % placed.length]!.criterion.key;
      const groups = drawn.groups.map((extras, group) => ({
        code: `G${group + 1}`,
        name: `第${group + 1}組`,
        agencies: extras.map((extra, index) => ({
          code: `A${group + 1}0${index + 1}`,
          name: `機關${group + 1}之${index + 1}`,
          extra,
        })),
      }));
      const codes = groups.flatMap((group) => group.agencies.map((agency) => agency.code));
      const plan = planWith({
        language: drawn.language,
        calendar: drawn.calendar,
        year: drawn.calendar === 'roc' ? 115 : 2026,
        rubric,
        growthRates: [{ key: 'g1', name: '成長率', criterion: keyAt(drawn.tieBreakAt + 1), text: '' }],
        groups,
        assessedGroups: groups.map((group) => group.code),
        panel: [
          ...drawn.members.map((member, index) => ({
            ...member,
            code: `M0${index + 1}`,
            name: `委員${index + 1}`,
            // Somebody has to score each agency: the first member is never recused.
            recusedFrom: index === 0 ? [] : member.recusedFrom.flatMap((number) => codes[number] ?? []),
          })),
          ...(drawn.observer ? [{ code: 'M09', name: '列席人員', role: 'member' as const, scores: false }] : []),
        ],
        settings: {
          ...drawn.combined,
          scoring: drawn.consensus ? 'consensus' : 'individual',
          ties: drawn.ties,
          tieBreaks: drawn.tieBreaks.map((kind) =>
            kind === 'criterion' ? { kind, criterion: keyAt(drawn.tieBreakAt) } : { kind },
          ),
          compareRankSum: drawn.compareRankSum,
          notableDifference: drawn.notableDifference,
          step: drawn.step,
          growth: drawn.growth,
        },
        approval: drawn.approved
          ? { date: '2026-12-01', number: '府行字第1150000001號' }
          : { date: null, number: null },
      });
      const full = rubricTotal(plan);
      const names = drawn.scale.map((grade) => grade.name);
      return planSchema.parse({
        ...plan,
        totalPoints: full,
        grades: gradesOf(drawn.scale, full),
        awards: {
          ...plan.awards,
          rules: [
            { grade: names[0], firstPlace: true, award: '嘉獎2次' },
            { grade: names[0], award: '嘉獎1次' },
            { grade: names.at(-1), reassessmentFailed: true, award: '申誡1次' },
          ],
          // Rank sums of different groups cannot be compared.
          firstAmong: drawn.combined.combine === 'rankSum' ? 'group' : drawn.firstAmong,
          nationalReplacesOwn: drawn.nationalReplacesOwn,
        },
      });
    });
}

/** The allowed score next to a share of the cap. */
function scoreNear(range: ScoreRange, share: number): number {
  if (range.levels) return range.levels[Math.min(range.levels.length - 1, Math.floor(share * range.levels.length))]!;
  const units = Math.round(divide(multiply(range.cap, share), range.step));
  return Math.min(range.cap, Math.max(range.minimum, multiply(units, range.step)));
}

/** Entries that are refused, one of each kind a sheet can hold. */
function refusedEntries(range: ScoreRange): Entry[] {
  return [
    sum([range.cap, range.step]),
    sum([range.cap, 0.5]),
    -1,
    '優',
    String(range.cap),
    true,
    sum([range.cap, -divide(range.step, 4)]),
  ];
}

/** Shares of the caps that templates are drawn from: around the grades' thresholds, and far from them. */
const SHARES = [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.8, 0.85, 0.9, 1];

type SheetKind = 'same' | 'near' | 'incomplete' | 'invalid' | 'empty';

const RESOLUTION = '115年11月5日第2次會議決議';

/**
 * Records for every assessed group of a plan. Sheets are drawn from few templates, so that ties, scores at thresholds
 * and rounding that decides are common; three records in five are tidy (nothing open), so that awards are proposed.
 */
export function arbitraryRecords(plan: Plan): fc.Arbitrary<GroupRecord[]> {
  const leaves = leavesOf(plan.rubric);
  const ranges = leaves.map((leaf) => scoreRange(leaf, plan.settings.step));
  const scoring = scoringMembers(plan, PANEL_NAME);
  const template = fc.oneof(
    fc.constantFrom(...SHARES).map((share) => ranges.map((range) => scoreNear(range, share))),
    fc.tuple(...ranges.map((range) => fc.constantFrom(...SHARES).map((share) => scoreNear(range, share)))),
  );
  return fc
    .record({
      templates: fc.array(template, { minLength: 1, maxLength: 3 }),
      tidy: fc.constantFrom(true, true, true, false, false),
    })
    .chain(({ templates, tidy }) =>
      fc.tuple(...assessedGroups(plan).map((group) => groupRecord(group, templates, tidy))),
    );

  function groupRecord(group: Plan['groups'][number], templates: number[][], tidy: boolean): fc.Arbitrary<GroupRecord> {
    const lots = fc.shuffledSubarray(group.agencies.map((_, index) => index + 1));
    return fc
      .tuple(lots, fc.tuple(...group.agencies.map((agency) => agencyRecord(agency, templates, tidy))))
      .map(([drawn, records]) => ({
        group: group.code,
        agencies: records.map((record, index) => ({ ...record, lot: drawn[index] ?? null })),
      }));
  }

  function agencyRecord(agency: Agency, templates: number[][], tidy: boolean): fc.Arbitrary<AgencyRecord> {
    const able = scoring.filter((member) => !member.recusedFrom.includes(agency.code));
    return fc
      .record({
        agency: fc.constant(agency.code),
        members: fc.tuple(...scoring.map((member) => memberRecord(member, agency, templates, tidy))),
        reassessment: fc.constantFrom(null, 'passed', 'failed'),
        firstDecision: fc.constantFrom(null, true, false),
        lot: fc.constant(null),
        // An agency that nobody scores makes its whole group 暫定, so mostly somebody's sheet is there and counts.
        sure: able.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...able), { freq: 15 }),
      })
      .map(({ sure, members, ...record }) => ({
        ...record,
        members: members.map(({ complete, ...member }) => ({
          ...member,
          ...(member.member === sure?.code ? { attendance: 'present', entries: complete, decision: null } : {}),
        })),
      }));
  }

  /** `complete` is a sheet with nothing missing or refused, for the case that this one has to count. */
  function memberRecord(
    member: Member,
    agency: Agency,
    templates: number[][],
    tidy: boolean,
  ): fc.Arbitrary<MemberRecord & { complete: Map<string, Entry> }> {
    if (member.recusedFrom.includes(agency.code)) {
      const nothing = new Map<string, Entry>();
      return fc.constant({
        member: member.code,
        attendance: 'recused',
        entries: nothing,
        decision: null,
        complete: nothing,
      });
    }
    const kinds: SheetKind[] = ['same', 'same', 'same', 'near', 'near'];
    return fc
      .record({
        template: fc.constantFrom(...templates),
        kind: fc.constantFrom<SheetKind>(...kinds, ...(tidy ? [] : (['incomplete', 'invalid', 'empty'] as const))),
        leaf: fc.nat(leaves.length - 1),
        refused: fc.nat(6),
        up: fc.boolean(),
        absent: fc.integer({ min: 1, max: 12 }).map((number) => number === 1),
        decision: arbitraryDecision(tidy),
      })
      .map((drawn) => ({
        member: member.code,
        attendance: drawn.absent ? 'absent' : 'present',
        entries: drawn.absent ? new Map() : entriesOf(drawn.kind, drawn),
        decision: drawn.absent ? null : drawn.decision,
        complete: entriesOf('near', drawn),
      }));
  }

  function entriesOf(
    kind: SheetKind,
    drawn: { template: number[]; leaf: number; refused: number; up: boolean },
  ): Map<string, Entry> {
    if (kind === 'empty') return new Map();
    const entries = new Map<string, Entry>(leaves.map((leaf, index) => [leaf.key, drawn.template[index]!]));
    const { key } = leaves[drawn.leaf]!;
    const range = ranges[drawn.leaf]!;
    if (kind === 'near') entries.set(key, neighbour(range, drawn.template[drawn.leaf]!, drawn.up));
    if (kind === 'incomplete') entries.delete(key);
    if (kind === 'invalid') entries.set(key, refusedEntries(range)[drawn.refused]!);
    return entries;
  }
}

/** The next allowed score up or down, or the same at an end. */
function neighbour(range: ScoreRange, score: number, up: boolean): number {
  if (range.levels) return range.levels[range.levels.indexOf(score) + (up ? 1 : -1)] ?? score;
  const next = sum([score, up ? range.step : -range.step]);
  return next > range.cap || next < range.minimum ? score : next;
}

/** Mostly none; a sheet left out by resolution; with `tidy` false also one left out without, or expressly counted. */
function arbitraryDecision(tidy: boolean): fc.Arbitrary<CountDecision | null> {
  const left = { counted: false, reason: '評分明顯差異' };
  const options: (CountDecision | null)[] = [null, null, null, null, null, null, { ...left, resolution: RESOLUTION }];
  if (!tidy) options.push({ ...left, resolution: '' }, { counted: true, reason: '', resolution: '' });
  return fc.constantFrom(...options);
}
