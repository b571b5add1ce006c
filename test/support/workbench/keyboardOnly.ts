import type { FrameLocator, Page } from 'playwright-core';
import { plan105 } from '../../../src/assessment/builtin/plan105';
import { gridWordingOf } from '../../../src/wording/gridWording';
import { pressTo } from '../browser/keyboard';
import { bookTab, keptOut, pane, paneInFront, words } from './workbenchPage';

const { cells } = gridWordingOf('zh-TW');
const group = plan105.groups[0]!;
const members = plan105.panel.filter(({ scores }) => scores);
const fileOf = ({ code, name }: (typeof members)[number]): string => `${group.name}-${code}-${name}.xlsx`;
const MASTER = words.untitled(1);
const FORM = fileOf(members[0]!);

/**
 * The whole job without a mouse: a plan, a member's workbook, a score that is refused, a finding that leads to its cell, the merged
 * results, saved. At every step axe looks at the page, and the focus is where somebody goes on.
 * @returns what axe found, by step
 */
export async function keyboardOnly(page: Page): Promise<string[]> {
  const found: string[] = [];
  const look = async (step: string): Promise<void> => {
    found.push(...(await keptOut(page)).map((problem) => `${step}: ${problem}`));
  };
  const own = await paneInFront(page);
  // The page begins at its beginning; the last part is the pane.
  expect(await focused(page)).toBe('');
  await press(page, 'Tab');
  await waitForFocus(page, words.newBook);
  await press(page, 'F6', 'F6');
  await waitForFocus(page, pane.steps.plan);

  // The plan, onto set-up sheets; a workbook for a member, which comes to the front with the keyboard in its cells.
  await reach(page, own, pane.plan.read);
  await press(page, 'Enter');
  await own.getByRole('tree').waitFor();
  await look('plan');
  await reach(page, own, pane.plan.setup);
  await press(page, 'Enter');
  await bookTab(page, MASTER, words.unsaved).waitFor();
  await reach(page, own, pane.next(pane.steps.generate));
  await press(page, 'Enter');
  await reach(page, own, /^產生 \d+ 個檔案/);
  await press(page, 'Enter');
  await reach(page, own, pane.generate.openOne(FORM));
  await look('generate');
  await press(page, 'Enter');
  await bookTab(page, FORM, words.unsaved).waitFor();
  await waitForFocus(page, cells);

  await fillByKeys(page, look);
  await throughBooks(page);
  await sampleByKeys(page, words.notices['sample-ready'](MASTER, members.length).title);
  await look('sample');
  await mergeByKeys(page, look);
  return found;
}

