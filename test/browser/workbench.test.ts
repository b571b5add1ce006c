import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { buildWorkbench } from '../../.addin/buildWorkbench.cjs';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { generateForMembers } from '../../src/actions/generate';
import { bookIdentity } from '../../src/sheets/identity';
import { printCell } from '../../src/workbook/address';
import { differences } from '../../src/workbook/equality';
import type { Workbook } from '../../src/workbook/workbook';
import { paneWordingOf } from '../../src/wording/paneWording';
import { workbenchWordingOf } from '../../src/wording/workbenchWording';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { sampleWorkbook } from '../support/sampleWorkbook';
import { describeWithBrowser, withPage } from '../support/browser';
import { keyboardOnly } from '../support/workbench/keyboardOnly';
import {
  bookNames,
  bookTab,
  goTo,
  keptOut,
  pane,
  paneInFront,
  save,
  showBook,
  typeInto,
  waitForContent,
  words,
} from '../support/workbench/workbenchPage';

const folder = mkdtempSync(path.join(tmpdir(), 'scorebook-workbench-'));
const site = { folder: path.join(folder, 'workbench') };

beforeAll(() => buildWorkbench(site.folder), 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describeWithBrowser('the workbench', () => {
  it('opens with the add-in beside a new workbook, makes a member’s workbook, saves it, and survives a reload', async () => {
    await withPage(site, async ({ page }) => {
      page.on('dialog', (dialog) => void dialog.accept());
      const own = await paneInFront(page);
      await own.getByRole('button', { name: pane.plan.read }).click();
      await own.getByRole('tree').waitFor();
      // The plan goes onto set-up sheets of this workbook, which is unsaved then.
      await own.getByRole('button', { name: pane.plan.setup, exact: true }).click();
      await bookTab(page, words.untitled(1), words.unsaved).waitFor();
      await own.getByRole('tab', { name: pane.steps.generate }).click();
      await own.getByRole('button', { name: /^產生 \d+ 個檔案/ }).click();
      const name = '第1組-M01-召集人（行政處處長）.xlsx';
      await own.getByRole('button', { name: pane.generate.openOne(name) }).click();

      // A tab and a pane of its own, which knows whose workbook it is.
      await bookTab(page, name, words.unsaved).waitFor();
      const member = await paneInFront(page);
      await member.getByRole('button', { name: pane.check.nextBlank }).waitFor();
      const { name: given, workbook: saved } = await save(page);
      expect(given).toBe(name);
      expect(differences(saved, await generated(name, bookIdentity(saved)!.created))).toEqual([]);
      await bookTab(page, name).waitFor();

      expect(await keptOut(page)).toEqual([]);

      const before = await bookNames(page);
      expect(before).toEqual([`${words.unsaved}${words.untitled(1)}`, name]);
      await page.reload();
      await (await paneInFront(page)).getByRole('button', { name: pane.check.nextBlank }).waitFor();
      expect(await bookNames(page)).toEqual(before);
      // The book behind comes with what was written into it.
      await page.getByRole('tablist', { name: words.books }).getByRole('tab').first().click();
      await (await paneInFront(page)).getByText(plan105.title).first().waitFor();
      const { workbook: master } = await save(page);
      expect(master.sheets.map((sheet) => sheet.name)).toContain('評分標準');
    });
  });

  it('does the whole job by keyboard alone, and keeps nobody out on the way', async () => {
    await withPage(site, async ({ page }) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      expect(await keyboardOnly(page)).toEqual([]);
    });
  });

  it('opens files and says why one cannot be read; asks before closing what is unsaved; works in one page at a time', async () => {
    const good = path.join(folder, 'sample.xlsx');
    const bad = path.join(folder, 'bad.xlsx');
    const text = path.join(folder, 'notes.txt');
    writeFileSync(good, await writeWorkbook(sampleWorkbook()));
    writeFileSync(bad, readFileSync(good).subarray(0, 900));
    writeFileSync(text, 'notes');
    await withPage(site, async ({ page }) => {
      page.on('dialog', (dialog) => void dialog.accept());
      await paneInFront(page);
      // The new workbook that nobody touched makes room.
      await page.locator('input[type=file]').first().setInputFiles([good, bad, text]);
      await bookTab(page, 'sample.xlsx').waitFor();
      await page.getByText(words.notices.unreadable('bad.xlsx', words.unreadable.truncated).title).waitFor();
      await page.getByText(words.unreadable['skipped-file']).waitFor();
      expect(await bookNames(page)).toEqual(['sample.xlsx']);

      await page.getByRole('button', { name: words.newBook, exact: true }).click();
      await bookTab(page, words.untitled(1)).press('Delete');
      expect(await bookNames(page)).toEqual(['sample.xlsx']);

      // English makes the pane start anew, and nothing is lost.
      await page.getByRole('button', { name: words.switchLanguage }).click();
      await page.frameLocator('iframe').getByText(paneWordingOf('en').steps.plan).first().waitFor();
      expect(new URL(page.url()).searchParams.get('lang')).toBe('en');

      const second = await page.context().newPage();
      await second.goto(page.url());
      await second.getByRole('button', { name: workbenchWordingOf('en').elsewhere.here }).click();
      await second.getByRole('tab', { name: 'sample.xlsx', exact: true }).waitFor();
      await page.getByRole('heading', { name: workbenchWordingOf('en').moved.title }).waitFor();
    });
  });

  it('says when the browser keeps nothing, and works all the same', async () => {
    await withPage(site, async ({ page }) => {
      await page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('refused', 'SecurityError');
        };
      });
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.reload();
      await page.getByText(words.notices['not-kept']().title).waitFor();
      await paneInFront(page);
      expect(await keptOut(page)).toEqual([]);
      await moveThings(page);
    });
  });
});

