import { merge } from '../../../src/actions/merge';
import { leavesOf, nameOf, type Criterion } from '../../../src/assessment/criterion';
import type { Plan } from '../../../src/assessment/plan';
import { memberWorkbook } from '../../../src/sheets/memberWorkbook';
import { readWorkbook } from '../../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import baldrige from '../../fixtures/rubrics/baldrige1999.json';
import chiayi from '../../fixtures/rubrics/chiayiPhone2018.json';
import fujian from '../../fixtures/rubrics/fujian2012.json';
import {
  addressOf,
  CREATED,
  fieldAddress,
  readEdited,
  removed,
  typed,
  typedRow,
  type MasterEdit,
} from '../../support/masterEdits';
import { planWith } from '../../support/samplePlans';

interface Printed {
  name: string;
  points: number | null;
  children?: Printed[];
}

/** The sample plan's master with another rubric typed over its own: levels, names and points; no codes. */
function typedRubric(tree: readonly Printed[], total: number): MasterEdit[] {
  const rows: { level: number; title: string; points: number | null }[] = [];
  const visit = (criteria: readonly Printed[], level: number): void => {
    for (const { name, points, children = [] } of criteria) {
      rows.push({ level, title: name, points });
      visit(children, level + 1);
    }
  };
  visit(tree, 1);
  const share = (part: number): number => Math.round(total * part);
  return [
    removed('criteria', (row) => row >= 5),
    removed('growth', (row) => row >= 5),
    ...rows.map((row, index) => typedRow('criteria', index, row)),
    typed('fields', fieldAddress('totalPoints'), total),
    ...[0.8, 0.7].map((part, row) => typed('grades', addressOf('grades', row, 'from'), share(part))),
    ...[0.8, 0.7].map((part, row) => typed('grades', addressOf('grades', row + 1, 'below'), share(part))),
  ];
}

const sample = planWith();

/** Generates for one member, fills in full marks less a tenth, and merges what comes back. */
async function yearOf(plan: Plan) {
  const group = plan.groups[0]!;
  const files = await Promise.all(
    plan.panel.map(async (member) => {
      const entries = new Map(leavesOf(plan.rubric).map((leaf) => [leaf.key, scoreOf(leaf)]));
      const answers = new Map(group.agencies.map(({ code }) => [code, { entries, remarks: new Map(), overall: '' }]));
      const made = memberWorkbook(plan, { group, member, created: CREATED, answers, figures: new Map() });
      const workbook = readWorkbook(await writeWorkbook(made));
      const read = () => Promise.resolve({ kind: 'workbook' as const, workbook, sha256: member.code });
      return { name: `${member.code}.xlsx`, read };
    }),
  );
  const watcher = { cancelled: () => false, progress: () => undefined };
  return merge(plan, files, { groups: [group.code], created: CREATED }, watcher);
}

function scoreOf(leaf: Criterion): number {
  return Math.floor(leaf.points! * 0.9);
}

describe('published rubrics typed into a master', () => {
  it.each([
    ['嘉義市電話禮貌測試', chiayi, 5],
    ['Baldrige 1999', baldrige, 19],
  ])('%s: loads, generates and merges', async (_, source, leaves) => {
    const { plan, notices } = readEdited(sample, ...typedRubric(source.tree, source.total));
    expect([...new Set(notices.map(({ code }) => code))]).toEqual(['generated-code']);
    expect(leavesOf(plan!.rubric)).toHaveLength(leaves);
    expect(new Set(leavesOf(plan!.rubric).map(({ key }) => key)).size).toBe(leaves);
    const result = await yearOf(plan!);
    expect(result.findings).toEqual([]);
    const expected = leavesOf(plan!.rubric).reduce((sum, leaf) => sum + scoreOf(leaf), 0);
    expect(result.outcomes[0]!.agencies.map(({ official }) => official)).toEqual([expected, expected, expected]);
  });

  it('福建省2012: the item without points is refused at its cell, the sums only warn', () => {
    const { plan, notices } = readEdited(sample, ...typedRubric(fujian.tree, fujian.total));
    expect(plan).toBeNull();
    const said = notices.filter(({ code }) => code !== 'generated-code');
    expect(said.filter(({ severity }) => severity === 'error').map(({ code, cell }) => [code, cell])).toContainEqual([
      'leaf-without-points',
      expect.stringMatching(/^G\d+$/),
    ]);
    expect(said.map(({ code }) => code)).toContain('total-mismatch');
  });

  it('福建省2012: with the points it loads with warnings, generates and merges', async () => {
    const tree = structuredClone(fujian.tree) as Printed[];
    const fill = (criteria: Printed[]): void => {
      for (const criterion of criteria) {
        if ((criterion.children ?? []).length === 0) criterion.points ??= 20;
        fill(criterion.children ?? []);
      }
    };
    fill(tree);
    const edits = [...typedRubric(tree, fujian.total), typed('grades', addressOf('grades', 0, 'from'), 800)];
    const { plan, notices } = readEdited(sample, ...edits);
    expect(notices.filter(({ severity }) => severity === 'warning').map(({ code, sheet }) => [code, sheet])).toEqual([
      ['sum-mismatch', '評分標準'],
      ['total-mismatch', '計畫'],
    ]);
    expect((await yearOf(plan!)).findings).toEqual([]);
  });

  // 中華科技大學教師服務評鑑評分標準: bonuses, deductions and amounts per event have no place here.
  it.each(['加扣分', '每次計分', 'kind', '權重'])('refuses a filled column %s by its name', (head) => {
    const { plan, notices } = readEdited(
      sample,
      typed('criteria', 'N5', head),
      typed('criteria', addressOf('criteria', 2, 'printed').replace('M', 'N'), '加分 15 至 20'),
    );
    expect(plan).toBeNull();
    expect(notices.map(({ code, where, cell }) => [code, where, cell])).toEqual([['unknown-column', head, 'N5']]);
  });

  it('refuses points that take away', () => {
    const { plan, notices } = readEdited(sample, typed('criteria', addressOf('criteria', 8, 'points'), -5));
    expect(plan).toBeNull();
    expect(notices.map(({ code }) => code)).toContain('points-not-positive');
    expect(nameOf(sample.rubric[2]!)).toBe('項目c');
  });
});
