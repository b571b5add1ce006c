import { PLAN_FINDING_CODES, type PlanFindingCode } from '../../src/assessment/planFinding';
import { readPlan } from '../../src/assessment/readPlan';
import { branch, leaf, samplePlanJson } from '../support/samplePlans';

/** The sample plan as a file holds it, loosely typed so that a row can break it. */
interface Loose {
  [field: string]: unknown;
  rubric: LooseCriterion[];
  growthRates: Record<string, unknown>[];
  groups: { [field: string]: unknown; agencies: Record<string, unknown>[] }[];
  assessedGroups: string[];
  panel: Record<string, unknown>[];
  grades: Record<string, unknown>[];
  awards: { [field: string]: unknown; rules: Record<string, unknown>[] };
}

interface LooseCriterion {
  [field: string]: unknown;
  children: LooseCriterion[];
}

interface Case {
  severity: 'error' | 'warning';
  where: string;
  values?: Record<string, string | number>;
  /** Other findings the same change cannot help causing. */
  also?: PlanFindingCode[];
  change: (plan: Loose) => unknown;
}

const c = (plan: Loose): LooseCriterion => plan.rubric[2]!;
const bottomless = Array.from({ length: 8 }).reduce<ReturnType<typeof branch>>(
  (child, _, index) => branch(`deep${8 - index}`, null, [child]),
  leaf('bottom', 10),
);

