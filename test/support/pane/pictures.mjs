/**
 * Takes pictures of every step of the pane on sample data and looks for what keeps people out (axe). For those who change
 * the pane: `npm run pictures:pane -- <folder> [filter]`. Exits with 1 when axe finds something serious.
 */
import chromium from '@sparticuz/chromium';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium as browserType } from 'playwright-core';
import { bundlePage, readScenes } from './bundlePage.mjs';

/** Sizes a pane has, and 200 % of the smallest, which halves the room. */
const LOOKS = [
  { name: '350-light-zh', width: 350, height: 600, theme: 'light', language: 'zh-TW' },
  { name: '350-dark-en', width: 350, height: 600, theme: 'dark', language: 'en' },
  { name: '320-light-en', width: 320, height: 480, theme: 'light', language: 'en' },
  { name: '320-contrast-zh', width: 320, height: 480, theme: 'highContrast', language: 'zh-TW' },
  { name: '320-forced-zh', width: 320, height: 480, theme: 'light', language: 'zh-TW', forced: true },
  { name: '160-zoom-zh', width: 160, height: 300, theme: 'light', language: 'zh-TW', scale: 2 },
];

const [folder = 'out/pane', filter = ''] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const html = await bundlePage();
const SCENES = await readScenes();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let serious = 0;
for (const look of LOOKS) {
  // This Chromium is one process, which ends with its first context: each look gets its own.
  const browser = await browserType.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    deviceScaleFactor: look.scale ?? 1,
    forcedColors: look.forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await context.route('**/*', (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  for (const { name, scene, act } of SCENES) {
    const file = `${name}-${look.name}`;
    if (!file.includes(filter)) continue;
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      serious++;
      console.error(`${file}: ${error.message}`);
    });
    page.on('console', (message) => message.type() === 'error' && console.error(`${file}: ${message.text()}`));
    await page.goto(`http://pane.test/?scene=${scene}&theme=${look.theme}&lang=${look.language}`);
    await page.getByRole('tabpanel').waitFor();
    await page.waitForTimeout(150);
    await act(page, look.language);
    await page.waitForTimeout(350);
    await page.screenshot({ path: path.join(folder, `${file}.png`) });
    await page.screenshot({ path: path.join(folder, `${file}-full.png`), fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) console.error(`${file}: ${wide} px too wide`);
    // Fluent's own guards around a list of tabs: they take the focus only to hand it on.
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run({ exclude: ['[data-tabster-dummy]'] }));
    for (const { id, impact, nodes } of violations) {
      if (impact === 'serious' || impact === 'critical') serious++;
      console.error(
        `${file}: ${impact} ${id}: ${nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
      );
    }
    await page.close();
  }
  await browser.close();
}
console.log(`${serious} serious problems`);
process.exitCode = serious > 0 ? 1 : 0;
