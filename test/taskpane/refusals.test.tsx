/** @jest-environment jsdom */
import '../support/pane/dom';
import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { Cancelled } from '../../src/actions/watcher';
import { ExcelFailure, type ExcelFailureCode } from '../../src/excel/excelFailure';
import { PaneFailure, type PaneFailureCode } from '../../src/taskpane/paneFailure';
import { UnreadableFile } from '../../src/xlsx/reader/readWorkbook';
import { answer, chooseFiles, openStep, panel, renderPane, type Changes, words } from '../support/pane/renderPane';

const excel = (code: ExcelFailureCode): Error =>
  new ExcelFailure(code, [new Error('said by Excel')], 'sheet.getRange()');

/** What an action may end in, and what the pane says then. */
const REFUSALS: [PaneFailureCode, Error][] = [
  ['cancelled', new Cancelled()],
  ['editing-cell', excel('editing-cell')],
  ['protected', excel('protected')],
  ['gone', excel('gone')],
  ['name-taken', excel('name-taken')],
  ['too-old', excel('too-old')],
  ['not-put-back', excel('not-put-back')],
  ['refused', excel('refused')],
  ['too-large', new UnreadableFile('too-large', 'the file itself')],
  ['file-unreadable', new PaneFailure('file-unreadable', 'x.xlsx')],
  ['unexpected', new UnreadableFile('damaged', 'zip')],
  ['unexpected', new TypeError('x is not a function')],
];

type Fail = () => Promise<never>;
type Begin = (user: UserEvent) => Promise<void>;

const press = async (user: UserEvent, name: string | RegExp): Promise<void> =>
  user.click(await panel().findByRole('button', { name }));
const makeFiles: Begin = async (user) => {
  await openStep(user, 'generate');
  await press(user, /^產生 [1-9]/);
};
const mergeFiles: Begin = async (user) => {
  await openStep(user, 'merge');
  await chooseFiles(user, ['第1組-M01-召集人（行政處處長）.xlsx']);
};

/** Every action of the pane, how to make it fail, and how a person comes to it. */
const ACTIONS: [name: string, (fail: Fail) => Changes, Begin][] = [
  ['show', (fail) => ({ show: fail }), (user) => press(user, words.goTo('評分標準 › D7'))],
  [
    'plan.fromWorkbook',
    (fail) => {
      // Once: the pane reads it when it opens, too.
      let first = true;
      const read = () => Promise.resolve({ plan: null, source: null, findings: [] });
      return { plan: { fromWorkbook: () => (first ? ((first = false), read()) : fail()) } };
    },
    (user) => press(user, words.plan.read),
  ],
  ['plan.makeSetupSheets', (fail) => ({ plan: { makeSetupSheets: fail } }), (user) => press(user, words.plan.setup)],
  ['generate.preview', (fail) => ({ generate: { preview: fail } }), (user) => openStep(user, 'generate')],
  ['generate.makeFiles', (fail) => ({ generate: { makeFiles: fail } }), makeFiles],
  [
    'generate.makeSheets',
    (fail) => ({ generate: { makeSheets: fail } }),
    async (user) => {
      await openStep(user, 'generate');
      await user.click(panel().getByRole('radio', { name: new RegExp(words.generate.targets.sheets) }));
      await press(user, /^產生 [1-9]\d* 張/);
      await answer(user, words.generate.confirm);
    },
  ],
  [
    'openNew',
    (fail) => ({ openNew: fail, ...oneFile }),
    async (user) => {
      await makeFiles(user);
      await press(user, words.generate.openOne('a.xlsx'));
    },
  ],
  [
    'generate.zip',
    (fail) => ({ generate: { ...oneFile.generate, zip: fail } }),
    async (user) => {
      await makeFiles(user);
      await press(user, words.generate.saveAll);
    },
  ],
  [
    'save',
    (fail) => ({ save: fail, ...oneFile }),
    async (user) => {
      await makeFiles(user);
      await press(user, words.generate.saveAll);
    },
  ],
  ['check.check', (fail) => ({ check: { check: fail } }), (user) => openStep(user, 'check')],
  [
    'check.nextBlank',
    (fail) => ({ check: { nextBlank: fail } }),
    async (user) => {
      await openStep(user, 'check');
      await press(user, words.check.nextBlank);
    },
  ],
  [
    'check.repair',
    (fail) => ({ check: { repair: fail } }),
    async (user) => {
      await openStep(user, 'check');
      await press(user, words.check.repair);
      await answer(user, words.check.repair);
    },
  ],
  ['merge.read', (fail) => ({ merge: { read: fail } }), mergeFiles],
  ['merge.preview', (fail) => ({ merge: { preview: fail } }), mergeFiles],
  [
    'merge.write',
    (fail) => ({ merge: { write: fail } }),
    async (user) => {
      await mergeFiles(user);
      await press(user, words.merge.write);
      await answer(user, words.merge.write);
    },
  ],
  ['ranking.read', (fail) => ({ ranking: { read: fail } }), (user) => openStep(user, 'ranking')],
  [
    'ranking.refresh',
    (fail) => ({ ranking: { refresh: fail } }),
    async (user) => {
      await openStep(user, 'ranking');
      await press(user, words.ranking.refresh);
      await answer(user, words.ranking.refresh);
    },
  ],
];

const oneFile = {
  generate: {
    makeFiles: () => Promise.resolve({ files: [{ name: 'a.xlsx', bytes: new Uint8Array(1) }], findings: [] }),
  },
} satisfies Changes;

const say = (code: PaneFailureCode): string => words.failures[code].text;

describe('a refusal', () => {
  it.each(REFUSALS)('%s is told in words that say what to do', async (code, thrown) => {
    const { user } = await renderPane('master', { plan: { makeSetupSheets: () => Promise.reject(thrown) } });
    await press(user, words.plan.setup);
    expect((await screen.findByText(words.failures[code].title)).parentElement?.textContent).toContain(say(code));
    expect(panel().getByRole('button', { name: words.plan.setup })).toHaveProperty('disabled', false);
    await user.click(screen.getByRole('button', { name: words.close }));
    expect(screen.queryByText(words.failures[code].title)).toBeNull();
  });

  it.each(ACTIONS)('of %s is shown, and nothing is left running', async (_, changes, begin) => {
    const fail: Fail = () => Promise.reject(excel('protected'));
    const { user } = await renderPane('master', changes(fail));
    await begin(user);
    await waitFor(() => expect(screen.getAllByText(words.failures.protected.title).length).toBeGreaterThan(0));
    expect(screen.getByRole('alert').textContent).toContain('sheet.getRange()');
    expect(screen.queryByRole('button', { name: words.cancel })).toBeNull();
  });
});
