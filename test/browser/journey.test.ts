import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { buildWorkbench } from '../../.addin/buildWorkbench.cjs';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { leavesOf } from '../../src/assessment/criterion';
import { memberWorkbook } from '../../src/sheets/memberWorkbook';
import { rankingLayout } from '../../src/sheets/rankingLayout';
import { masterWorkbook } from '../../src/sheets/setup/masterWorkbook';
import { printCell } from '../../src/workbook/address';
import { lookUpCells } from '../../src/workbook/lookup';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { gridWordingOf } from '../../src/wording/gridWording';
import { wordingOf } from '../../src/wording/wording';
import { compareResults } from '../support/agreement';
import { describeWithBrowser, withPage } from '../support/browser';
import { describeWithLibreOffice, runLibreOffice } from '../support/libreoffice';
import { CREATED, placeOf, sheetOf } from '../support/returned';
import {
  bookTab,
  contentOf,
  fillSample,
  goTo,
  keptOut,
  pane,
  paneInFront,
  save,
  showBook,
  showSheet,
  typeInto,
  waitForContent,
  words,
} from '../support/workbench/workbenchPage';

const { setup, sheets } = wordingOf('zh-TW');
const { blank } = gridWordingOf('zh-TW').announce;
const group = plan105.groups[0]!;
const health = group.agencies[0]!;
const leaves = leavesOf(plan105.rubric);
const members = plan105.panel.filter(({ scores }) => scores);
const layout = rankingLayout(plan105, group, members.length);
const MASTER = words.untitled(1);
const RANKING = sheets.ranking.name(group.name);
const HEALTH = sheets.score.name(health.name);
const fileOf = ({ code, name }: (typeof members)[number]): string => `${group.name}-${code}-${name}.xlsx`;
const formName = fileOf(members[0]!);

/** Where scores stand on a sheet of the first member. */
const form = sheetOf(
  memberWorkbook(plan105, { group, member: members[0]!, created: CREATED, answers: new Map(), figures: new Map() }),
  HEALTH,
);
const [scoreA, scoreB, scoreC] = leaves.map(({ key }) => placeOf(form, key)) as [string, string, string];
const checkB = placeOf(form, leaves[1]!.key, 'check');
const TOTAL = 'H2';

const folder = mkdtempSync(path.join(tmpdir(), 'scorebook-journey-'));
const site = { folder: path.join(folder, 'workbench') };
/** What was saved, for another program to look at. */
const saved: { file: string; workbook: Workbook }[] = [];

