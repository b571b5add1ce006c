import { checkOpen, type CheckOptions, type OpenCheck } from '../../../src/actions/checkOpen';
import { makeScoreSheets } from '../../../src/actions/makeScoreSheets';
import { Cancelled } from '../../../src/actions/watcher';
import { writeResults } from '../../../src/actions/writeResults';
import { plan105 } from '../../../src/assessment/builtin/plan105';
import { printCell } from '../../../src/workbook/address';
import type { Sheet, Workbook } from '../../../src/workbook/workbook';
import { wordingOf } from '../../../src/wording/wording';
import { agencyBook } from '../../support/agencyFiles';
import { memoryWorkbook } from '../../support/memoryWorkbook';
import { entryAt, openMaster, typeAt } from '../../support/openMaster';
import {
  CREATED,
  fileOf,
  memberBook,
  placeOf,
  QUIET,
  rowOf,
  sheetOf,
  withCell,
  withoutSheet,
  withSheet,
} from '../../support/returned';
import { planWith } from '../../support/samplePlans';

const plan = planWith();
const SHEET = '評分－衛生局';
const full = memberBook(plan, 'M1', 'G1');
const form = sheetOf(full, SHEET);

function check(workbook: Workbook, options: Partial<CheckOptions> = {}): Promise<OpenCheck> {
  return checkOpen(memoryWorkbook(workbook), { language: 'zh-TW', ...options }, QUIET);
}

const edited = (change: (sheet: Sheet) => Sheet): Workbook => withSheet(full, SHEET, change);
const codesOf = ({ findings }: OpenCheck): string[] => findings.map(({ code }) => code);