/** The smallest change of the sample plan that causes each finding. A Record, so that no code can be forgotten. */
const cases: Record<Exclude<PlanFindingCode, 'not-a-plan'>, Case> = {
  'invalid-field': { severity: 'error', where: 'year', change: (plan) => (plan.year = '115') },
  'sum-mismatch': {
    severity: 'warning',
    where: 'b',
    values: { name: '構面b', points: 30, sum: 31 },
    change: (plan) => (plan.rubric[1]!.children[0]!.points = 21),
  },
  'total-mismatch': {
    severity: 'warning',
    where: 'totalPoints',
    values: { stated: 101, sum: 100 },
    change: (plan) => (plan.totalPoints = 101),
  },
  'duplicate-criterion-key': {
    severity: 'error',
    where: 'b1',
    values: { times: 2 },
    change: (plan) => (plan.rubric[1]!.children[1]!.key = 'B1'),
  },
  'same-name-among-siblings': {
    severity: 'warning',
    where: '項目b1',
    values: { times: 2, parent: 'b' },
    change: (plan) => (plan.rubric[1]!.children[1]!.title = '項目b1'),
  },
  'too-deep': {
    severity: 'error',
    where: 'bottom',
    values: { level: 9, most: 8 },
    change: (plan) => (plan.rubric[2] = bottomless as unknown as LooseCriterion),
  },
  'no-criteria': {
    severity: 'error',
    where: 'rubric',
    change: (plan) => Object.assign(plan, { rubric: [], growthRates: [] }),
  },
  'points-not-positive': {
    severity: 'error',
    where: 'c',
    values: { points: 0 },
    also: ['total-mismatch'],
    change: (plan) => (c(plan).points = 0),
  },
  'leaf-without-points': {
    severity: 'error',
    where: 'c',
    values: { name: '項目c' },
    also: ['total-mismatch'],
    change: (plan) => (c(plan).points = null),
  },
  'only-for-leaves': {
    severity: 'error',
    where: 'a',
    values: { name: '構面a' },
    change: (plan) => (plan.rubric[0]!.step = 1),
  },
  'minimum-above-cap': {
    severity: 'error',
    where: 'c',
    values: { minimum: 11, cap: 10 },
    change: (plan) => (c(plan).minimum = 11),
  },
  'levels-not-ascending': { severity: 'error', where: 'c', change: (plan) => (c(plan).levels = [0, 5, 5, 10]) },
  'levels-above-cap': {
    severity: 'error',
    where: 'c',
    values: { cap: 10 },
    change: (plan) => (c(plan).levels = [0, 11]),
  },
  'levels-exclude-range': {
    severity: 'error',
    where: 'c',
    change: (plan) => Object.assign(c(plan), { levels: [0, 10], minimum: 0 }),
  },
  'too-many-decimals': {
    severity: 'error',
    where: 'c',
    values: { value: 0.00001, digits: 4 },
    change: (plan) => (c(plan).step = 0.00001),
  },
  'off-step': {
    severity: 'warning',
    where: 'c',
    values: { value: 1.5, step: 1 },
    change: (plan) => (c(plan).minimum = 1.5),
  },
  'duplicate-growth-key': {
    severity: 'error',
    where: 'g',
    change: (plan) => plan.growthRates.push({ ...plan.growthRates[0], criterion: 'b' }),
  },
  'growth-unknown-criterion': {
    severity: 'error',
    where: 'g',
    values: { criterion: 'nothing' },
    change: (plan) => (plan.growthRates[0]!.criterion = 'nothing'),
  },
  'no-groups': {
    severity: 'error',
    where: 'groups',
    also: ['no-assessed-group'],
    change: (plan) => Object.assign(plan, { groups: [], assessedGroups: [] }),
  },
  'duplicate-group-code': {
    severity: 'error',
    where: 'G1',
    also: ['assessed-unknown-group'],
    change: (plan) => (plan.groups[1]!.code = 'g1'),
  },
  'duplicate-group-name': { severity: 'error', where: '第1組', change: (plan) => (plan.groups[1]!.name = '第1組') },
  'duplicate-agency-code': {
    severity: 'error',
    where: 'A11',
    change: (plan) => (plan.groups[1]!.agencies[0]!.code = 'a11'),
  },
  'duplicate-agency-name': {
    severity: 'error',
    where: '衛生局',
    change: (plan) => (plan.groups[1]!.agencies[0]!.name = '衛生局'),
  },
  'empty-group': {
    severity: 'error',
    where: 'G2',
    values: { name: '第2組' },
    change: (plan) => (plan.groups[1]!.agencies = []),
  },
  'assessed-unknown-group': { severity: 'error', where: 'G9', change: (plan) => plan.assessedGroups.push('G9') },
  'duplicate-assessed-group': { severity: 'error', where: 'G1', change: (plan) => plan.assessedGroups.push('G1') },
  'no-assessed-group': {
    severity: 'warning',
    where: 'assessedGroups',
    change: (plan) => (plan.assessedGroups = []),
  },
  'duplicate-member-code': { severity: 'error', where: 'M1', change: (plan) => (plan.panel[1]!.code = 'm1') },
  'duplicate-member-name': { severity: 'warning', where: '召集人', change: (plan) => (plan.panel[1]!.name = '召集人') },
  'no-scoring-member': {
    severity: 'error',
    where: 'panel',
    change: (plan) => {
      for (const member of plan.panel) member.scores = false;
    },
  },
  'unknown-recusal': {
    severity: 'error',
    where: 'M1',
    values: { agency: 'A99' },
    change: (plan) => (plan.panel[0]!.recusedFrom = ['A99']),
  },
  'everyone-recused': {
    severity: 'error',
    where: 'A11',
    values: { name: '衛生局' },
    change: (plan) => {
      for (const member of plan.panel) member.recusedFrom = ['A11'];
    },
  },
  'no-grades': {
    severity: 'error',
    where: 'grades',
    change: (plan) => Object.assign(plan, { grades: [], awards: { ...plan.awards, rules: [] } }),
  },
  'duplicate-grade': {
    severity: 'error',
    where: '甲',
    also: ['grade-unknown-after-reassessment'],
    change: (plan) => (plan.grades[1]!.name = '甲'),
  },
  'grade-gap': {
    severity: 'error',
    where: '甲',
    values: { from: 79, to: 80 },
    change: (plan) => (plan.grades[1]!.below = 79),
  },
  'grade-overlap': {
    severity: 'error',
    where: '甲',
    values: { from: 80, to: 81 },
    change: (plan) => (plan.grades[1]!.below = 81),
  },
  'grade-empty': {
    severity: 'error',
    where: '特',
    values: { from: 80, below: 80 },
    change: (plan) => plan.grades.unshift({ name: '特', from: 80, below: 80 }),
  },
  'grade-unknown-after-reassessment': {
    severity: 'error',
    where: '丙',
    values: { to: '丁' },
    change: (plan) => (plan.grades[2]!.reassessedTo = '丁'),
  },
  'grade-not-raised': {
    severity: 'error',
    where: '丙',
    values: { to: '丙' },
    change: (plan) => (plan.grades[2]!.reassessedTo = '丙'),
  },
  'award-unknown-grade': {
    severity: 'error',
    where: '嘉獎1次',
    values: { grade: '優' },
    change: (plan) => (plan.awards.rules[1]!.grade = '優'),
  },
  'tie-break-unknown-criterion': {
    severity: 'error',
    where: 'nothing',
    change: (plan) => (plan.settings = { tieBreaks: [{ kind: 'criterion', criterion: 'nothing' }] }),
  },
  'rounding-needs-mean': {
    severity: 'error',
    where: 'settings',
    change: (plan) => (plan.settings = { combine: 'median', rounding: { digits: 2, at: 'item' } }),
  },
  'rounding-above-full-marks': {
    severity: 'warning',
    where: 'settings',
    values: { digits: 0, highest: 101, full: 100.5 },
    change: (plan) => {
      plan.rubric[2]!.points = 10.5;
      Object.assign(plan, { totalPoints: 100.5, settings: { rounding: { digits: 0, at: 'total' }, step: 0.5 } });
    },
  },
  'rank-sum-is-per-group': {
    severity: 'error',
    where: 'settings',
    change: (plan) =>
      Object.assign(plan, { settings: { combine: 'rankSum' }, awards: { ...plan.awards, firstAmong: 'all' } }),
  },
  'weights-unused': { severity: 'warning', where: 'panel', change: (plan) => (plan.panel[0]!.weight = 2) },
  'dates-reversed': {
    severity: 'error',
    where: 'visits',
    values: { from: '2026-11-01', to: '2026-10-31' },
    change: (plan) => (plan.visits = { from: '2026-11-01', to: '2026-10-31' }),
  },
  'schedule-unknown-agency': {
    severity: 'warning',
    where: 'A9',
    change: (plan) => (plan.schedule = [{ agency: 'A9', visit: '2026-09-01' }]),
  },
  'schedule-unknown-member': {
    severity: 'warning',
    where: 'A11',
    values: { member: 'M9' },
    change: (plan) => (plan.schedule = [{ agency: 'A11', present: ['M1', 'M9'] }]),
  },
  'duplicate-schedule': {
    severity: 'warning',
    where: 'A11',
    values: { times: 2 },
    change: (plan) => (plan.schedule = [{ agency: 'A11' }, { agency: 'A11', received: '2026-09-01' }]),
  },
};

