/** @jest-environment jsdom */
import '../support/pane/dom';
import { waitFor, within } from '@testing-library/react';
import { writeResults } from '../../src/actions/writeResults';
import { emptySheet } from '../../src/workbook/draft';
import type { Workbook } from '../../src/workbook/workbook';
import { memoryWorkbook } from '../support/memoryWorkbook';
import { closeExcel } from '../support/excel/openExcel';
import { entryAt, openMaster } from '../support/openMaster';
import {
  cancelWhileEditing,
  changedSince,
  choose,
  expectRefused,
  fileOfBytes,
  lockedBySomebody,
  paneOn,
  press,
  sheetsOf,
  smallPlan,
  xlsxFile,
  type PaneOnHost,
} from '../support/pane/onHost';
import { answer, dialog, openStep, panel, words } from '../support/pane/renderPane';
import { CREATED, fileOf, FULL, memberBook, QUIET, type Score } from '../support/returned';

/** Full marks but for one item. */
const less =
  (of: readonly string[], score: number): Score =>
  (agency, leaf, member) =>
    of.includes(agency.code) && leaf.key === 'a11' ? score : FULL(agency, leaf, member);
const first = memberBook(smallPlan, 'M1', 'G1', FULL);
const corrected = memberBook(smallPlan, 'M1', 'G1', less(['A11'], 20));
const second = memberBook(smallPlan, 'M2', 'G1', less(['A11', 'A12'], 15));
const damaged = fileOfBytes('損壞.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]));
const RANKING = '成績總表－第1組';

let master: Workbook;
let results: Workbook;

beforeAll(async () => {
  master = (await openMaster(smallPlan)).workbook;
  const open = memoryWorkbook(master);
  await writeResults(open, [fileOf('M1.xlsx', first)], { language: 'zh-TW', created: CREATED }, QUIET);
  results = open.workbook;
});

afterEach(closeExcel);

/** 合併 in front, with files that came back. */
async function merging(files: File[], ...given: Parameters<typeof paneOn>): Promise<PaneOnHost & { before: Workbook }> {
  const pane = await paneOn(...given);
  await openStep(pane.user, 'merge');
  await choose(pane.user, ...files);
  return { ...pane, before: pane.host.workbook() };
}

const cells = (state: string): HTMLElement[] => panel().queryAllByRole('button', { name: new RegExp(`・.* ${state}`) });
const row = (agency: string): string =>
  panel()
    .getByRole('rowheader', { name: new RegExp(agency) })
    .closest('tr')!.textContent;

/** 寫入結果 and yes. */
async function write(user: PaneOnHost['user']): Promise<void> {
  await panel().findByRole('grid');
  await press(user, words.merge.write);
  await answer(user, words.merge.write);
}

it('合併: a damaged file among good ones, a conflict that is decided, results, and the ranking that follows them', async () => {
  const own = { ...emptySheet(RANKING), cells: [{ row: 0, column: 0, value: '我的', formula: null, style: null }] };
  const files = [
    await xlsxFile('M1.xlsx', first),
    damaged,
    await xlsxFile('M2.xlsx', second),
    await xlsxFile('M1更正.xlsx', corrected),
  ];
  const { user, host, before } = await merging(files, { ...master, sheets: [...master.sheets, own] });
  await panel().findByRole('grid');
  expect(panel().getByText(words.merge.files(4))).toBeTruthy();
  // In the list of files, and where the finding lies.
  expect(panel().getAllByText('損壞.xlsx')).toHaveLength(2);
  expect([cells('已完成').length, cells('兩種內容').length]).toEqual([3, 1]);
  await user.click(cells('兩種內容')[0]!);
  await user.click(panel().getByRole('radio', { name: /M1更正/ }));
  await waitFor(() => expect(cells('已完成')).toHaveLength(4));
  expect(await changedSince(before, host)).toEqual([]);

  await press(user, words.merge.write);
  expect((await dialog()).getByText(words.merge.confirmNew)).toBeTruthy();
  await answer(user, words.merge.write);
  expect(await panel().findByText(/已寫入 \d+ 張工作表/)).toBeTruthy();
  expect(sheetsOf(host)).toEqual(expect.arrayContaining([RANKING, `${RANKING} (2)`, '彙總－衛生局', '合併紀錄']));

  await press(user, words.merge.toRanking);
  expect(await panel().findByRole('table', { name: '第1組' })).toBeTruthy();
  expect([row('稅務局'), row('衛生局')]).toEqual([
    expect.stringMatching(/^1.*95\.0*/),
    expect.stringMatching(/^2.*92\.5/),
  ]);
  await press(user, words.ranking.toSheet);
  await waitFor(() => expect(host.workbook().sheets[host.workbook().activeSheet]!.name).toBe(`${RANKING} (2)`));

  const { row: top, column } = entryAt(host.workbook(), '彙總－衛生局', '@count', 'M2')!;
  host.type('彙總－衛生局', top, column, '不計');
  await waitFor(() => expect(row('衛生局')).toMatch(/^1.*95\.0*/));
  await press(user, words.ranking.refresh);
  await answer(user, words.ranking.refresh);
  expect(await panel().findByText(/已寫入 \d+ 張工作表/)).toBeTruthy();
  expect(entryAt(host.workbook(), '彙總－衛生局', '@count', 'M2')!.value).toBe('不計');
  expect(within(document.body).queryByRole('alert')).toBeNull();
});

it('says which results are there already, and keeps them as entries ask', async () => {
  const { user, host } = await merging([await xlsxFile('M2.xlsx', second)], results);
  await panel().findByRole('grid');
  const there = sheetsOf(host).filter((name) => !master.sheets.some((sheet) => sheet.name === name));
  await press(user, words.merge.write);
  expect((await dialog()).getByText(words.merge.confirmReplace(there.length))).toBeTruthy();
  await answer(user, words.merge.write);
  expect(await panel().findByText(words.merge.written(there.length))).toBeTruthy();
});

it('成績 waits while a cell is being edited, and goes on when it is left', async () => {
  const { user, host } = await paneOn(results);
  host.cellEditMode(true);
  await openStep(user, 'ranking');
  expect(await panel().findByText(new RegExp(words.busy))).toBeTruthy();
  host.cellEditMode(false);
  expect(await panel().findByRole('table', { name: '第1組' })).toBeTruthy();
});

describe('results are refused, and the workbook stays as it was,', () => {
  it('when reading files is cancelled', async () => {
    const never = Object.assign(new File(['x'], 'M1.xlsx'), { arrayBuffer: () => new Promise<never>(() => undefined) });
    const { user, host, before } = await merging([never], master);
    await user.click(await panel().findByRole('button', { name: words.cancel }));
    await expectRefused(host, before, 'cancelled');
  });

  it('when writing is cancelled between two sheets', async () => {
    const files = [await xlsxFile('M2.xlsx', second)];
    const { user, host, before } = await merging(files, master, (own, done) => done === 3 && own.cellEditMode(true));
    await write(user);
    await cancelWhileEditing(user, host);
    await expectRefused(host, before, 'cancelled');
  });

  it('where sheets are closed with a password that is not the plan’s', async () => {
    const { user, host, before } = await merging([await xlsxFile('M2.xlsx', second)], lockedBySomebody(results));
    await write(user);
    await expectRefused(host, before, 'protected');
  });

  it('when Excel fails in the midst of it', async () => {
    const files = [await xlsxFile('M2.xlsx', second)];
    const { user, host, before } = await merging(files, results, (own, done) => done === 4 && own.failBatch(1));
    await write(user);
    await expectRefused(host, before, 'refused');
  });

  it('also when they are made anew', async () => {
    const { user, host } = await paneOn(results, (own, done) => done === 0 && own.failBatch(1));
    await openStep(user, 'ranking');
    await panel().findByRole('table', { name: '第1組' });
    const before = host.workbook();
    await press(user, words.ranking.refresh);
    await answer(user, words.ranking.refresh);
    await expectRefused(host, before, 'refused');
  });
});
