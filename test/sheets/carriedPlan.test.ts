import fc from 'fast-check';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { scoringFingerprint } from '../../src/assessment/fingerprint';
import type { GrowthFigures } from '../../src/assessment/growth';
import type { Plan } from '../../src/assessment/plan';
import { scoringMembers } from '../../src/assessment/plan';
import { agencyWorkbook, NO_AGENCY_ANSWERS } from '../../src/sheets/agencyWorkbook';
import { carriedPlan, planFor } from '../../src/sheets/carriedPlan';
import { memberWorkbook } from '../../src/sheets/memberWorkbook';
import type { Workbook } from '../../src/workbook/workbook';
import { readWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { CREATED, withSheet } from '../support/returned';
import { arbitraryPlan, PANEL_NAME, planWith } from '../support/samplePlans';

const FIGURES: GrowthFigures = { lastYear: 80, thisYear: 88, unit: '％', lastPeriod: null, thisPeriod: null };

function bookOf(plan: Plan, member = 0): Workbook {
  const group = plan.groups[0]!;
  const rates = plan.growthRates.map(({ key }) => [key, FIGURES] as const);
  const figures = new Map(plan.groups.flatMap(({ agencies }) => agencies.map(({ code }) => [code, new Map(rates)])));
  const own = scoringMembers(plan, PANEL_NAME)[member]!;
  return memberWorkbook(plan, { group, member: own, created: CREATED, answers: new Map(), figures });
}

it('a member workbook carries its plan through a file: all that scoring needs, and nobody else of the panel', async () => {
  const plans = [plan105, ...fc.sample(arbitraryPlan(), { seed: 7, numRuns: 10 })];
  for (const plan of plans) {
    const book = readWorkbook(await writeWorkbook(bookOf(plan)));
    const carried = carriedPlan(book);
    if (typeof carried === 'string') throw new Error(carried);
    const [member] = scoringMembers(plan, PANEL_NAME);
    expect(carried.plan).toEqual(planFor(plan, member!));
    expect(scoringFingerprint(carried.plan)).toBe(scoringFingerprint(plan));
    expect(carried.plan.panel.length).toBeLessThanOrEqual(1);
    const agencies = plan.groups[0]!.agencies.map(({ code }) => code);
    expect([...carried.figures.keys()]).toEqual(plan.growthRates.length > 0 ? agencies : []);
  }
});

it('an agency workbook carries it too, without the panel', () => {
  const group = plan105.groups[0]!;
  const book = agencyWorkbook(plan105, { ...NO_AGENCY_ANSWERS, group, agency: group.agencies[0]!, created: CREATED });
  expect(carriedPlan(book)).toEqual({ plan: planFor(plan105, null), figures: new Map() });
});

it('a long plan stands in several cells, none longer than Excel takes, and comes back whole', () => {
  const text = '評核重點𠀋'.repeat(900);
  const rubric = plan105.rubric.map((criterion) => ({ ...criterion, text: text.slice(0, 5000) }));
  const plan = { ...plan105, rubric: Array.from({ length: 9 }, () => rubric).flat() };
  const book = bookOf({ ...plan, rubric: plan.rubric.map((top, at) => ({ ...rename(top, at) })) });
  const cells = book.sheets.at(-1)!.cells.map(({ value }) => (typeof value === 'string' ? value : ''));
  expect(cells.filter((cell) => cell.startsWith('@plan ')).length).toBeGreaterThan(2);
  for (const cell of cells) {
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(/[\uD800-\uDBFF]$/.test(cell)).toBe(false);
  }
  expect(typeof carriedPlan(book)).toBe('object');
});

function rename(criterion: Plan['rubric'][number], at: number): Plan['rubric'][number] {
  const children = criterion.children.map((child) => rename(child, at));
  return { ...criterion, key: `${criterion.key}-${at}`, children };
}

it('says when there is none, and when it is not the one the workbook was made from', () => {
  const plan = planWith();
  const book = bookOf(plan);
  const changed = (change: (text: string) => string | null): Workbook =>
    withSheet(book, '_scorebook', (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const isPlan = typeof cell.value === 'string' && cell.value.startsWith('@plan ');
        return isPlan ? { ...cell, value: change(cell.value as string) } : cell;
      }),
    }));
  expect(carriedPlan(changed(() => null))).toBe('missing');
  expect(carriedPlan(changed((text) => text.slice(0, -9)))).toBe('damaged');
  expect(carriedPlan(changed((text) => text.replace('"points":25', '"points":35')))).toBe('damaged');
  expect(carriedPlan(changed((text) => text.replace('"scorebook":1', '"scorebook":2')))).toBe('damaged');
});
