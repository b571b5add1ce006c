/**
 * Pictures of every kind of sheet in the grid, beside LibreOffice's picture of the same sheet, to look at: for those who
 * change the grid. `npm run pictures:grid -- [folder] [filter]`; a filter is a part of `<workbook>-<sheet>`.
 */
import chromium from '@sparticuz/chromium';
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium as browserType } from 'playwright-core';

/** Debian's own interpreter, the only one that has python3-uno. */
const PYTHON = '/usr/bin/python3';
const here = import.meta.dirname;
const RUN_JOBS = path.join(here, '../libreoffice/office/run_jobs.py');
/** Fine enough that a page, however much it was shrunk to fit, can be enlarged to the size of the screen. */
const DOTS_PER_INCH = '250';
/** What surrounds the cells of the grid, and room for the scroll bars, in pixels. */
const HEADERS = { width: 46, height: 20 };
/** Formula bar above, tabs below. */
const BARS = 80;
const SCROLL = 20;

const [folder = 'out/pictures-grid', filter = ''] = process.argv.slice(2);
const work = await mkdtemp(path.join(tmpdir(), 'scorebook-grid-'));
try {
  await mkdir(folder, { recursive: true });
  const { samples, onOnePage, screenArea } = await bundledForNode();
  const sheets = [];
  const seen = new Set();
  for (const [kind, workbook] of Object.entries(await samples())) {
    for (const sheet of workbook.sheets) {
      const name = `${kind}-${sheet.name}`;
      // Sheets of several agencies are of one kind.
      const form = name.split('－')[0];
      if (sheet.visibility !== 'visible' || !name.includes(filter) || seen.has(form)) continue;
      seen.add(form);
      sheets.push({ name, workbook, sheet });
    }
  }
  const printed = await print(sheets, onOnePage);
  await drawAll(sheets, printed, screenArea);
} finally {
  await rm(work, { recursive: true, force: true });
}