/** Inserts a row by hand, undoes it after another workbook was in front, does it again, and cuts and pastes a cell. */
async function moveThings(page: Page): Promise<void> {
  for (const [address, text] of [
    ['A1', '1'],
    ['A2', '2'],
    ['A3', '=SUM(A1:A2)+A1'],
  ] as const) {
    await typeInto(page, address, text);
  }
  await waitForContent(page, 'A3', /^4$/);
  const canvas = (await page.locator('canvas[id^=univer-sheet-main-canvas]').boundingBox())!;
  // The heading of row 2: headings of columns are 20 pixels high, rows 17.
  await page.mouse.click(canvas.x + 20, canvas.y + 20 + 17 + 8);
  await page.keyboard.press('Control+Shift++');
  await waitForContent(page, 'A4', /^4$/);

  await page.getByRole('button', { name: words.newBook, exact: true }).click();
  await paneInFront(page);
  await showBook(page, words.untitled(1));
  await goTo(page, 'A1');
  await page.keyboard.press('Control+z');
  await waitForContent(page, 'A3', /^4$/);
  await page.keyboard.press('Control+y');
  await waitForContent(page, 'A4', /^4$/);

  await goTo(page, 'A1');
  await page.keyboard.press('Control+x');
  await goTo(page, 'C7');
  await page.keyboard.press('Control+v');
  await waitForContent(page, 'C7', /^1$/);
  await waitForContent(page, 'A4', /^3$/);
  const { workbook } = await save(page);
  const cells = workbook.sheets[0]!.cells.map(({ row, column, value, formula }) => [
    printCell(row, column),
    formula ?? value,
  ]);
  expect(cells).toEqual([
    ['A3', 2],
    ['A4', 'SUM(A1:A3)+C7'],
    ['C7', 1],
  ]);
}

/** What the same use case makes in Node. */
async function generated(name: string, created: string): Promise<Workbook> {
  const made = new Map<string, Workbook>();
  await generateForMembers(
    plan105,
    plan105.groups.slice(0, 1),
    created,
    (file) => {
      made.set(file.name, file.workbook);
      return Promise.resolve();
    },
    { progress: () => undefined, cancelled: () => false },
  );
  return made.get(name)!;
}
