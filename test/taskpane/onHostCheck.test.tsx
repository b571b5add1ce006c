/** @jest-environment jsdom */
import '../support/pane/dom';
import { screen, waitFor } from '@testing-library/react';
import { parseCell } from '../../src/workbook/address';
import type { Workbook } from '../../src/workbook/workbook';
import type { OfficeHost } from '../../src/workbench/officeHost/officeHost';
import { closeExcel } from '../support/excel/openExcel';
import {
  cancelWhileEditing,
  changedSince,
  expectRefused,
  lockedBySomebody,
  paneOn,
  press,
  smallPlan,
} from '../support/pane/onHost';
import { answer, panel, words } from '../support/pane/renderPane';
import { FULL, memberBook, placeOf, sheetOf, withSheet } from '../support/returned';

afterEach(closeExcel);

const HEALTH = '評分－衛生局';
const TAX = '評分－稅務局';

/** M1's workbook; for the second agency one score is open. */
const member = memberBook(smallPlan, 'M1', 'G1', (agency, leaf, own) =>
  agency.code === 'A12' && leaf.key === 'a2' ? null : FULL(agency, leaf, own),
);
/** The same after a paste that took the validations along. */
const pasted = withSheet(member, HEALTH, (sheet) => ({ ...sheet, validations: [] }));
const at = (sheet: string, key: string): string => placeOf(sheetOf(member, sheet), key);

function type(host: OfficeHost, sheet: string, key: string, text: string): void {
  const { row, column } = parseCell(at(sheet, key))!;
  host.type(sheet, row, column, text);
}

/** What is selected in Excel. */
function selected(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    await context.sync();
    return range.address.replace(/'/g, '');
  });
}

/** 修復格式 and yes. */
async function repair(user: Awaited<ReturnType<typeof paneOn>>['user']): Promise<void> {
  await press(user, words.check.repair);
  await answer(user, words.check.repair);
}

describe('檢核 of a member’s workbook that is open in Excel', () => {
  it('is where the pane lands, finds what is typed at once, leads there, and goes from blank to blank', async () => {
    const { user, host } = await paneOn(member);
    expect(await panel().findByRole('heading', { name: words.check.memberTitle('委員M1') })).toBeTruthy();
    expect(await panel().findByText(words.check.whole(7, 8))).toBeTruthy();
    expect(await panel().findByText(words.check.live)).toBeTruthy();
    type(host, HEALTH, 'a11', '99');
    const link = await panel().findByRole('button', { name: words.goTo(`${HEALTH} › ${at(HEALTH, 'a11')}`) });
    await user.click(link);
    await waitFor(async () => expect(await selected()).toBe(`${HEALTH}!${at(HEALTH, 'a11')}`));
    type(host, HEALTH, 'a11', '25');
    await waitFor(() => expect(panel().queryByText(words.check.invalid(1))).toBeNull());
    await press(user, words.check.nextBlank);
    expect(await panel().findByText(words.check.at(`${TAX} › ${at(TAX, 'a2')}`))).toBeTruthy();
    expect(await selected()).toBe(`${TAX}!${at(TAX, 'a2')}`);
    type(host, TAX, 'a2', '50');
    expect(await panel().findByText(words.check.allDone)).toBeTruthy();
  });

  it('waits while a cell is being edited, and goes on when it is left', async () => {
    const { user, host } = await paneOn(member);
    await panel().findByText(words.check.whole(7, 8));
    host.cellEditMode(true);
    await press(user, words.check.nextBlank);
    expect(await panel().findByText(new RegExp(`${words.check.nextBlank}\\s${words.busy}`))).toBeTruthy();
    host.cellEditMode(false);
    expect(await panel().findByText(words.check.at(`${TAX} › ${at(TAX, 'a2')}`))).toBeTruthy();
  });

  it('says that Excel failed, and checks at the next try', async () => {
    const { user, host } = await paneOn(member);
    await panel().findByText(words.check.whole(7, 8));
    await panel().findByText(words.check.live);
    const before = host.workbook();
    host.failBatch(1);
    await press(user, words.check.again);
    await expectRefused(host, before, 'refused');
    await press(user, words.retry);
    await waitFor(() => expect(screen.queryByText(words.failures.refused.title)).toBeNull());
  });
});

describe('修復格式', () => {
  it('puts back what a paste carried away, and no value', async () => {
    const { user, host } = await paneOn(pasted);
    await panel().findByText(words.check.whole(7, 8));
    const before = host.workbook();
    await repair(user);
    expect(await panel().findByText(words.check.repaired(1))).toBeTruthy();
    const changes = await changedSince(before, host);
    expect(sheetOf(host.workbook(), HEALTH).validations).toHaveLength(sheetOf(member, HEALTH).validations.length);
    // What was repaired is shown.
    expect(changes.filter((line) => !/validations|^activeSheet/.test(line))).toEqual([]);
  });

  const refusals: [string, Workbook, Parameters<typeof paneOn>[1], Parameters<typeof expectRefused>[2]][] = [
    ['cancelled in the midst', pasted, (host, done) => done === 0 && host.cellEditMode(true), 'cancelled'],
    ['closed with another password', lockedBySomebody(pasted), undefined, 'protected'],
    ['failed by Excel', pasted, (host, done) => done === 0 && host.failBatch(1), 'refused'],
  ];
  it.each(refusals)('%s leaves the workbook as it was', async (_, workbook, atStep, code) => {
    const { user, host } = await paneOn(workbook, atStep);
    await panel().findByText(words.check.whole(7, 8));
    const before = host.workbook();
    await repair(user);
    if (code === 'cancelled') await cancelWhileEditing(user, host);
    await expectRefused(host, before, code);
  });
});
