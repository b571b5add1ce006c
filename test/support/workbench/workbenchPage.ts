import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Workbook } from '../../../src/workbook/workbook';
import { gridWordingOf } from '../../../src/wording/gridWording';
import { paneWordingOf } from '../../../src/wording/paneWording';
import { workbenchWordingOf } from '../../../src/wording/workbenchWording';
import { readWholeWorkbook } from '../../../src/xlsx/reader/readWorkbook';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const words = workbenchWordingOf('zh-TW');
export const pane = paneWordingOf('zh-TW');

/** The pane of the workbook in front, once it shows something and the grid has the workbook too. */
export async function paneInFront(page: Page): Promise<FrameLocator> {
  const shown = page.frameLocator('iframe:visible');
  await shown.getByRole('tabpanel').first().waitFor();
  await page.getByText(words.loading).waitFor({ state: 'detached' });
  return shown;
}

/** The tab of a workbook, with its mark when it is not saved. */
export function bookTab(page: Page, name: string, mark = ''): Locator {
  const books = page.getByRole('tablist', { name: words.books });
  return books.getByRole('tab', { name: `${mark} ${name}`.trim(), exact: true });
}

/** Brings a workbook that is not saved to the front. */
export async function showBook(page: Page, name: string): Promise<FrameLocator> {
  const tabs = page.getByRole('tablist', { name: words.books });
  await tabs.getByRole('tab', { name }).click();
  return paneInFront(page);
}

/** Names of the open workbooks, in order, marks before those that are not saved. */
export function bookNames(page: Page): Promise<string[]> {
  const tabs = page.getByRole('tablist', { name: words.books }).getByRole('tab');
  return tabs.evaluateAll((all) =>
    all.map((each) => {
      const mark = each.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';
      return mark + (each.getAttribute('title') ?? '');
    }),
  );
}

/** Saves the workbook in front by its key; gives the file's path and what a reader finds in it. */
export async function save(page: Page): Promise<{ name: string; path: string; workbook: Workbook }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  const path = await file.path();
  const { workbook, lost } = readWholeWorkbook(readFileSync(path));
  expect(lost).toEqual([]);
  return { name: file.suggestedFilename(), path, workbook };
}

/** Brings a sheet to the front. */
export async function showSheet(page: Page, name: string): Promise<void> {
  await page.locator('[data-u-comp=slide-tab-item]', { hasText: name }).first().click();
}

/** Goes to a cell of the sheet in front by the name box, as people do with keys. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.locator('[data-u-comp=defined-name] input');
  await box.fill(address);
  await box.press('Enter');
  await page
    .locator('.grid-announcer', { hasText: new RegExp(`(^|[^A-Z])${address}( |、|$)`) })
    .waitFor({ state: 'attached' });
}

/** Types into a cell of the sheet in front, and leaves it with Enter. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What a screen reader is told of a cell, such as `F9 12、已鎖定`. */
export async function told(page: Page, address: string): Promise<string> {
  await goTo(page, address);
  return (await page.locator('.grid-announcer').textContent()) ?? '';
}

/** What a person sees of a cell, such as `50`, without what else is told of it. */
export async function contentOf(page: Page, address: string): Promise<string> {
  const { announce } = gridWordingOf('zh-TW');
  return (await told(page, address)).slice(address.length + 1).split(announce.separator)[0]!;
}

/** Waits until a cell shows something: results of formulas come a moment after what was typed. */
export async function waitForContent(page: Page, address: string, wanted: RegExp): Promise<void> {
  const ends = Date.now() + 20_000;
  for (;;) {
    const content = await contentOf(page, address);
    if (wanted.test(content)) return;
    if (Date.now() > ends) throw new Error(`${address} shows “${content}” and not ${String(wanted)}`);
    await page.waitForTimeout(100);
  }
}

/** Takes the one way that the menu of samples offers under that name, and waits until it is done. */
export async function fillSample(page: Page, item: string, done: string): Promise<void> {
  await page.getByRole('button', { name: words.sample.name, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
  const notice = page.getByText(done);
  await notice.waitFor();
}

/** Rules that the guidelines ask for; others are good habits. */
function isWcag(tag: string): boolean {
  return /^wcag(2|21)a{1,2}$/.test(tag);
}

/** What axe finds on the page and in its panes: all that WCAG 2.1 A and AA ask, and whatever else is serious or critical. */
export async function keptOut(page: Page): Promise<string[]> {
  for (const frame of page.frames()) await frame.evaluate(AXE);
  const { violations } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: object, options: object) => Promise<AxeResults> };
    };
    // What is left out are Fluent's guards around a list of tabs, which take the focus only to hand it on, and the tabs of sheets,
    // whose colours are the workbook's own.
    return axe.run(
      { exclude: [['[data-tabster-dummy]'], ['iframe', '[data-tabster-dummy]'], ['[data-u-comp=slide-tab-item]']] },
      { resultTypes: ['violations'], preload: false },
    );
  });
  return violations
    .filter(({ impact, tags }) => impact === 'serious' || impact === 'critical' || tags.some(isWcag))
    .map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
