import { execFileSync } from 'node:child_process';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { workbenchWordingOf } from '../../src/wording/workbenchWording';
import { printCell } from '../../src/workbook/address';
import type { Workbook } from '../../src/workbook/workbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { editsOf, type Edit } from './workbenchEdits';
import { installProbe } from './workbenchProbe';
import { first, memberBook } from './excelSamples';
import { largeBook } from './largeBook';
import { median } from './rounds';
import { printTable } from './tables';

const words = workbenchWordingOf('zh-TW');
const EDITS = 5;
/** From one key to the next, as people type, in milliseconds. */
const KEY = 80;
/** High enough for a whole score sheet, so that what is typed and what follows from it are both in view. */
const WINDOW = { width: 1600, height: 1900 };
/** After an edit the pane reads too, and the book is kept: all of that is over by then, in milliseconds. */
const AFTERWARDS = 2500;

/** One workbook in the workbench, in milliseconds, and MB where it says so. */
interface Measured {
  open: number;
  openBlock: number;
  firstEdit: number;
  edit: number;
  editBlock: number;
  keeping: number;
  handingOver: number;
  switching: number;
  switchBlock: number;
  reload: number;
  memory: number;
}

/** Times of the built workbench in a browser: with a member's workbook, and with one of more than 100 sheets. */
export async function workbenchTables(say: (line: string) => void): Promise<string[]> {
  execFileSync(process.execPath, [path.resolve('.addin/buildWorkbench.cjs')], { stdio: 'inherit' });
  // They find their packages from where they lie.
  const load = createRequire(path.resolve('package.json'));
  const { serverOf } = load('./.addin/serveWorkbench.cjs') as { serverOf: (folder: string) => Server };
  const { launchBrowser } = load('./.addin/browser.cjs') as { launchBrowser: () => Promise<Browser> };
  const browser = await launchBrowser();
  const server = serverOf(path.resolve('dist/workbench'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const inContext = async <Result>(run: (context: BrowserContext) => Promise<Result>): Promise<Result> => {
    const context = await browser.newContext({ locale: 'zh-TW', viewport: WINDOW });
    await context.addInitScript(installProbe);
    try {
      return await run(context);
    } finally {
      await context.close();
    }
  };
  try {
    const start = await inContext((context) => startTimes(context, address, say));
    say(`start ${JSON.stringify(start)}`);
    const small = await inContext((context) => measure(context, address, memberBook(first), say));
    say(`small ${JSON.stringify(small)}`);
    const book = largeBook();
    const large = await inContext((context) => measure(context, address, book, say));
    say(`large ${JSON.stringify(large)}`);
    return report(start, small, large, book);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

function report(start: Awaited<ReturnType<typeof startTimes>>, small: Measured, large: Measured, book: Workbook) {
  const row = (name: string, field: keyof Measured): string[] => [
    name,
    small[field].toFixed(0),
    large[field].toFixed(0),
    (large[field] / small[field]).toFixed(1),
  ];
  const cells = book.sheets.flatMap((sheet) => sheet.cells);
  const rows = [
    row('opening the file, until grid and pane can be used', 'open'),
    row('longest block while it opens', 'openBlock'),
    row('first score typed, until its result is drawn', 'firstEdit'),
    row(`a score typed after that (median of ${EDITS})`, 'edit'),
    row('longest block after an edit (the longest of all)', 'editBlock'),
    row('keeping an edit in the browser’s database (median)', 'keeping'),
    row('of which on the page’s own thread', 'handingOver'),
    row('back from another workbook', 'switching'),
    row('longest block of that', 'switchBlock'),
    row('reloading the page with the workbook open', 'reload'),
    row('memory of the page without its workers, MB', 'memory'),
  ];
  return [
    `The page with a new workbook, from its address to the grid drawn and the pane shown: ${start.cold.toFixed(0)} ms the first time, ${start.cached.toFixed(0)} ms with its files in the browser’s cache (median of 3 each). The first visit loads ${start.files} files of ${(start.bytes / 1e6).toFixed(1)} MB, ${(start.zipped / 1e6).toFixed(1)} MB with gzip.`,
    `A member’s workbook of 9 sheets, and one of ${book.sheets.length} sheets with ${cells.length} cells, of which ${cells.filter(({ formula }) => formula !== null).length} are formulas. A block is a time in which the page’s own thread, which the pane shares, answers nothing.`,
    printTable(['ms', '9 sheets', `${book.sheets.length} sheets`, 'times as much'], rows),
  ];
}

async function startTimes(context: BrowserContext, address: string, say: (line: string) => void) {
  const { gzipSync } = await import('node:zlib');
  const loaded = new Map<string, Buffer>();
  const bodies: Promise<void>[] = [];
  const cold: number[] = [];
  const cached: number[] = [];
  for (let round = 0; round < 3; round++) {
    const visit = round === 0 ? context : await context.browser()!.newContext({ locale: 'zh-TW', viewport: WINDOW });
    for (const times of [cold, cached]) {
      const page = await visit.newPage();
      if (round === 0 && times === cold) {
        page.on('response', (response) => {
          bodies.push(response.body().then((body) => void loaded.set(response.url(), body)));
        });
      }
      await page.goto(address);
      await usable(page);
      times.push(await page.evaluate(() => performance.now()));
      await Promise.all(bodies);
      await page.close();
    }
    if (visit !== context) await visit.close();
  }
  const all = [...loaded.values()];
  const largest = [...loaded].sort(([, one], [, other]) => other.length - one.length).slice(0, 12);
  say(largest.map(([url, body]) => `${path.basename(url)} ${(body.length / 1e3).toFixed(0)} kB`).join(', '));
  return {
    cold: median(cold),
    cached: median(cached),
    files: all.length,
    bytes: all.reduce((sum, body) => sum + body.length, 0),
    zipped: all.reduce((sum, body) => sum + gzipSync(body).length, 0),
  };
}

async function measure(
  context: BrowserContext,
  address: string,
  workbook: Workbook,
  say: (line: string) => void,
): Promise<Measured> {
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(address);
  await usable(page);
  const { activeSheet, edits } = await editsOf(workbook, EDITS + 1);
  const buffer = Buffer.from(await writeWorkbook({ ...workbook, activeSheet }));
  const opened = await clocked(page, async () => {
    await page.locator('input[type=file]').first().setInputFiles({ name: 'bench.xlsx', mimeType: '', buffer });
    await page.locator('header').getByRole('tab', { name: 'bench.xlsx' }).waitFor({ timeout: 120_000 });
    await usable(page);
  });
  say(`opened ${JSON.stringify(opened)}`);
  await page.waitForTimeout(AFTERWARDS);

  const times: number[] = [];
  const blocks: number[] = [];
  const keeping: number[] = [];
  const handingOver: number[] = [];
  for (const edit of edits) {
    await goTo(page, edit);
    const begun = await expectDrawn(page, edit.shows);
    await page.keyboard.type(String(edit.value), { delay: KEY });
    await page.waitForTimeout(KEY);
    const pressed = await page.evaluate(() => performance.now());
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.probe.seen !== null, null, { timeout: 120_000 });
    const seen = await page.evaluate(() => window.probe.seen!);
    times.push(seen - pressed);
    await page.waitForTimeout(AFTERWARDS);
    blocks.push(await longestBlock(page, pressed));
    const kept = await page.evaluate((from) => window.probe.kept.filter(({ start }) => start > from), begun);
    keeping.push(...kept.map(({ start, done }) => (done ?? start) - start));
    handingOver.push(...kept.map((each) => each.handedOver));
    say(`edit ${times.at(-1)!.toFixed(0)} ms, block ${blocks.at(-1)!.toFixed(0)} ms, kept ${JSON.stringify(kept)}`);
  }

  await page.getByRole('button', { name: words.newBook, exact: true }).click();
  await usable(page);
  await page.waitForTimeout(AFTERWARDS);
  const switched = await clocked(page, async () => {
    await page.locator('header').getByRole('tab', { name: 'bench.xlsx' }).click();
    await usable(page);
  });
  say(`switched ${JSON.stringify(switched)}`);
  await page.waitForTimeout(AFTERWARDS);
  const memory = await heap(page);
  await page.reload();
  await usable(page);
  const reload = await page.evaluate(() => performance.now());
  const [firstEdit = 0, ...later] = times;
  return {
    open: opened.time,
    openBlock: opened.block,
    firstEdit,
    edit: median(later),
    editBlock: Math.max(...blocks),
    keeping: median(keeping),
    handingOver: median(handingOver),
    switching: switched.time,
    switchBlock: switched.block,
    reload,
    memory: memory / 1e6,
  };
}

/** The grid shows the workbook in front, and its pane is there and has read it. */
async function usable(page: Page): Promise<void> {
  await page.frameLocator('iframe:visible').getByRole('tabpanel').first().waitFor({ timeout: 120_000 });
  await page.getByText(words.loading).waitFor({ state: 'detached', timeout: 120_000 });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

async function clocked(page: Page, act: () => Promise<void>): Promise<{ time: number; block: number }> {
  const start = await page.evaluate(() => performance.now());
  await act();
  const end = await page.evaluate(() => performance.now());
  await page.waitForTimeout(AFTERWARDS);
  return { time: end - start, block: await longestBlock(page, start) };
}

function longestBlock(page: Page, from: number): Promise<number> {
  return page.evaluate((begin) => {
    const since = window.probe.blocks.filter(({ start, length }) => start + length > begin);
    return since.reduce((most, { length }) => Math.max(most, length), 0);
  }, from);
}

/** From now on looks for a text on the grid's canvas. @returns the time */
function expectDrawn(page: Page, expected: string): Promise<number> {
  return page.evaluate((text) => {
    Object.assign(window.probe, { expected: text, drawn: '', seen: null });
    return performance.now();
  }, expected);
}

/** Selects a cell by its name, as typed into the box for it. */
async function goTo(page: Page, { row, column }: Edit): Promise<void> {
  const box = page.locator('section input').first();
  await box.fill(printCell(row, column));
  await box.press('Enter');
  await page.waitForTimeout(300);
}

async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value;
}