/** The samples are TypeScript, and so is what makes files of them. */
async function bundledForNode() {
  const outfile = path.join(work, 'samples.cjs');
  await build({
    entryPoints: [path.join(here, 'samples.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}

/** Has LibreOffice print every sheet, one soffice for all. @returns {Promise<Buffer[]>} a picture of each */
async function print(sheets, onOnePage) {
  const jobs = [];
  for (const [index, { name, workbook, sheet }] of sheets.entries()) {
    const open = path.join(work, `${index}.xlsx`);
    await writeFile(open, await onOnePage(workbook, sheet.name));
    const save = [path.join(work, `${index}.pdf`)];
    jobs.push({ name, open, edits: [], recalculate: true, save, read: false, timeoutSeconds: 120 });
  }
  const run = spawnSync(PYTHON, ['-B', RUN_JOBS], {
    input: jobs.map((job) => `${JSON.stringify(job)}\n`).join(''),
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: work },
  });
  if (run.status !== 0) throw new Error(`LibreOffice's helper ended with code ${run.status}. ${run.stderr.trim()}`);
  for (const line of run.stdout.split('\n').filter(Boolean)) {
    const { name, error } = JSON.parse(line);
    if (error !== undefined) throw new Error(`${name}: ${error}`);
  }
  return Promise.all(jobs.map(({ save }, index) => drawPage(save[0], path.join(work, String(index)))));
}

async function drawPage(pdf, stem) {
  const run = spawnSync('pdftoppm', ['-r', DOTS_PER_INCH, '-png', '-singlefile', pdf, stem], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`pdftoppm failed: ${run.error?.message ?? run.stderr.trim()}`);
  return readFile(`${stem}.png`);
}

async function drawAll(sheets, printed, screenArea) {
  const browser = await browserType.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  try {
    const context = await browser.newContext({ locale: 'zh-TW' });
    const { html, script, style } = await bundledForBrowser();
    await context.route('**/*', (route) => {
      const url = route.request().url();
      if (url.endsWith('/page.js'))
        return route.fulfill({ body: script, contentType: 'text/javascript; charset=utf-8' });
      if (url.endsWith('/page.css')) return route.fulfill({ body: style, contentType: 'text/css; charset=utf-8' });
      return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error.stack));
    page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
    const joined = await context.newPage();
    await page.goto('http://grid.test/');
    let shown = null;
    for (const [index, { name, workbook, sheet }] of sheets.entries()) {
      const { width, height } = screenArea(sheet);
      await page.bringToFront();
      await page.setViewportSize({
        width: Math.max(400, width + HEADERS.width + SCROLL),
        height: Math.max(300, height + HEADERS.height + SCROLL + BARS),
      });
      if (shown !== workbook) await page.evaluate((given) => globalThis.entry.show(given), workbook);
      shown = workbook;
      await page.evaluate((given) => globalThis.entry.activate(given), sheet.name);
      await page.waitForTimeout(1200);
      const { x, y } = await page.evaluate(cornerOfSheet);
      const grid = await page.screenshot({
        clip: { x, y, width: width + HEADERS.width, height: height + HEADERS.height },
      });
      await writeSideBySide(joined, grid, printed[index], { width, height }, path.join(folder, `${name}.png`));
      console.log(name);
    }
  } finally {
    await browser.close();
  }
}

/** Runs in the page. Formula bar and editors have canvases of their own. */
function cornerOfSheet() {
  const { x, y } = document.querySelector('canvas[id^="univer-sheet-main-canvas"]').getBoundingClientRect();
  return { x, y };
}

async function bundledForBrowser() {
  const { outputFiles } = await build({
    entryPoints: [path.join(here, 'page.ts')],
    bundle: true,
    write: false,
    outdir: work,
    format: 'iife',
    globalName: 'entry',
    define: { 'process.env.NODE_ENV': '"production"' },
    charset: 'utf8',
    logLevel: 'error',
  });
  const text = (ending) => outputFiles.find((file) => file.path.endsWith(ending)).text;
  const html =
    '<!doctype html><html><head><meta charset="utf-8"><link rel="stylesheet" href="/page.css">' +
    '<style>html,body,#root{margin:0;height:100%;overflow:hidden}</style></head>' +
    '<body><div id="root"></div><script src="/page.js"></script></body></html>';
  return { html, script: text('.js'), style: text('.css') };
}

/** The grid to the left; LibreOffice's page to the right, without its blank edges, in the size of the cells. */
async function writeSideBySide(page, grid, printed, size, file) {
  const url = (png) => `data:image/png;base64,${png.toString('base64')}`;
  await page.bringToFront();
  await page.setViewportSize({ width: 2 * size.width + HEADERS.width + 60, height: size.height + HEADERS.height + 40 });
  await page.setContent(
    `<style>body{margin:10px;background:#888;display:flex;gap:20px;align-items:flex-start}</style>
     <img src="${url(grid)}"><canvas id="printed" style="margin-top:${HEADERS.height}px"></canvas>`,
  );
  await page.evaluate(drawCropped, { source: url(printed), size });
  await writeFile(file, await page.screenshot());
}

/** Runs in the page. */
async function drawCropped({ source, size }) {
  const picture = new Image();
  picture.src = source;
  await picture.decode();
  const whole = new OffscreenCanvas(picture.width, picture.height);
  const pen = whole.getContext('2d');
  pen.drawImage(picture, 0, 0);
  const { data } = pen.getImageData(0, 0, picture.width, picture.height);
  const edges = { left: picture.width, top: picture.height, right: 0, bottom: 0 };
  for (let place = 0; place < data.length; place += 4) {
    if (data[place] > 250 && data[place + 1] > 250 && data[place + 2] > 250) continue;
    const x = (place / 4) % picture.width;
    const y = Math.floor(place / 4 / picture.width);
    edges.left = Math.min(edges.left, x);
    edges.right = Math.max(edges.right, x + 1);
    edges.top = Math.min(edges.top, y);
    edges.bottom = Math.max(edges.bottom, y + 1);
  }
  // From the corner of A1, since blank columns at its left are part of the sheet.
  const scale = Math.min(size.width / edges.right, size.height / edges.bottom);
  const canvas = document.querySelector('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const brush = canvas.getContext('2d');
  brush.fillStyle = 'white';
  brush.fillRect(0, 0, size.width, size.height);
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(picture, 0, 0, edges.right, edges.bottom, 0, 0, edges.right * scale, edges.bottom * scale);
}
