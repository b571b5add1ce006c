/** @jest-environment jsdom */
import '../support/pane/dom';
import { waitFor } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { makeScoreSheets } from '../../src/actions/makeScoreSheets';
import { emptySheet } from '../../src/workbook/draft';
import type { Workbook } from '../../src/workbook/workbook';
import { readWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { memoryWorkbook } from '../support/memoryWorkbook';
import { closeExcel } from '../support/excel/openExcel';
import { entryAt, openMaster } from '../support/openMaster';
import {
  cancelWhileEditing,
  changedSince,
  expectRefused,
  lockedBySomebody,
  paneOn,
  press,
  sheetsOf,
  smallPlan,
  type PaneOnHost,
} from '../support/pane/onHost';
import { answer, openStep, panel, words } from '../support/pane/renderPane';
import { CREATED, QUIET, sheetOf } from '../support/returned';

const SCORE = ['衛生局', '稅務局'].flatMap((agency) => ['M1', 'M2'].map((member) => `評分－${agency}（${member}）`));
const FIRST = SCORE[0]!;

let master: Workbook;
let scored: Workbook;

beforeAll(async () => {
  master = (await openMaster(smallPlan)).workbook;
  const open = memoryWorkbook(master);
  await makeScoreSheets(open, { groups: ['G1'], language: 'zh-TW', created: CREATED }, QUIET);
  scored = open.workbook;
});

afterEach(closeExcel);

/** 產生 in front, for a purpose. */
async function generate(
  target: 'members' | 'sheets',
  ...given: Parameters<typeof paneOn>
): Promise<PaneOnHost & { before: Workbook }> {
  const pane = await paneOn(...given);
  await openStep(pane.user, 'generate');
  if (target === 'sheets') {
    await pane.user.click(panel().getByRole('radio', { name: new RegExp(words.generate.targets.sheets) }));
  }
  return { ...pane, before: pane.host.workbook() };
}

const make = (sheets: boolean): string => words.generate.make(sheets ? 4 : 2, sheets);

/** A score of somebody's in the first score sheet. */
function type(host: PaneOnHost['host'], key: string, text: string): void {
  const { row, column } = entryAt(host.workbook(), FIRST, key, '@score')!;
  host.type(FIRST, row, column, text);
}

describe('產生 in a workbook that is open in Excel', () => {
  it('lists the score sheets it makes by their names, and keeps what is typed when they are made again', async () => {
    const { user, host } = await generate('sheets', master);
    for (const name of SCORE) expect(await panel().findByText(name)).toBeTruthy();
    expect(panel().queryByText(words.generate.exists)).toBeNull();
    await press(user, make(true));
    expect(await panel().findByText(/已產生 \d+ 張工作表/)).toBeTruthy();
    expect(sheetsOf(host)).toEqual(expect.arrayContaining(SCORE));
    type(host, 'a11', '20');
    await openStep(user, 'plan');
    await openStep(user, 'generate');
    await user.click(panel().getByRole('radio', { name: new RegExp(words.generate.targets.members) }));
    await user.click(panel().getByRole('radio', { name: new RegExp(words.generate.targets.sheets) }));
    expect(await panel().findAllByText(words.generate.exists)).toHaveLength(4);
    await press(user, make(true));
    await answer(user, words.generate.confirm);
    expect(await panel().findByText(/已產生 \d+ 張工作表/)).toBeTruthy();
    expect(entryAt(host.workbook(), FIRST, 'a11', '@score')!.value).toBe(20);
  });

  it('leaves a sheet of somebody’s own alone that has the name of a score sheet, and says how it is called then', async () => {
    const own = { ...emptySheet(FIRST), cells: [{ row: 0, column: 0, value: '我的', formula: null, style: null }] };
    const { user, host } = await generate('sheets', { ...master, sheets: [...master.sheets, own] });
    expect(await panel().findByText(`${FIRST} (2)`)).toBeTruthy();
    expect(panel().queryByText(words.generate.exists)).toBeNull();
    await press(user, make(true));
    expect(await panel().findByText(/已產生 \d+ 張工作表/)).toBeTruthy();
    expect(sheetsOf(host)).toEqual(expect.arrayContaining([FIRST, `${FIRST} (2)`]));
    expect(sheetOf(host.workbook(), FIRST).cells.map(({ value }) => value)).toEqual(['我的']);
  });

  it('makes member workbooks: each opens as a new one, all are saved as one .zip; this one stays as it is', async () => {
    const { user, host, saved, opened, before } = await generate('members', master);
    expect(await panel().findByText(/^M2 /)).toBeTruthy();
    await press(user, make(false));
    expect(await panel().findByText(words.generate.madeFiles(2))).toBeTruthy();
    await user.click(panel().getAllByRole('button', { name: /^開啟 .*M1.*xlsx/ })[0]!);
    await press(user, words.generate.saveAll);
    expect(await panel().findByText(words.generate.saved)).toBeTruthy();
    expect(opened).toHaveLength(1);
    expect(readWorkbook(opened[0]!).sheets.map(({ name }) => name)).toContain('評分－衛生局');
    const files = Object.entries(unzipSync(saved[0]!.bytes));
    expect(files).toHaveLength(2);
    for (const [, bytes] of files) {
      expect(readWorkbook(bytes).sheets.map(({ name }) => name)).toContain('評分－稅務局');
    }
    expect(await changedSince(before, host)).toEqual([]);
  });
});

describe('score sheets are refused, and the workbook stays as it was,', () => {
  it('when cancelled between two sheets', async () => {
    const { user, host, before } = await generate(
      'sheets',
      master,
      (own, done) => done === 3 && own.cellEditMode(true),
    );
    await press(user, make(true));
    await cancelWhileEditing(user, host);
    await expectRefused(host, before, 'cancelled');
  });

  it('where sheets are closed with a password that is not the plan’s', async () => {
    const { user, host, before } = await generate('sheets', lockedBySomebody(scored));
    await press(user, make(true));
    await answer(user, words.generate.confirm);
    await expectRefused(host, before, 'protected');
  });

  it('when Excel fails in the midst of it', async () => {
    const { user, host, before } = await generate('sheets', master, (own, done) => done === 4 && own.failBatch(1));
    await press(user, make(true));
    await expectRefused(host, before, 'refused');
  });
});

it('opens a new workbook once the cell that is being edited is left', async () => {
  const { user, host, opened } = await generate('members', master);
  await press(user, make(false));
  await panel().findByText(words.generate.madeFiles(2));
  host.cellEditMode(true);
  await user.click(panel().getAllByRole('button', { name: /^開啟 .*M1.*xlsx/ })[0]!);
  expect(await panel().findByText(new RegExp(words.busy))).toBeTruthy();
  expect(opened).toEqual([]);
  host.cellEditMode(false);
  await waitFor(() => expect(opened).toHaveLength(1));
});
