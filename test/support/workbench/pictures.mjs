/**
 * Makes the pictures of the workbench that the guides show, with Chromium, from a workbench that is built first:
 * `npm run pictures:workbench -- [--out docs/pictures]`. It walks the guided sample, so that what it shows is what readers get.
 * Look at each of them afterwards. Files: `workbench*.png`.
 */
import chromium from '@sparticuz/chromium';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium as browserType } from 'playwright-core';
import { palettePng } from './palettePng.mjs';

const require = createRequire(import.meta.url);
const { buildWorkbench } = require('../../../.addin/buildWorkbench.cjs');
const { serverOf } = require('../../../.addin/serveWorkbench.cjs');

/** A usual screen of an office. */
const SCREEN = { width: 1366, height: 768 };
/** Pictures are taken when nothing has moved for so long, in milliseconds. */
const STILL = 400;
const PATIENCE = 60_000;

const { values } = parseArgs({ options: { out: { type: 'string', default: 'docs/pictures' } } });
const { out } = values;
mkdirSync(out, { recursive: true });
/** A blank page, in which pictures are made smaller. */
let drawing;
const folder = mkdtempSync(join(tmpdir(), 'scorebook-workbench-'));
const server = serverOf(folder);
try {
  await buildWorkbench(folder);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  await inBrowser(`http://127.0.0.1:${server.address().port}/`, async (page, address) => {
    await takeStart(page);
    await takeSample(page);
    await takeMember(page);
    await takeResults(page);
    await takeSecondPage(page.context(), address);
  });
} finally {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
}

/** Runs scenes in a new browser, and fails when the page does. */
async function inBrowser(address, scenes) {
  const executablePath = process.env.CHROME_PATH ?? (await chromium.executablePath());
  const browser = await browserType.launch({ executablePath, args: chromium.args, headless: true });
  const problems = [];
  try {
    const context = await browser.newContext({ viewport: SCREEN, locale: 'zh-TW', reducedMotion: 'reduce' });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
    await page.goto(address);
    drawing = await context.newPage();
    await page.bringToFront();
    await scenes(page, address);
  } finally {
    await browser.close();
  }
  if (problems.length > 0) throw new Error(`The page failed:\n${problems.join('\n')}`);
}

/** A new workbook, and the menu of samples. */
async function takeStart(page) {
  const pane = await paneInFront(page);
  await pane.getByRole('button', { name: '讀取計畫' }).waitFor();
  await page.getByRole('button', { name: '範例', exact: true }).click();
  await page.getByRole('menuitem').first().waitFor();
  await take(page, 'workbench-start');
}

/** The sample, from the menu to what came back. */
async function takeSample(page) {
  await page.getByRole('menuitem').first().click();
  await page.getByText('已備妥 5 份').waitFor();
  const pane = await paneInFront(page);
  await pane.getByRole('tab', { name: '合併' }).click();
  await pane.getByRole('button', { name: '加入其他開啟中的活頁簿' }).waitFor();
  await take(page, 'workbench-sample');
  await pane.getByRole('button', { name: '加入其他開啟中的活頁簿' }).click();
  await pane.getByText('收到 25/25 張').waitFor();
  await take(page, 'workbench-merge');
}

/** A member's workbook, complete and with one score missing. */
async function takeMember(page) {
  await page.getByRole('button', { name: '關閉', exact: true }).click();
  await bookTab(page, 'M01').click();
  const pane = await paneInFront(page);
  await showSheet(page, '評分－衛生局');
  await goTo(page, 'F10');
  await take(page, 'workbench-score');
  await page.keyboard.press('Delete');
  await pane.getByText('共 130 項，已評 129 項').waitFor();
  await goTo(page, 'F10');
  await take(page, 'workbench-check');
  // As it was: the results are those of the whole sample.
  await page.keyboard.press('Control+z');
  await pane.getByText('共 130 項，已評 130 項').waitFor();
}

/** The results, and a decision that is entered among them. */
async function takeResults(page) {
  await bookTab(page, '新竹市政府105年度').click();
  const pane = await paneInFront(page);
  await pane.getByRole('button', { name: '寫入結果' }).click();
  await pane.getByRole('alertdialog').or(pane.getByRole('dialog')).getByRole('button', { name: '寫入結果' }).click();
  await pane.getByRole('button', { name: '查看成績' }).click();
  await pane.getByRole('button', { name: '前往成績總表' }).waitFor();
  await pane.getByRole('heading', { name: '第1組' }).scrollIntoViewIfNeeded();
  await showSheet(page, '成績總表');
  await goTo(page, 'C5');
  await take(page, 'workbench');
  await takeDecision(page);
  await showSheet(page, '彙總－衛生局');
  await goTo(page, 'E5');
  await take(page, 'workbench-tally');
}

/** What the review of an agency found is chosen in its yellow cell. */
async function takeDecision(page) {
  // From the right, so that what is said of the cell has room beside it.
  await goTo(page, 'P33');
  await goTo(page, 'M33');
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('listbox').waitFor();
  await take(page, 'workbench-decision');
  await page.keyboard.press('Escape');
}

/** A second page of the same browser stands still. */
async function takeSecondPage(context, address) {
  const second = await context.newPage();
  await second.goto(address);
  await second.getByRole('button', { name: '在這裡使用' }).waitFor();
  await take(second, 'workbench-second-page');
}

/** The pane of the workbook in front, once the grid has that workbook too. */
async function paneInFront(page) {
  const pane = page.frameLocator('iframe:visible');
  await pane.getByRole('tabpanel').first().waitFor();
  await page.getByText('載入中…').waitFor({ state: 'detached' });
  return pane;
}

function bookTab(page, name) {
  return page.getByRole('tablist', { name: '已開啟的活頁簿' }).getByRole('tab', { name }).first();
}

async function showSheet(page, name) {
  await page.locator('[data-u-comp=slide-tab-item]', { hasText: name }).first().click();
}

/** Goes to a cell by the name box. */
async function goTo(page, address) {
  const box = page.locator('[data-u-comp=defined-name] input');
  await box.fill(address);
  await box.press('Enter');
  await page
    .locator('.grid-announcer', { hasText: new RegExp(`(^|[^A-Z])${address}( |、|$)`) })
    .waitFor({ state: 'attached' });
}

async function take(page, name) {
  await page.waitForTimeout(STILL);
  const file = join(out, `${name}.png`);
  writeFileSync(file, await palettePng(await page.screenshot({ animations: 'disabled', caret: 'hide' }), drawing));
  console.log(file);
}
