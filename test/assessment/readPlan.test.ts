import { plan105 } from '../../src/assessment/builtin/plan105';
import { readPlan } from '../../src/assessment/readPlan';
import { samplePlanJson } from '../support/samplePlans';

const sample = JSON.stringify(samplePlanJson());

/** The sample plan with the field at a path set; a null path element is impossible, so the path is plain text. */
function withField(path: string, value: unknown): string {
  const plan = samplePlanJson();
  const steps = path.split('.');
  const last = steps.pop()!;
  let place: Record<string, unknown> = plan;
  for (const step of steps) place = place[step] as Record<string, unknown>;
  place[last] = value;
  return JSON.stringify(plan);
}

const refusalOf = (json: string, language: 'zh-TW' | 'en' = 'en'): string[] => {
  const { plan, findings } = readPlan(json, language);
  expect(plan).toBeNull();
  expect(findings.every((found) => found.severity === 'error')).toBe(true);
  return findings.map((found) => `${found.code} ${found.where}`);
};

describe('reading a plan', () => {
  it('takes a byte order mark and any white space', () => {
    expect(readPlan(`\uFEFF\r\n${sample}\r\n`, 'zh-TW').plan).not.toBeNull();
    expect(readPlan(JSON.stringify(plan105, null, '\t'), 'zh-TW').plan).toEqual(plan105);
  });

  it('trims names', () => {
    expect(readPlan(withField('groups.0.agencies.0.name', ' 衛生局　'), 'en').plan?.groups[0]!.agencies[0]!.name).toBe(
      '衛生局',
    );
  });

  it.each(['', ' ', '{', '{"scorebook":1,}', "{'scorebook':1}", 'scorebook: 1', sample + sample, sample.slice(0, -2)])(
    'refuses what is not JSON: %j',
    (text) => {
      expect(refusalOf(text)).toEqual(['not-a-plan JSON']);
    },
  );

  it.each(['null', '[]', '1', '"plan"', 'true'])('refuses JSON that is no plan: %s', (text) => {
    expect(refusalOf(text)).toEqual(['invalid-field JSON']);
  });

  const refused: [string, unknown, string][] = [
    // Fields this version does not know; the finding stands at their parent and its reason names them.
    ['remark', 'x', 'JSON'],
    ['rubric.0.kind', 'bonus', 'rubric.0'],
    ['rubric.0.children.0.children.1.range', [15, 20], 'rubric.0.children.0.children.1'],
    ['groups.1.weight', 2, 'groups.1'],
    ['groups.1.agencies.2.address', 'x', 'groups.1.agencies.2'],
    ['panel.0.title', '處長', 'panel.0'],
    ['growthRates.0.unit', '%', 'growthRates.0'],
    ['grades.0.color', 'green', 'grades.0'],
    ['awards.money', 100, 'awards'],
    ['awards.rules.0.amount', 100, 'awards.rules.0'],
    ['awards.national.0.rank', 1, 'awards.national.0'],
    ['period.days', 31, 'period'],
    ['settings', { fairness: true }, 'settings'],
    ['settings', { rounding: { digits: 2, at: 'total', mode: 'half-even' } }, 'settings.rounding'],
    ['settings', { tieBreaks: [{ kind: 'lot', seed: 1 }] }, 'settings.tieBreaks.0'],
    ['approval', { date: null, number: null, by: 'x' }, 'approval'],
    // Wrong types and values.
    ['scorebook', 2, 'scorebook'],
    ['scorebook', '1', 'scorebook'],
    ['id', '105', 'id'],
    ['language', 'zh-CN', 'language'],
    ['calendar', 'japanese', 'calendar'],
    ['year', 105.5, 'year'],
    ['year', 0, 'year'],
    ['title', '  ', 'title'],
    ['authority', null, 'authority'],
    ['period.from', '2026-02-30', 'period.from'],
    ['period.from', '115-01-01', 'period.from'],
    ['period.to', '2026/07/31', 'period.to'],
    ['sheetsDue', '', 'sheetsDue'],
    ['totalPoints', 0, 'totalPoints'],
    ['totalPoints', '100', 'totalPoints'],
    ['rubric', {}, 'rubric'],
    ['rubric.2.points', '10', 'rubric.2.points'],
    ['rubric.2.points', true, 'rubric.2.points'],
    ['rubric.2.points', 1_000_001, 'rubric.2.points'],
    ['rubric.2.minimum', -1, 'rubric.2.minimum'],
    ['rubric.2.step', 0, 'rubric.2.step'],
    ['rubric.2.levels', [], 'rubric.2.levels'],
    ['rubric.2.levels', [0, '5'], 'rubric.2.levels.1'],
    ['rubric.2.levels', [-1, 5], 'rubric.2.levels.0'],
    ['rubric.2.children', null, 'rubric.2.children'],
    ['rubric.0.children.0.children.1.key', '1.10', 'rubric.0.children.0.children.1.key'],
    ['rubric.0.children.0.children.1', null, 'rubric.0.children.0.children.1'],
    ['groups.0.agencies.1.extra', 'yes', 'groups.0.agencies.1.extra'],
    ['groups.0.agencies.1.name', '', 'groups.0.agencies.1.name'],
    ['panel.1.role', 'chair', 'panel.1.role'],
    ['panel.1.weight', 0, 'panel.1.weight'],
    ['panel.1.recusedFrom', 'A11', 'panel.1.recusedFrom'],
    ['grades.1.below', '80', 'grades.1.below'],
    ['assessedGroups', 'G1', 'assessedGroups'],
    ['awards.firstAmong', 'nobody', 'awards.firstAmong'],
    ['settings', { rounding: { digits: 5, at: 'total' } }, 'settings.rounding.digits'],
    ['settings', { rounding: { digits: 2 } }, 'settings.rounding.at'],
    ['settings', { combine: 'sum' }, 'settings.combine'],
    ['settings', { notableDifference: 10 }, 'settings.notableDifference'],
    ['settings', { tieBreaks: [{ kind: 'height' }] }, 'settings.tieBreaks.0.kind'],
    ['settings', { step: -1 }, 'settings.step'],
  ];

  it.each(refused)('refuses %s = %j', (path, value, where) => {
    const json = withField(path, value);
    expect(refusalOf(json, 'en')).toEqual([`invalid-field ${where}`]);
    expect(refusalOf(json, 'zh-TW')).toEqual([`invalid-field ${where}`]);
  });

  it('says in the language asked for which fields it does not know', () => {
    const reasons = (['zh-TW', 'en'] as const).map(
      (language) => readPlan(withField('rubric.0.kind', 'bonus'), language).findings[0]!.values.reason,
    );
    expect(reasons).toEqual(['無法識別的鍵值："kind"', 'Unrecognized key: "kind"']);
  });

  it.each([
    'scorebook',
    'id',
    'language',
    'year',
    'title',
    'period',
    'totalPoints',
    'rubric',
    'groups',
    'panel',
    'grades',
    'awards',
  ])('misses %s', (field) => {
    expect(refusalOf(withField(field, undefined))).toEqual([`invalid-field ${field}`]);
  });

  it('names every refused field, not the first one', () => {
    const plan = samplePlanJson();
    Object.assign(plan, { year: 'x', language: 'fr', extra: 1 });
    expect(refusalOf(JSON.stringify(plan)).sort()).toEqual([
      'invalid-field JSON',
      'invalid-field language',
      'invalid-field year',
    ]);
  });
});

