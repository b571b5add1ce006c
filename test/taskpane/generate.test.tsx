/** @jest-environment jsdom */
import '../support/pane/dom';
import { step } from '../../src/actions/watcher';
import type { GenerateRequest, MadeFiles } from '../../src/taskpane/paneActions';
import { answer, dialog, openStep, panel, renderPane, settle, words } from '../support/pane/renderPane';

describe('產生', () => {
  it('asks for a plan first', async () => {
    const { user } = await renderPane('none');
    await openStep(user, 'generate');
    expect(panel().getByText(words.generate.needsPlan)).toBeTruthy();
  });

  it('previews files by purpose and group, with who is recused', async () => {
    const { user } = await renderPane('master');
    await openStep(user, 'generate');
    await user.selectOptions(panel().getByRole('combobox'), 'G1');
    expect(await panel().findByRole('button', { name: words.generate.make(5, false) })).toBeTruthy();
    expect(panel().getByText(/迴避 衛生局、稅務局/)).toBeTruthy();
    await user.click(panel().getByRole('radio', { name: new RegExp(words.generate.targets.agencies) }));
    expect(await panel().findByText('衛生局')).toBeTruthy();
  });

  it('makes files with progress, opens each as a new workbook, and saves all as one .zip', async () => {
    const openNew = jest.fn(() => Promise.resolve());
    const save = jest.fn(() => Promise.resolve());
    const makeFiles = jest.fn<Promise<MadeFiles>, [unknown, GenerateRequest]>(() =>
      Promise.resolve({ files: [{ name: 'a.xlsx', bytes: new Uint8Array(2) }], findings: [] }),
    );
    const { user } = await renderPane('master', { openNew, save, generate: { makeFiles } });
    await openStep(user, 'generate');
    await user.selectOptions(panel().getByRole('combobox'), 'G1');
    await user.click(await panel().findByRole('button', { name: words.generate.make(5, false) }));
    await user.click(await panel().findByRole('button', { name: words.generate.openOne('a.xlsx') }));
    expect(openNew).toHaveBeenCalledWith(expect.objectContaining({ name: 'a.xlsx' }));
    await user.click(panel().getByRole('button', { name: words.generate.saveAll }));
    expect(await panel().findByText(words.generate.saved)).toBeTruthy();
    expect(save).toHaveBeenCalledWith(expect.objectContaining({ name: '第1組-委員評分檔.zip' }));
    expect(makeFiles.mock.lastCall?.[1]).toMatchObject({ group: 'G1', target: 'members' });
  });

  it('can be stopped half-way, and says that nothing changed', async () => {
    let stopped = false;
    const { user } = await renderPane('master', {
      generate: {
        makeFiles: async (_, __, watcher) => {
          try {
            for (let done = 0; ; done++) {
              step(watcher, done % 5, 5, 'M01.xlsx');
              await new Promise((resolve) => setTimeout(resolve, 5));
            }
          } finally {
            stopped = true;
          }
        },
      },
    });
    await openStep(user, 'generate');
    await user.click(await panel().findByRole('button', { name: /^產生 [1-9]/ }));
    expect(await panel().findByRole('progressbar')).toBeTruthy();
    await user.click(panel().getByRole('button', { name: words.cancel }));
    expect(await panel().findByText(words.failures.cancelled.title)).toBeTruthy();
    expect(stopped).toBe(true);
    expect(panel().queryByRole('progressbar')).toBeNull();
  });

  it('asks before score sheets that are there are made anew', async () => {
    const makeSheets = jest.fn(() => Promise.resolve({ sheets: ['評分－衛生局'], findings: [] }));
    const { user } = await renderPane('master', { generate: { makeSheets } });
    await openStep(user, 'generate');
    await user.click(panel().getByRole('radio', { name: new RegExp(words.generate.targets.sheets) }));
    await user.click(await panel().findByRole('button', { name: /^產生 [1-9]\d* 張/ }));
    await dialog();
    expect(makeSheets).not.toHaveBeenCalled();
    await answer(user, words.generate.confirm);
    expect(await panel().findByText(words.generate.madeSheets(1))).toBeTruthy();
    await settle();
  });
});
