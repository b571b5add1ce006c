import { openKind } from '../../../src/actions/openKind';
import { planInOpen } from '../../../src/actions/planInOpen';
import { Cancelled } from '../../../src/actions/watcher';
import { planFor } from '../../../src/sheets/carriedPlan';
import { masterWorkbook } from '../../../src/sheets/setup/masterWorkbook';
import { emptySheet } from '../../../src/workbook/draft';
import type { Workbook } from '../../../src/workbook/workbook';
import { agencyBook } from '../../support/agencyFiles';
import { addressOf, typed } from '../../support/masterEdits';
import { emptyWorkbook, memoryWorkbook } from '../../support/memoryWorkbook';
import { CREATED, memberBook, QUIET, withoutBookIdentity, withSheet } from '../../support/returned';
import { planWith } from '../../support/samplePlans';

const plan = planWith();
const master = masterWorkbook(plan, CREATED);
const member = memberBook(plan, 'M2', 'G1');
const plain = emptyWorkbook([emptySheet('工作表1')]);

/** The set-up sheets under other names, as people rename them. */
function renamed(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    name: sheet.name === '機關' ? '受考核機關' : sheet.name,
  }));
  return { ...workbook, sheets };
}

describe('what is open', () => {
  it.each([
    ['a master', master, { kind: 'master', name: '主檔', plan: 'sample' }],
    ['a renamed master', renamed(master), { kind: 'master', plan: 'sample' }],
    ['a member’s workbook', member, { kind: 'member', plan: 'sample', group: 'G1', member: 'M2', agency: null }],
    [
      'a member’s without its own identity',
      withoutBookIdentity(member),
      { kind: 'member', member: 'M2', agency: null },
    ],
    ['an agency’s workbook', agencyBook(plan, 'A11'), { kind: 'agency', agency: 'A11' }],
    ['nothing of ours', plain, { kind: 'none', name: '一般活頁簿', plan: null }],
  ])('%s', async (_, workbook, expected) => {
    expect(await openKind(memoryWorkbook(workbook), 'zh-TW', QUIET)).toMatchObject(expected);
  });

  it('is known from the sheets of the plan alone, without reading all others', async () => {
    const open = memoryWorkbook(master);
    await openKind(open, 'zh-TW', QUIET);
    expect(open.calls).toEqual(['read content']);
  });
});

describe('the plan of the open workbook', () => {
  it('is read from its set-up sheets, whatever they are called', async () => {
    for (const workbook of [master, renamed(master)]) {
      const reading = await planInOpen(memoryWorkbook(workbook), 'zh-TW', QUIET);
      expect(reading).toMatchObject({ plan, source: 'setup' });
      expect(reading.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
    }
  });

  it('comes with every finding at its sheet and cell, in the language asked for', async () => {
    const workbook = structuredClone(master);
    typed('criteria', addressOf('criteria', 2, 'points'), '很多')(workbook, plan);
    for (const [language, word] of [
      ['zh-TW', '很多'],
      ['en', 'number'],
    ] as const) {
      const reading = await planInOpen(memoryWorkbook(workbook), language, QUIET);
      expect(reading.plan).toBeNull();
      const found = reading.findings.find(({ severity }) => severity === 'error');
      expect(found).toMatchObject({ sheet: '評分標準', cell: addressOf('criteria', 2, 'points'), value: '很多' });
      expect(found!.message).toContain(word);
    }
  });

  it('is what a member’s workbook carries', async () => {
    const reading = await planInOpen(memoryWorkbook(member), 'zh-TW', QUIET);
    expect(reading).toEqual({ plan: planFor(plan, plan.panel[1]!), source: 'carried', findings: [] });
  });

  it.each([
    [
      'plan-not-carried',
      '早',
      withSheet(member, '_scorebook', (sheet) => ({ ...sheet, cells: sheet.cells.slice(0, 2) })),
    ],
    [
      'plan-damaged',
      '更動',
      withSheet(member, '_scorebook', (sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => (cell.row === 2 ? { ...cell, value: '@plan {}' } : cell)),
      })),
    ],
    ['no-plan', '設定表', plain],
  ])('says %s where there is none', async (code, said, workbook) => {
    const { plan: none, findings } = await planInOpen(memoryWorkbook(workbook), 'zh-TW', QUIET);
    expect(none).toBeNull();
    expect(findings.map((found) => found.code)).toEqual([code]);
    expect(findings[0]!.message).toContain(said);
  });

  it('stops when asked to', async () => {
    const watcher = { progress: () => undefined, cancelled: () => true };
    await expect(planInOpen(memoryWorkbook(master), 'zh-TW', watcher)).rejects.toThrow(Cancelled);
  });
});
