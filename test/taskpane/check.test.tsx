/** @jest-environment jsdom */
import '../support/pane/dom';
import { waitFor } from '@testing-library/react';
import type { CellPlace, CheckReport } from '../../src/taskpane/paneActions';
import { answer, openStep, panel, renderPane, settle, words } from '../support/pane/renderPane';

const COMPLETE: CheckReport = {
  who: '委員一',
  sheets: [{ sheet: '評分－衛生局', name: '衛生局', scored: 26, expected: 26, invalid: 0 }],
  findings: [],
  repairable: false,
};

describe('檢核', () => {
  it('shows a member how far each agency is, and what to correct where', async () => {
    const show = jest.fn(() => Promise.resolve());
    const { user } = await renderPane('member', { show });
    expect(await panel().findByText(words.check.scored(11, 26))).toBeTruthy();
    expect(panel().getByRole('progressbar', { name: '環保局' })).toBeTruthy();
    await user.click(panel().getByRole('button', { name: words.goTo('評分－衛生局 › F13') }));
    await user.click(panel().getByRole('button', { name: '稅務局' }));
    expect(show.mock.calls).toEqual([
      [{ sheet: '評分－衛生局', cell: 'F13' }],
      [{ sheet: '評分－稅務局', cell: null }],
    ]);
  });

  it('goes from blank to blank, each from where the last one was', async () => {
    const places: (CellPlace | null)[] = [{ sheet: '甲', cell: 'F12' }, { sheet: '乙', cell: 'F13' }, null];
    const nextBlank = jest.fn<Promise<CellPlace | null>, [CellPlace | null]>(() =>
      Promise.resolve(places.shift() ?? null),
    );
    const { user } = await renderPane('member', { check: { nextBlank } });
    const button = await panel().findByRole('button', { name: words.check.nextBlank });
    await user.click(button);
    expect(await panel().findByText(words.check.at('甲 › F12'))).toBeTruthy();
    await user.click(button);
    await user.click(button);
    expect(await panel().findByText(words.check.noBlank)).toBeTruthy();
    expect(nextBlank.mock.calls).toEqual([[null], [{ sheet: '甲', cell: 'F12' }], [{ sheet: '乙', cell: 'F13' }]]);
  });

  it('follows changes of cells, looks only at the sheets that changed, and stops when another step is in front', async () => {
    let changed: (sheet: string) => void = () => undefined;
    const stop = jest.fn(() => Promise.resolve());
    const check = jest.fn<Promise<CheckReport>, [readonly string[] | null]>(() => Promise.resolve(COMPLETE));
    const { user } = await renderPane('master', {
      check: {
        check,
        watch: (listener) => {
          changed = listener;
          return Promise.resolve(stop);
        },
      },
    });
    await openStep(user, 'check');
    expect(await panel().findByText(words.check.allDone)).toBeTruthy();
    changed('評分－衛生局');
    changed('評分－衛生局');
    await waitFor(() => expect(check).toHaveBeenCalledTimes(2));
    expect(check.mock.calls.map(([sheets]) => sheets)).toEqual([null, ['評分－衛生局']]);
    await openStep(user, 'plan');
    await settle();
    expect(stop).toHaveBeenCalledTimes(1);
  });

  it('says so where changes cannot be followed', async () => {
    await renderPane('member', { check: { watch: () => Promise.reject(new Error('no events')) } });
    expect(await panel().findByText(words.check.notLive)).toBeTruthy();
  });

  it('repairs formats after asking, names what was put back, and checks again', async () => {
    const repair = jest.fn(() =>
      Promise.resolve({ sheets: [{ sheet: '評分－衛生局', repairs: ['輸入檢查'] }], findings: [] }),
    );
    const check = jest.fn(() => Promise.resolve({ ...COMPLETE, repairable: true }));
    const { user } = await renderPane('member', { check: { repair, check } });
    await user.click(await panel().findByRole('button', { name: words.check.repair }));
    expect(repair).not.toHaveBeenCalled();
    await answer(user, words.check.repair);
    expect(await panel().findByText('評分－衛生局：輸入檢查')).toBeTruthy();
    await waitFor(() => expect(check).toHaveBeenCalledTimes(2));
  });

  it('says what to open where there is nothing to check', async () => {
    const { user } = await renderPane('none');
    await openStep(user, 'check');
    expect(await panel().findByText(words.check.nothing)).toBeTruthy();
  });
});
