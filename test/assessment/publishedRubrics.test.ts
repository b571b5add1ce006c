import { fullMarks, leavesOf, nameOf, placeCriteria, type Criterion } from '../../src/assessment/criterion';
import { rubricTotal, type Plan } from '../../src/assessment/plan';
import { readPlan, type PlanReading } from '../../src/assessment/readPlan';
import { addUp } from '../../src/assessment/total';
import baldrige from '../fixtures/rubrics/baldrige1999.json';
import chiayi from '../fixtures/rubrics/chiayiPhone2018.json';
import fujian from '../fixtures/rubrics/fujian2012.json';
import { samplePlanJson } from '../support/samplePlans';

/** A rubric as a source prints it. */
interface Printed {
  name: string;
  points: number | null;
  children?: Printed[];
}

/** Printed criteria as a plan holds them; keys come from positions, since names repeat. */
function criteriaOf(printed: readonly Printed[], parent = 'k'): Criterion[] {
  return printed.map(({ name, points, children = [] }, index) => ({
    key: `${parent}-${index + 1}`,
    title: name,
    points,
    children: criteriaOf(children, `${parent}-${index + 1}`),
  }));
}

/** The sample plan with this rubric instead, read from JSON. */
function readWith(rubric: unknown, totalPoints: number): PlanReading {
  const growthRates: unknown[] = [];
  return readPlan(JSON.stringify({ ...samplePlanJson(), growthRates, totalPoints, rubric }), 'zh-TW');
}

function planOf(rubric: unknown, totalPoints: number): Plan {
  const { plan, findings } = readWith(rubric, totalPoints);
  expect(findings).toEqual([]);
  return plan!;
}

describe('published rubrics', () => {
  it('嘉義市電話禮貌測試: the same names under two parents are different criteria', () => {
    const plan = planOf(criteriaOf(chiayi.tree), chiayi.total);
    const leaves = leavesOf(plan.rubric);
    expect(leaves.map(nameOf)).toEqual(['接聽速度', '電話禮貌', '接聽速度', '電話禮貌', '答話內容']);
    const entries = new Map(leaves.map((leaf, index) => [leaf.key, [25, 10, 15, 20, 5][index]!]));
    const { byKey, total } = addUp(plan.rubric, 1, entries);
    expect([byKey.get('k-1')!.sum, byKey.get('k-2')!.sum, total.sum]).toEqual([35, 40, 75]);
  });

  it('Baldrige 1999: 19 items in 7 categories make 1,000', () => {
    const plan = planOf(criteriaOf(baldrige.tree), baldrige.total);
    expect(rubricTotal(plan)).toBe(1000);
    expect([plan.rubric.length, leavesOf(plan.rubric).length]).toEqual([7, 19]);
    expect(plan.rubric.map(fullMarks)).toEqual([125, 85, 85, 85, 85, 85, 450]);
  });

  it('Baldrige 1999: items scored in steps of 5 % of their points, which are decimals', () => {
    const rubric = criteriaOf(baldrige.tree);
    for (const item of leavesOf(rubric)) item.step = item.points! / 20;
    const plan = planOf(rubric, baldrige.total);
    // 65 % of everything, 85 × 0.65 = 55.25 and so on.
    const entries = new Map(leavesOf(plan.rubric).map((item) => [item.key, (item.points! * 65) / 100]));
    expect(addUp(plan.rubric, 1, entries).total).toMatchObject({ sum: 650, scored: 19, invalid: 0 });
    expect(addUp(plan.rubric, 1, new Map([['k-1-1', 55]])).verdicts.get('k-1-1')).toBe('offStep');
  });

  it('福建省2012: four levels; an item whose points are missing is refused', () => {
    const { plan, findings } = readWith(criteriaOf(fujian.tree), fujian.total);
    expect(plan).toBeNull();
    expect(
      findings.filter((found) => found.severity === 'error').map(({ code, values }) => [code, values.name]),
    ).toEqual([['leaf-without-points', '年检结论']]);
  });

  it('福建省2012: without it the sums do not add up, which is a warning and no refusal', () => {
    const rubric = criteriaOf(fujian.tree);
    rubric[0]!.children[3]!.children.pop();
    const { plan, findings } = readWith(rubric, fujian.total);
    expect(placeCriteria(plan!.rubric).reduce((deepest, place) => Math.max(deepest, place.level), 0)).toBe(4);
    expect(findings.map(({ code, severity, values }) => [code, severity, values])).toEqual([
      ['sum-mismatch', 'warning', { name: '一、基础条件', points: 135, sum: 125 }],
      ['sum-mismatch', 'warning', { name: '年度检查', points: 35, sum: 15 }],
      ['total-mismatch', 'warning', { stated: 1000, sum: 135 }],
    ]);
  });

  // 中華科技大學教師服務評鑑評分標準: a base of 70, bonuses, deductions and amounts per event are not supported.
  it.each([
    [{ kind: 'bonus', range: [15, 20] }, ['kind', 'range']],
    [{ kind: 'deduction', per_event: [-2, -1] }, ['kind', 'per_event']],
    [{ cap: 10 }, ['cap']],
    [{ standalone_multiplier: 2.22 }, ['standalone_multiplier']],
  ])('names the fields it does not support: %j', (fields, names) => {
    const criterion = { key: 'duty', title: '兼任校內一級主管職務每學年', points: 20, children: [], ...fields };
    const { plan, findings } = readWith([criterion], 20);
    expect(plan).toBeNull();
    expect(findings.map(({ code, where }) => [code, where])).toEqual([['invalid-field', 'rubric.0']]);
    for (const name of names) expect(findings[0]!.values.reason).toContain(`"${name}"`);
  });
});