describe('a member’s workbook', () => {
  it('that is complete gives no finding, and how far each sheet is', async () => {
    const { findings, progress, plan: own } = await check(full);
    expect(findings).toEqual([]);
    expect(own!.panel.map(({ code }) => code)).toEqual(['M1']);
    expect(
      progress.map(({ sheet, scored, expected, total, waiting }) => [sheet, scored, expected, total, waiting]),
    ).toEqual(['衛生局', '稅務局', '環保局'].map((agency) => [`評分－${agency}`, 6, 6, 100, []]));
  });

  it.each<[string, (sheet: Sheet) => Sheet, string | null, unknown]>([
    ['missing-score', withCell('a11', null), placeOf(form, 'a11'), null],
    ['above-cap', withCell('a11', 26), placeOf(form, 'a11'), 26],
    ['not-a-number', withCell('a11', '很好'), placeOf(form, 'a11'), '很好'],
    ['cap-altered', withCell('a11', 40, 'points'), placeOf(form, 'a11', 'points'), 40],
    ['name-altered', withCell('a11', '別的', 'item'), placeOf(form, 'a11', 'item'), '別的'],
    ['formula-altered', withCell('a11', '✓', 'check'), placeOf(form, 'a11', 'check'), '✓'],
    ['protection-lost', (sheet) => ({ ...sheet, protection: null }), null, null],
    ['validation-lost', (sheet) => ({ ...sheet, validations: sheet.validations.slice(1) }), placeOf(form, 'a11'), null],
    [
      'validation-lost',
      (sheet) => ({
        ...sheet,
        validations: [{ ...sheet.validations[1]!, areas: sheet.validations[0]!.areas }, ...sheet.validations.slice(1)],
      }),
      placeOf(form, 'a11'),
      null,
    ],
  ])('says %s at sheet and cell', async (code, change, cell, value) => {
    for (const language of ['zh-TW', 'en'] as const) {
      const { findings } = await check(edited(change), { language });
      const found = findings.find((candidate) => candidate.code === code);
      expect(found).toMatchObject({ sheet: SHEET, cell, value, file: null });
      expect(found!.message).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it('says which sheet is missing, copied or of somebody else', async () => {
    expect((await check(withoutSheet(full, SHEET))).findings).toMatchObject([{ code: 'missing-sheet' }]);
    const other = { ...sheetOf(memberBook(plan, 'M2', 'G1'), SHEET), name: '別人的' };
    const copy = { ...form, name: '複本' };
    expect(codesOf(await check({ ...full, sheets: [...full.sheets, other, copy] }))).toEqual([
      'identity-conflict',
      'sheet-twice',
    ]);
  });

  it('names the cells that wait for an entry or another one, in the order of the form', async () => {
    const waiting = async (change: (sheet: Sheet) => Sheet): Promise<string[]> =>
      (await check(edited(change))).progress[0]!.waiting;
    const both = await waiting((sheet) => withCell('c', null)(withCell('a11', 99)(sheet)));
    expect(both).toEqual([placeOf(form, 'a11'), placeOf(form, 'c')]);
    expect(await waiting(withCell('b1', 99))).toEqual([placeOf(form, 'b1')]);
  });

  it('after a change is checked sheet by sheet, reading that sheet alone', async () => {
    const open = memoryWorkbook(edited(withCell('a11', 99)));
    const first = await checkOpen(open, { language: 'zh-TW' }, QUIET);
    const read: (readonly string[] | null | undefined)[] = [];
    const through = open.read.bind(open);
    open.read = (part, sheets, step) => {
      read.push(sheets);
      return through(part, sheets, step);
    };
    const again = await checkOpen(open, { language: 'zh-TW', sheets: [SHEET], plan: first.plan }, QUIET);
    expect(read).toEqual([[SHEET, '_scorebook']]);
    expect(again.findings).toEqual(first.findings.filter(({ sheet }) => sheet === SHEET));
    expect(again.progress).toHaveLength(1);
    const alone = await checkOpen(open, { language: 'zh-TW', sheets: [SHEET] }, QUIET);
    expect(alone).toEqual(again);
    const gone = await checkOpen(open, { language: 'zh-TW', sheets: ['沒有'], plan: first.plan }, QUIET);
    expect(codesOf(gone)).toEqual(['sheet-not-there']);
  });

  it('made by an earlier version says that it cannot be checked', async () => {
    const early = withSheet(full, '_scorebook', (sheet) => ({ ...sheet, cells: sheet.cells.slice(0, 2) }));
    expect(await check(early)).toMatchObject({ plan: null, findings: [{ code: 'plan-not-carried' }], progress: [] });
  });

  it('of the real plan is checked quickly', async () => {
    const open = memoryWorkbook(memberBook(plan105, 'M01', 'G1'));
    const { plan: own } = await checkOpen(open, { language: 'zh-TW' }, QUIET);
    // Processor time: other work on the machine does not count.
    const started = process.cpuUsage();
    for (let count = 0; count < 10; count++) {
      await checkOpen(open, { language: 'zh-TW', sheets: [SHEET], plan: own }, QUIET);
    }
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000 / 10).toBeLessThan(100);
  });
});

it('an agency’s workbook says what is not filled in', async () => {
  const { findings, progress } = await check(agencyBook(plan, 'A11'));
  expect(findings).toMatchObject([{ code: 'performance-blank' }, { code: 'growth-blank' }]);
  expect(progress).toMatchObject([
    { sheet: '自評表', scored: 0, expected: 6 },
    { sheet: '成長率', scored: 0, expected: 2 * plan.growthRates.length },
  ]);
  // Every cell that waits can be gone to, in the order of the form.
  expect(progress.map(({ waiting, expected }) => waiting.length === expected)).toEqual([true, true]);
});

describe('a master', () => {
  it('is checked with its score sheets, its results and its plan', async () => {
    const open = await openMaster(plan);
    const files = [fileOf('M2.xlsx', memberBook(plan, 'M2', 'G1'))];
    await writeResults(open, files, { language: 'zh-TW', created: CREATED, paper: true }, QUIET);
    await makeScoreSheets(open, { groups: ['G1'], members: ['M1'], language: 'zh-TW', created: CREATED }, QUIET);
    const workbook = structuredClone(open.workbook);
    typeAt(workbook, '評分－衛生局（M1）', 'a11', '@score', 99);
    typeAt(workbook, '彙總－衛生局', '@attendance', 'M2', '不在');
    typeAt(workbook, '彙總－稅務局', '@count', 'M2', '不計');
    typeAt(workbook, '成績總表－第1組', 'A11', '@reassessment', '待定');
    typeAt(workbook, '成績總表－第1組', 'A12', '@lot', '三');
    typeAt(workbook, '登打－環保局', 'a11', 'M3', 99);
    const { findings, progress } = await check(workbook);
    const place = (sheet: string, key: string, mark: string) => {
      const { row, column } = entryAt(workbook, sheet, key, mark)!;
      return { sheet, cell: printCell(row, column) };
    };
    const expected = [
      { code: 'above-cap', ...place('評分－衛生局（M1）', 'a11', '@score') },
      { code: 'word-unknown', ...place('彙總－衛生局', '@attendance', 'M2') },
      { code: 'resolution-missing', ...place('彙總－稅務局', '@reason', 'M2') },
      { code: 'word-unknown', ...place('成績總表－第1組', 'A11', '@reassessment') },
      { code: 'lot-not-number', ...place('成績總表－第1組', 'A12', '@lot') },
      { code: 'above-cap', ...place('登打－環保局', 'a11', 'M3') },
    ];
    for (const each of expected) expect(findings).toEqual(expect.arrayContaining([expect.objectContaining(each)]));
    expect(progress.find(({ sheet }) => sheet === '登打－環保局')).toMatchObject({ invalid: 1, expected: 6 });
    expect(progress.find(({ sheet }) => sheet === '評分－衛生局（M1）')).toMatchObject({ agency: 'A11', member: 'M1' });
    const one = await check(workbook, { sheets: ['彙總－衛生局'], plan });
    expect(codesOf(one)).toEqual(['word-unknown']);
  });
});

it('stops when asked to', async () => {
  const watcher = { progress: () => undefined, cancelled: () => true };
  await expect(checkOpen(memoryWorkbook(full), { language: 'zh-TW' }, watcher)).rejects.toThrow(Cancelled);
});

it('both languages say everything with the same values', () => {
  const [zh, en] = [wordingOf('zh-TW').open.findings, wordingOf('en').open.findings];
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  for (const code of Object.keys(zh) as (keyof typeof zh)[]) {
    const asked = [zh, en].map((messages) => {
      const names = new Set<string>();
      const values = new Proxy<Record<string, string>>({}, { get: (_, name) => (names.add(String(name)), '…') });
      expect(messages[code](values).trim()).not.toBe('');
      return [...names].sort();
    });
    expect(asked[1]).toEqual(asked[0]);
  }
});

it('rows that were inserted move nothing', async () => {
  const row = rowOf(form, 'a12');
  const shifted = edited((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.row >= row ? { ...cell, row: cell.row + 1 } : cell)),
    validations: sheet.validations.map((validation) => ({
      ...validation,
      areas: validation.areas.map((area) =>
        area.top >= row ? { ...area, top: area.top + 1, bottom: area.bottom + 1 } : area,
      ),
    })),
  }));
  expect((await check(shifted)).findings).toEqual([]);
});