/** The first blank, by the pane; a score above its cap; one that is pasted and flagged, found again by its finding. */
async function fillByKeys(page: Page, look: (step: string) => Promise<void>): Promise<void> {
  const member = await paneInFront(page);
  await member.getByRole('button', { name: pane.check.nextBlank }).waitFor();
  await press(page, 'F6');
  // A pane that one comes to for the first time begins with what is to be pressed first.
  await waitForFocus(page, pane.check.nextBlank);
  await press(page, 'Enter');
  await waitForFocus(page, cells);
  const address = await activeCell(page);
  await page.keyboard.type('999');
  await press(page, 'Enter');
  const refusal = page.getByRole('alertdialog');
  await refusal.waitFor();
  expect(await refusal.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  await look('refusal');
  await press(page, 'Escape');
  await waitForFocus(page, cells);
  expect(await activeCell(page)).toBe(address);

  // What is pasted is not refused, here as in Excel.
  await page.evaluate(() => navigator.clipboard.writeText('999\n'));
  await press(page, 'Control+v');
  await press(page, 'ArrowDown', 'ArrowDown');
  const link = member.getByRole('button', { name: new RegExp(`${address}$`) });
  await link.first().waitFor();
  await press(page, 'F6');
  // Where one was in the pane.
  await waitForFocus(page, pane.check.nextBlank);
  await pressTo(page, new RegExp(`${address}$`));
  await look('check');
  await press(page, 'Enter');
  await waitForFocus(page, cells);
  expect(await activeCell(page)).toBe(address);
  await page.keyboard.type('5');
  await press(page, 'Enter');
  await link.first().waitFor({ state: 'detached' });
}

/** To the master and back again with the tabs of the workbooks; closing asks, and Escape leaves the focus where it was. */
async function throughBooks(page: Page): Promise<void> {
  await press(page, 'F6', 'F6');
  await pressTo(page, tabOf(FORM));
  await press(page, 'Delete');
  const question = page.getByRole('dialog', { name: words.closeDialog.title(FORM) });
  await question.or(page.getByRole('alertdialog')).first().waitFor();
  await press(page, 'Escape');
  await waitForFocus(page, tabOf(FORM));
  await press(page, 'ArrowLeft', 'Enter');
  await paneInFront(page);
  await waitForFocus(page, tabOf(MASTER));
}

/** Opens the menu of samples and takes the first. */
async function sampleByKeys(page: Page, done: string): Promise<void> {
  await pressTo(page, /./, 'Shift+Tab');
  for (let steps = 0; steps < 4 && (await focused(page)) !== words.sample.name; steps++) {
    await press(page, 'ArrowRight');
  }
  await press(page, 'Enter');
  await waitForFocus(page, words.sample.group(group.name, members.length));
  await press(page, 'Enter');
  await page.getByText(done).waitFor();
  await waitForFocus(page, words.sample.name);
}

/** The open workbooks, merged and written; the focus is in the pane, and comes back to it from the question. */
async function mergeByKeys(page: Page, look: (step: string) => Promise<void>): Promise<void> {
  const own = await paneInFront(page);
  // Past the notice, which the keyboard reaches and closes.
  await press(page, 'F6');
  await waitForFocus(page, words.close);
  await press(page, 'Enter');
  await waitForFocus(page, cells);
  await press(page, 'F6');
  // Where it was when the form came to the front, though the pane was out of sight.
  await waitForFocus(page, new RegExp(FORM));
  await pressTo(page, pane.steps.generate, 'Shift+Tab');
  await press(page, 'ArrowRight', 'ArrowRight', 'Enter');
  await own.getByRole('heading', { name: pane.merge.title, exact: true }).waitFor();
  await reach(page, own, pane.merge.addOpen);
  await press(page, 'Enter');
  await own.getByRole('button', { name: pane.merge.write, disabled: false }).waitFor();
  await look('merge');
  await pressTo(page, pane.merge.write);
  await press(page, 'Enter');
  await own.getByRole('alertdialog').waitFor();
  await pressTo(page, pane.merge.write);
  await press(page, 'Enter');
  await own.getByRole('button', { name: pane.merge.toRanking }).waitFor();
  // Writing brings another sheet to the front, and leaves the focus in the pane.
  await reach(page, own, pane.merge.toRanking);
  await press(page, 'Enter');
  await own.getByRole('heading', { name: pane.ranking.title, exact: true }).waitFor();
  await look('ranking');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  expect(file.suggestedFilename()).toBe(MASTER);
  await page.getByText(words.saved(MASTER)).waitFor({ state: 'attached' });
}

/** Tabs to a button of the pane once it is there. */
async function reach(page: Page, own: FrameLocator, name: string | RegExp): Promise<void> {
  await own.getByRole('button', { name, exact: true, disabled: false }).first().waitFor();
  await pressTo(page, name);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** A tab's name begins with the mark of what is not saved. */
function tabOf(name: string): RegExp {
  return new RegExp(`${name.replace(/[()（）.]/g, '\\$&')}$`);
}

/** What has the focus, on the page or in a pane, is called; empty for nothing. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let inner = document;
    while (inner.activeElement?.tagName === 'IFRAME') {
      inner = (inner.activeElement as HTMLIFrameElement).contentDocument!;
    }
    const stop = inner.activeElement;
    return stop === null || stop === inner.body ? '' : (stop.getAttribute('aria-label') ?? stop.textContent);
  });
}

/** The focus moves a moment after the key, and to cells when they are there. */
async function waitForFocus(page: Page, name: string | RegExp): Promise<void> {
  const ends = Date.now() + 20_000;
  for (;;) {
    const called = await focused(page);
    if (typeof name === 'string' ? called === name : name.test(called)) return;
    if (Date.now() > ends) throw new Error(`the focus is on “${called}”, not on ${String(name)}`);
    await page.waitForTimeout(50);
  }
}

/** Address of the cell that the keyboard is in, as a screen reader is told. */
async function activeCell(page: Page): Promise<string> {
  const told = page.locator('.grid-announcer', { hasText: /[A-Z]+\d/ });
  return ((await told.textContent()) ?? '').split(' ')[0]!;
}