function changed(change: Case['change']): string {
  const plan = samplePlanJson() as Loose;
  change(plan);
  return JSON.stringify(plan);
}

describe('findings about a plan', () => {
  it('have a case each', () => {
    expect(['not-a-plan', ...Object.keys(cases)].sort()).toEqual([...PLAN_FINDING_CODES].sort());
  });

  it('begin from a plan without any', () => {
    expect(
      readPlan(
        changed(() => null),
        'zh-TW',
      ).findings,
    ).toEqual([]);
  });

  it.each(Object.entries(cases) as [PlanFindingCode, Case][])(
    '%s',
    (code, { severity, where, values, also, change }) => {
      const { plan, findings } = readPlan(changed(change), 'zh-TW');
      const found = findings.filter((candidate) => candidate.code === code);
      expect(found.map((candidate) => [candidate.severity, candidate.where])).toEqual([[severity, where]]);
      if (values) expect(found[0]!.values).toEqual(values);
      expect(new Set(findings.map((candidate) => candidate.code))).toEqual(new Set([code, ...(also ?? [])]));
      expect(plan === null).toBe(findings.some((candidate) => candidate.severity === 'error'));
    },
  );

  it('not-a-plan', () => {
    const { plan, findings } = readPlan('{"scorebook": 1,', 'zh-TW');
    expect(plan).toBeNull();
    expect(findings.map(({ code, severity, where }) => [code, severity, where])).toEqual([
      ['not-a-plan', 'error', 'JSON'],
    ]);
  });

  it('do not ask a consensus for members, nor anybody for weights that count', () => {
    const nobody = (plan: Loose): void => {
      plan.settings = { scoring: 'consensus' };
      for (const member of plan.panel) Object.assign(member, { scores: false, recusedFrom: ['A11'] });
    };
    expect(readPlan(changed(nobody), 'en').findings).toEqual([]);
    const weighted = (plan: Loose): void => {
      plan.settings = { combine: 'weightedMean' };
      plan.panel[0]!.weight = 1.25;
    };
    expect(readPlan(changed(weighted), 'en').findings).toEqual([]);
  });

  it('refuse weights finer than hundredths, on which binary and decimal rounding could part', () => {
    const fine = changed((plan) => {
      plan.settings = { combine: 'weightedMean' };
      plan.panel[0]!.weight = 0.333;
    });
    expect(readPlan(fine, 'en').findings).toEqual([
      { code: 'too-many-decimals', severity: 'error', where: 'M1', values: { value: 0.333, digits: 2 } },
    ]);
  });

  it('say when a re-evaluation that is passed leads to a lower grade', () => {
    const lower = changed((plan) => (plan.grades[1]!.reassessedTo = '丙'));
    expect(readPlan(lower, 'en').findings).toMatchObject([
      { code: 'grade-not-raised', where: '乙', values: { to: '丙' } },
    ]);
  });

  it('look at what rounding of items or levels may add up to, not only at the total', () => {
    const halves = (at: string) =>
      changed((plan) => {
        const { children } = plan.rubric[1]!;
        Object.assign(children[0]!, { points: 20.5 });
        Object.assign(children[1]!, { points: 9.5 });
        Object.assign(plan, { settings: { rounding: { digits: 0, at }, step: 0.5 } });
      });
    expect(readPlan(halves('item'), 'en').findings).toMatchObject([
      { code: 'rounding-above-full-marks', severity: 'warning', values: { highest: 101, full: 100 } },
    ]);
    expect(readPlan(halves('level'), 'en').findings).toEqual([]);
    expect(readPlan(halves('total'), 'en').findings).toEqual([]);
  });

  it('allow rounding of items where their means add up to the total', () => {
    for (const combine of ['mean', 'rankSum']) {
      const settings = { combine, rounding: { digits: 2, at: 'level' } };
      expect(
        readPlan(
          changed((plan) => (plan.settings = settings)),
          'en',
        ).findings,
      ).toEqual([]);
    }
  });

  it('come all at once, not one at a time', () => {
    const broken = changed((plan) => {
      plan.totalPoints = 99;
      plan.panel[1]!.code = 'M1';
      plan.groups[1]!.agencies = [];
      plan.visits = { from: '2026-11-01', to: '2026-10-31' };
    });
    expect(readPlan(broken, 'en').findings.map((found) => found.code)).toEqual([
      'total-mismatch',
      'empty-group',
      'duplicate-member-code',
      'dates-reversed',
    ]);
  });
});
