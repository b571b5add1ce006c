import type { Page } from 'playwright-core';
import type { Step } from '../../../src/taskpane/shell/steps';
import type { Language } from '../../../src/wording/wording';
import type { Scene as Sample } from './sampleActions';

/** What is done on the sample page before each picture. Buttons are found by their words, as people find them. */
const words = {
  'zh-TW': {
    read: '讀取計畫',
    steps: { plan: '計畫', generate: '產生', check: '檢核', merge: '合併', ranking: '成績' },
    make: /^產生 \d+/,
    write: '寫入結果',
    next: '下一個空白',
    conflict: /兩種內容/,
  },
  en: {
    read: 'Read plan',
    steps: { plan: 'Plan', generate: 'Make', check: 'Check', merge: 'Merge', ranking: 'Results' },
    make: /^Make \d+/,
    write: 'Write results',
    next: 'Next blank',
    conflict: /Two versions/,
  },
};

const FILES = [
  '第1組-M01-召集人（行政處處長）.xlsx',
  '第1組-M02-副召集人（行政處副處長）.xlsx',
  '第1組-M03-委員一（市長指派）.xlsx',
  '第1組-M04-委員二（市長指派）.xlsx',
  '第1組-M03-委員一（市長指派）（更正）.xlsx',
  '損壞.xlsx',
];

async function open(page: Page, language: Language, step: Step): Promise<void> {
  await page.getByRole('tab', { name: words[language].steps[step], exact: true }).click();
}

async function readPlan(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: words[language].read }).click();
  await page.getByRole('tree').waitFor();
}

async function chooseFiles(page: Page, language: Language): Promise<void> {
  await open(page, language, 'merge');
  const input = page.locator('[role=tabpanel]:not([hidden]) input[type=file]');
  await input.setInputFiles(FILES.map((name) => ({ name, mimeType: '', buffer: Buffer.from('x') })));
  await page.getByRole('grid').waitFor();
}

/** A state of the pane: what the sample workbook is, and how to get there. */
export interface Scene {
  name: string;
  scene: Sample;
  act: (page: Page, language: Language) => Promise<void>;
}

export const SCENES: readonly Scene[] = [
  { name: '1-first-run', scene: 'none', act: () => Promise.resolve() },
  { name: '1-plan', scene: 'none', act: readPlan },
  { name: '1-plan-master', scene: 'master', act: (page) => page.getByRole('tree').waitFor() },
  {
    name: '2-generate',
    scene: 'master',
    act: async (page, language) => {
      await open(page, language, 'generate');
      await page.getByRole('button', { name: words[language].make }).waitFor();
    },
  },
  {
    name: '2-generate-made',
    scene: 'master',
    act: async (page, language) => {
      await open(page, language, 'generate');
      await page.getByRole('button', { name: words[language].make }).click();
      await page.getByText('.zip').first().waitFor();
      await page.getByText('.zip').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: '3-check-member',
    scene: 'member',
    act: async (page, language) => {
      await page.getByRole('button', { name: words[language].next }).click();
    },
  },
  { name: '3-check-nothing', scene: 'none', act: (page, language) => open(page, language, 'check') },
  { name: '4-merge-empty', scene: 'master', act: (page, language) => open(page, language, 'merge') },
  {
    name: '4-merge',
    scene: 'master',
    act: async (page, language) => {
      await chooseFiles(page, language);
      await page.locator('details').first().locator('summary').click();
    },
  },
  {
    name: '4-merge-conflict',
    scene: 'master',
    act: async (page, language) => {
      await chooseFiles(page, language);
      await page.getByRole('button', { name: words[language].conflict }).first().click();
      await page.getByRole('grid').scrollIntoViewIfNeeded();
    },
  },
  {
    name: '4-merge-confirm',
    scene: 'master',
    act: async (page, language) => {
      await chooseFiles(page, language);
      await page.getByRole('button', { name: words[language].write }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: '5-ranking',
    scene: 'master',
    act: async (page, language) => {
      await open(page, language, 'ranking');
      await page.getByRole('img').waitFor();
    },
  },
];
