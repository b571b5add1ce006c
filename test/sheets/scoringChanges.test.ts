import { findingMessage } from '../../src/actions/report';
import type { Plan } from '../../src/assessment/plan';
import { memberWorkbook } from '../../src/sheets/memberWorkbook';
import { readMemberWorkbook, type MemberWorkbookReading } from '../../src/sheets/readMemberWorkbook';
import { readWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { branch, leaf, planWith, type PlanChanges } from '../support/samplePlans';

const before = planWith();
const CREATED = '2016-09-01T00:00:00Z';

/** What a sheet made from one plan gives under another. */
async function returnedUnder(now: Plan): Promise<MemberWorkbookReading> {
  const [group] = before.groups;
  const [member] = before.panel;
  const content = { group: group!, member: member!, created: CREATED, answers: new Map(), figures: new Map() };
  return readMemberWorkbook(now, readWorkbook(await writeWorkbook(memberWorkbook(before, content))));
}

const rubric = (a: PlanChanges['rubric'] = []): PlanChanges => ({ rubric: a });
const [a, b, c] = before.rubric;

describe('a plan amended after workbooks went out', () => {
  it('takes names, dates and members as a note', async () => {
    const now = planWith({
      title: '修正後計畫',
      visits: { from: '2026-09-10', to: '2026-10-31' },
      rubric: [{ ...a!, title: '構面甲' }, b!, c!],
      schedule: [{ agency: 'A11', received: '2026-08-30' }],
    });
    const { findings, sheets } = await returnedUnder(now);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['changed-wording', 'note']]);
    expect(sheets).toHaveLength(3);
  });

  it('is not even noted when only visits and reports were recorded', async () => {
    const { findings } = await returnedUnder(planWith({ schedule: [{ agency: 'A11', received: '2026-08-30' }] }));
    expect(findings).toEqual([]);
  });

  it.each<[string, PlanChanges, string, string | null]>([
    ['a cap', rubric([a!, b!, leaf('c', 15)]), '「項目c」配分 10→15', 'E16'],
    [
      'two caps',
      rubric([a!, branch('b', 35, [leaf('b1', 25), leaf('b2', 10)]), c!]),
      '「構面b」配分 30→35；「項目b1」配分 20→25',
      'E13',
    ],
    ['an added item', rubric([a!, b!, c!, leaf('d', 5)]), '新增「項目d」', null],
    ['a removed item', rubric([a!, b!]), '刪除「項目c」', 'E16'],
    ['a step', rubric([a!, b!, leaf('c', 10, { step: 0.5 })]), '「項目c」下限、級距或固定分數', 'E16'],
    ['fixed scores', rubric([a!, b!, leaf('c', 10, { levels: [0, 10] })]), '「項目c」下限、級距或固定分數', 'E16'],
    [
      'an item under another',
      rubric([a!, { ...b!, points: 40, children: [...b!.children, c!] }]),
      '「構面b」配分 30→40；「項目c」改列於其他項目之下',
      'E13',
    ],
    ['an agency', { groups: [before.groups[0]!] }, '組別或機關代碼，或上層項目是否列配分', null],
  ])('names %s and the sheets', async (_, changes, text, cell) => {
    const { findings, sheets, missing } = await returnedUnder(planWith(changes));
    const values = { changes: text, sheets: '評分－衛生局、評分－稅務局、評分－環保局' };
    expect(findings).toMatchObject([
      { code: 'changed-scoring', severity: 'error', sheet: '評分－衛生局', cell, values },
    ]);
    expect(findingMessage(findings[0]!, 'zh-TW')).toContain(text);
    expect([sheets, missing]).toEqual([[], []]);
  });

  it('changes the step of the whole plan', async () => {
    const { findings } = await returnedUnder(planWith({ settings: { step: 0.5 } }));
    expect(String(findings[0]!.values.changes).split('；')).toHaveLength(6);
  });
});