describe('reading hostile JSON', () => {
  const nested = (depth: number): string =>
    '{"key":"d","title":"","points":1,"children":['.repeat(depth) + ']}'.repeat(depth);

  it.each([101, 1_000, 10_000, 200_000])('refuses criteria %d deep without walking down', (depth) => {
    const json = sample.replace('"rubric":[', `"rubric":[${nested(depth)},`);
    expect(readPlan(json, 'en').findings).toEqual([
      { code: 'too-deep', severity: 'error', where: 'rubric', values: { level: 101, most: 8 } },
    ]);
  });

  it('names the criteria of a tree that is deeper than allowed and still readable', () => {
    const json = sample.replace('"rubric":[', `"rubric":[${nested(100)},`);
    expect(readPlan(json, 'en').findings.filter((found) => found.code === 'too-deep')).toHaveLength(92);
  });

  it.each([
    ['an unknown field', (inner: string) => `${sample.slice(0, -1)},"x":${inner}}`, 'JSON'],
    [
      'levels',
      (inner: string) => sample.replace('"children":[]', `"levels":${inner},"children":[]`),
      'rubric.0.children.0.children.0.levels.0',
    ],
    ['a name', (inner: string) => sample.replace('"衛生局"', inner), 'groups.0.agencies.0.name'],
  ])('refuses arrays nested 10,000 deep in %s', (_case, put, where) => {
    expect(refusalOf(put('['.repeat(10_000) + ']'.repeat(10_000)))).toEqual([`invalid-field ${where}`]);
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'refuses the key %s at every level, and lets it do nothing',
    (key) => {
      const put = `"${key}":{"polluted":true},`;
      expect(refusalOf(`{${put}${sample.slice(1)}`)).toEqual(['invalid-field JSON']);
      expect(refusalOf(sample.replace('"rubric":[{', `"rubric":[{${put}`))).toEqual(['invalid-field rubric.0']);
      expect(refusalOf(sample.replace('"awards":{', `"awards":{${put}`))).toEqual(['invalid-field awards']);
      expect({}).not.toHaveProperty('polluted');
    },
  );

  it('refuses a number beyond all numbers', () => {
    expect(refusalOf(sample.replace('"totalPoints":100', '"totalPoints":1e999'))).toEqual([
      'invalid-field totalPoints',
    ]);
  });

  it.each<[string, () => string, string]>([
    ['criteria', () => withField('rubric', new Array(500_000).fill({})), 'invalid-field rubric'],
    ['levels', () => withField('rubric.2.levels', new Array(500_000).fill('x')), 'invalid-field rubric.2.levels'],
    [
      'agencies',
      () => withField('groups.0.agencies', new Array(500_000).fill(null)),
      'invalid-field groups.0.agencies',
    ],
    [
      'one assessed group',
      () => withField('assessedGroups', new Array(200_000).fill('G1')),
      'duplicate-assessed-group G1',
    ],
  ])('is done with half a million %s before anyone gets impatient', (_case, text, expected) => {
    const begun = performance.now();
    expect(refusalOf(text())).toEqual([expected]);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
