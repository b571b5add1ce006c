/** @jest-environment jsdom */
import '../support/pane/dom';
import { screen } from '@testing-library/react';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { emptySheet } from '../../src/workbook/draft';
import type { Workbook } from '../../src/workbook/workbook';
import { wordingOf } from '../../src/wording/wording';
import { newWorkbook } from '../support/excel/newWorkbook';
import { closeExcel } from '../support/excel/openExcel';
import { openMaster } from '../support/openMaster';
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
import { answer, panel, words } from '../support/pane/renderPane';

afterEach(closeExcel);

const SETUP = Object.values(wordingOf('zh-TW').setup.sheets);

/** The pane with the small plan from a file, ready to put it into the workbook. */
async function withPlan(...given: Parameters<typeof paneOn>): Promise<PaneOnHost & { before: Workbook }> {
  const pane = await paneOn(...given);
  await pane.user.click(await panel().findByRole('radio', { name: new RegExp(words.plan.sources.builtIn) }));
  await pane.user.click(panel().getByRole('radio', { name: /計畫檔/ }));
  await choose(pane.user, fileOfBytes('plan.json', new TextEncoder().encode(JSON.stringify(smallPlan))));
  await panel().findByRole('button', { name: words.plan.setup });
  return { ...pane, before: pane.host.workbook() };
}

describe('計畫 in a workbook that is open in Excel', () => {
  it('comes from what is built in, and goes onto set-up sheets', async () => {
    const { user, host } = await paneOn();
    await press(user, words.plan.read);
    expect(await screen.findByRole('heading', { level: 1, name: plan105.title })).toBeTruthy();
    await press(user, words.plan.setup);
    expect(await panel().findByText(words.plan.setupDone(SETUP.length))).toBeTruthy();
    expect(sheetsOf(host)).toEqual(['工作表1', ...SETUP]);
  });

  it('comes from the set-up sheets as they stand, and is replaced after a question', async () => {
    const { user, host } = await paneOn((await openMaster(smallPlan)).workbook);
    expect(await screen.findByRole('heading', { level: 1, name: smallPlan.title })).toBeTruthy();
    const at = host
      .workbook()
      .sheets.flatMap(({ name, cells }) => cells.map((cell) => ({ ...cell, name })))
      .find(({ value }) => value === smallPlan.title)!;
    host.type(at.name, at.row, at.column, '改過的計畫');
    await press(user, words.plan.change);
    await press(user, words.plan.read);
    expect(await screen.findByRole('heading', { level: 1, name: '改過的計畫' })).toBeTruthy();
    await press(user, words.plan.setup);
    expect(await panel().findByText(/設定表。|沒有變更/)).toBeTruthy();
    expect(
      host
        .workbook()
        .sheets.flatMap(({ cells }) => cells)
        .some(({ value }) => value === '改過的計畫'),
    ).toBe(true);
  });

  it('comes from a master workbook through the reader', async () => {
    const { user } = await paneOn();
    await user.click(await panel().findByRole('radio', { name: /計畫檔/ }));
    await choose(user, await xlsxFile('主檔.xlsx', (await openMaster(smallPlan)).workbook));
    expect(await screen.findByRole('heading', { level: 1, name: smallPlan.title })).toBeTruthy();
  });

  it('says that a file is damaged, and reads the next one', async () => {
    const { user, host } = await paneOn();
    const before = host.workbook();
    await user.click(await panel().findByRole('radio', { name: /計畫檔/ }));
    await choose(user, fileOfBytes('主檔.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])));
    await expectRefused(host, before, 'file-unreadable');
    await choose(user, fileOfBytes('plan.json', new TextEncoder().encode(JSON.stringify(smallPlan))));
    expect(await screen.findByRole('heading', { level: 1, name: smallPlan.title })).toBeTruthy();
    expect(screen.queryByText(words.failures['file-unreadable'].title)).toBeNull();
  });
});

describe('set-up sheets are refused, and the workbook stays as it was,', () => {
  it('where somebody has a sheet of that name', async () => {
    const own = { ...emptySheet(SETUP[0]!), cells: [{ row: 0, column: 0, value: '我的', formula: null, style: null }] };
    const workbook = newWorkbook();
    const { user, host, before } = await withPlan({ ...workbook, sheets: [...workbook.sheets, own] });
    await press(user, words.plan.setup);
    expect(await panel().findByText(new RegExp(`已有名為「${SETUP[0]!}」的工作表`))).toBeTruthy();
    expect(await changedSince(before, host)).toEqual([]);
    await user.click(panel().getByRole('button', { name: words.goTo(SETUP[0]!) }));
    await screen.findByRole('heading', { level: 1 });
    expect(host.workbook().sheets[host.workbook().activeSheet]!.name).toBe(SETUP[0]);
  });

  it('when cancelled between two sheets', async () => {
    const { user, host, before } = await withPlan(newWorkbook(), (own, done) => done === 2 && own.cellEditMode(true));
    await press(user, words.plan.setup);
    await cancelWhileEditing(user, host);
    await expectRefused(host, before, 'cancelled');
    expect(panel().getByRole('button', { name: words.plan.setup })).toHaveProperty('disabled', false);
  });

  it('where sheets are closed with a password that is not the plan’s', async () => {
    const master = (await openMaster({ ...smallPlan, title: '去年的計畫' })).workbook;
    const { user, host } = await paneOn(lockedBySomebody(master));
    await press(user, words.plan.change);
    await user.click(await panel().findByRole('radio', { name: /計畫檔/ }));
    await choose(user, fileOfBytes('plan.json', new TextEncoder().encode(JSON.stringify(smallPlan))));
    const before = host.workbook();
    await press(user, words.plan.replace);
    await answer(user, words.plan.replace);
    await expectRefused(host, before, 'protected');
  });

  it('when Excel fails in the midst of it; the next try succeeds', async () => {
    const { user, host, before } = await withPlan(newWorkbook(), (own, done) => {
      if (done === 3 && !failed) own.failBatch(1);
      failed ||= done === 3;
    });
    let failed = false;
    await press(user, words.plan.setup);
    await expectRefused(host, before, 'refused');
    await press(user, words.retry);
    expect(await panel().findByText(words.plan.setupDone(SETUP.length))).toBeTruthy();
    expect(sheetsOf(host)).toEqual(['工作表1', ...SETUP]);
  });
});

it('waits while a cell is being edited, and goes on when it is left', async () => {
  const { user, host, before } = await withPlan();
  host.cellEditMode(true);
  await press(user, words.plan.setup);
  expect(await panel().findByText(new RegExp(words.busy))).toBeTruthy();
  expect(panel().queryByText(words.plan.setupDone(SETUP.length))).toBeNull();
  host.cellEditMode(false);
  expect(await panel().findByText(words.plan.setupDone(SETUP.length))).toBeTruthy();
  expect(sheetsOf(host)).toHaveLength(before.sheets.length + SETUP.length);
});