beforeAll(() => buildWorkbench(site.folder), 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describeWithBrowser('the whole job in the workbench', () => {
  it('from the plan to the ranking, by mouse and keys', async () => {
    await withPage(site, async ({ page }) => {
      page.on('dialog', (dialog) => void dialog.accept());
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await setUp(page);
      await openForm(page);
      await fillByHand(page);
      expect(await keptOut(page)).toEqual([]);

      // A page that is loaded anew has it all, and what was typed last.
      await page.reload();
      await paneInFront(page);
      await showSheet(page, HEALTH);
      expect(await contentOf(page, scoreA)).toBe('50');
      const first = await keep(page, formName);

      // The workbooks of the others; one of them does not come back.
      const own = await showBook(page, MASTER);
      await fillSample(
        page,
        words.sample.group(group.name, members.length),
        words.notices['sample-ready'](MASTER, members.length).title,
      );
      const files = [first];
      for (const member of members.slice(1, -1)) {
        await showBook(page, fileOf(member));
        files.push(await keep(page, fileOf(member)));
      }
      await showBook(page, MASTER);
      await own.getByRole('tab', { name: pane.steps.merge }).click();
      expect(await keptOut(page)).toEqual([]);
      await own.getByText(pane.merge.empty).waitFor();
      await own.getByRole('tabpanel').locator('input[type=file]').setInputFiles(files);
      await own.getByText(pane.merge.files(files.length)).waitFor();
      await writeResults(page, own);
      await own.getByText(pane.ranking.provisionalText).waitFor();
      // What the sample proposed to do is done.
      await page.getByText(words.notices['sample-ready'](MASTER, members.length).title).waitFor({ state: 'detached' });

      // The slip is corrected, and the last workbook comes in.
      await showBook(page, formName);
      await typeInto(page, scoreB, String(leaves[1]!.points));
      await waitForContent(page, TOTAL, /^\d+$/);
      await showBook(page, MASTER);
      await own.getByRole('tab', { name: pane.steps.merge }).click();
      expect(await keptOut(page)).toEqual([]);
      await own.getByText(pane.merge.files(files.length)).click();
      await own.getByRole('button', { name: pane.merge.clear }).click();
      await own.getByRole('alertdialog').getByRole('button', { name: pane.merge.clear }).click();
      await own.getByRole('button', { name: pane.merge.addOpen }).click();
      await own.getByText(pane.merge.files(members.length)).waitFor();
      // What was merged before stands unless one says otherwise.
      await own.getByRole('checkbox', { name: pane.merge.latest }).check();
      await writeResults(page, own);
      await own.getByText(pane.ranking.provisionalText).waitFor({ state: 'detached' });

      expect(await keptOut(page)).toEqual([]);
      await reassess(page);
      await keep(page, MASTER);
    });
  });
});

/** The plan, with a panel and a recusal that is typed into the set-up sheets. */
async function setUp(page: Page): Promise<void> {
  const own = await paneInFront(page);
  await own.getByRole('button', { name: pane.plan.read }).click();
  await own.getByRole('tree').waitFor();
  await own.getByRole('button', { name: pane.plan.setup, exact: true }).click();
  await own.getByRole('tabpanel').getByText(pane.plan.setupDone(8)).waitFor();
  await showSheet(page, setup.sheets.panel);
  const panel = sheetOf(masterWorkbook(plan105, CREATED), setup.sheets.panel);
  const recusal = addressIn(panel, setup.columns.panel.recusedFrom.head, members[1]!.code);
  await typeInto(page, recusal, health.code);
  expect(await contentOf(page, recusal)).toBe(health.code);
  await own.getByRole('button', { name: pane.plan.change }).click();
  await own.getByRole('radio', { name: pane.plan.sources.workbook }).check();
  await own.getByRole('button', { name: pane.plan.read }).click();
  await own.getByRole('button', { name: pane.plan.panel }).click();
  await own.getByText(pane.plan.recused(health.name)).waitFor();
}

/** A member's workbook is made and opened as a new one. */
async function openForm(page: Page): Promise<void> {
  const own = await paneInFront(page);
  await own.getByRole('tab', { name: pane.steps.generate }).click();
  await own.getByRole('button', { name: /^產生 \d+ 個檔案/ }).click();
  await own.getByRole('button', { name: pane.generate.openOne(formName) }).click();
  await bookTab(page, formName, words.unsaved).waitFor();
  await paneInFront(page);
  await showSheet(page, HEALTH);
}

/** Scores by keys: one too high is refused; one that is pasted gets in and is flagged. The rest are samples. */
async function fillByHand(page: Page): Promise<void> {
  const cap = String(leaves[0]!.points);
  await typeInto(page, scoreA, `${cap}1`);
  const refusal = page.getByRole('alertdialog');
  await refusal.waitFor();
  expect(await refusal.textContent()).toContain(cap);
  await page.keyboard.press('Escape');
  await refusal.waitFor({ state: 'detached' });
  expect(await contentOf(page, scoreA)).toBe(blank);
  await typeInto(page, scoreA, '50');
  expect(await contentOf(page, scoreA)).toBe('50');

  await page.evaluate((text) => navigator.clipboard.writeText(text), `${leaves[1]!.points! + 9}\n`);
  await goTo(page, scoreB);
  await page.keyboard.press('Control+v');
  await waitForContent(page, checkB, new RegExp(sheets.verdicts.aboveCap));
  await fillSample(page, words.sample.rest, words.notices['sample-entered'](formName, 1).title);
  expect(await contentOf(page, scoreA)).toBe('50');
  await waitForContent(page, scoreC, /^\d+$/);
  // One score is wrong: there is no total.
  expect(await contentOf(page, TOTAL)).not.toMatch(/\d/);
}

/** 寫入結果, yes, 查看成績. */
async function writeResults(page: Page, own: FrameLocator): Promise<void> {
  await own.getByRole('button', { name: pane.merge.write }).click();
  await own.getByRole('alertdialog').getByRole('button', { name: pane.merge.write }).click();
  await own.getByRole('button', { name: pane.merge.toRanking }).click();
  await paneInFront(page);
  // Not the hidden first cell, which holds what no person should read.
  await page.locator('.grid-announcer', { hasText: /(^|[^A-Z])B1( |、|$)/ }).waitFor({ state: 'attached' });
}

/** 複評 passed turns 丙 into 乙, on the sheet and in the pane. */
async function reassess(page: Page): Promise<void> {
  await showSheet(page, RANKING);
  const rows = group.agencies.map((_, index) => layout.sorted + index);
  const at = (row: number, column: 'agency' | 'grade' | 'finalGrade' | 'reassessment'): string =>
    printCell(row, layout.columns[column]);
  const grades = new Map<string, number>();
  for (const row of rows) grades.set(await contentOf(page, at(row, 'grade')), row);
  const row = grades.get('丙')!;
  const agency = await contentOf(page, at(row, 'agency'));
  const entry = layout.table + group.agencies.findIndex(({ name }) => name === agency);
  await typeInto(page, at(entry, 'reassessment'), sheets.ranking.reassessments.passed);
  await waitForContent(page, at(row, 'finalGrade'), /^乙/);
}

/** Saves the workbook in front under its own name. */
async function keep(page: Page, name: string): Promise<string> {
  const { name: given, path: download, workbook } = await save(page);
  expect(given).toBe(name);
  const file = path.join(folder, name);
  copyFileSync(download, file);
  saved.push({ file, workbook });
  return file;
}

/** Address of a cell on a sheet with a table: below a head, in the row that holds a text. */
function addressIn(sheet: Sheet, head: string, key: string): string {
  const column = sheet.cells.find(({ value }) => value === head)!.column;
  const row = sheet.cells.find(({ value }) => value === key)!.row;
  expect(lookUpCells(sheet)(row, column)).toBeDefined();
  return printCell(row, column);
}

describeWithLibreOffice('what the workbench saved', () => {
  it('has the same numbers when LibreOffice computes them', async () => {
    expect(saved.map(({ file }) => path.basename(file))).toEqual([...members.slice(0, -1).map(fileOf), MASTER]);
    const results = await runLibreOffice(saved.map(({ file }) => ({ name: path.basename(file), open: file })));
    for (const [index, { workbook }] of saved.entries()) {
      const { differences, compared } = compareResults(workbook, results[index]!);
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(100);
    }
  });
});
