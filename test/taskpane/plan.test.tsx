/** @jest-environment jsdom */
import '../support/pane/dom';
import { waitFor, within } from '@testing-library/react';
import { answer, chooseFiles, panel, renderPane, words } from '../support/pane/renderPane';

describe('計畫', () => {
  it('shows the built-in plan as a tree with points, groups, agencies and panel with recusals', async () => {
    const { user } = await renderPane('none');
    await user.click(await panel().findByRole('button', { name: words.plan.read }));
    const tree = await panel().findByRole('tree');
    expect(within(tree).getAllByRole('treeitem')[0]!.textContent).toMatch(/優質便民服務.*400 分/);
    await user.click(panel().getByRole('button', { name: words.plan.expandAll }));
    expect(within(tree).getByText(/單一窗口服務全功能程度/)).toBeTruthy();
    await user.click(panel().getByRole('button', { name: words.plan.groups }));
    expect(panel().getByText(/衛生局、稅務局/)).toBeTruthy();
    await user.click(panel().getByRole('button', { name: new RegExp(words.plan.panel) }));
    expect(panel().getByText(words.plan.recused('衛生局、稅務局'))).toBeTruthy();
  });

  it('reads the set-up sheets, and each finding leads to its cell', async () => {
    const show = jest.fn(() => Promise.resolve());
    const { user } = await renderPane('master', { show });
    await user.click(await panel().findByRole('button', { name: words.goTo('評分標準 › D7') }));
    expect(show).toHaveBeenCalledWith({ sheet: '評分標準', cell: 'D7' });
  });

  it('reads a file; one with errors cannot be used, and what is wrong is listed', async () => {
    const { user } = await renderPane('none');
    await user.click(
      await panel().findByRole('radio', { name: new RegExp('^' + words.plan.sources.file.slice(0, 3)) }),
    );
    await chooseFiles(user, ['錯誤.json']);
    expect(await panel().findByText(words.plan.unusable)).toBeTruthy();
    expect(panel().queryByRole('tree')).toBeNull();
    await chooseFiles(user, ['106.json']);
    expect(await panel().findByRole('tree')).toBeTruthy();
    expect(panel().queryByText(words.plan.unusable)).toBeNull();
  });

  it('makes set-up sheets, and replaces them only when asked twice', async () => {
    const makeSetupSheets = jest.fn(() => Promise.resolve({ sheets: ['計畫'], findings: [] }));
    const { user } = await renderPane('master', { plan: { makeSetupSheets } });
    await user.click(await panel().findByRole('button', { name: words.plan.setup }));
    expect(await panel().findByText(words.plan.setupDone(1))).toBeTruthy();
    expect(makeSetupSheets.mock.lastCall).toEqual([expect.anything(), false, expect.anything()]);
    await user.click(panel().getByRole('button', { name: words.plan.replace }));
    await answer(user, words.plan.keep);
    expect(makeSetupSheets).toHaveBeenCalledTimes(1);
    await user.click(panel().getByRole('button', { name: words.plan.replace }));
    await answer(user, words.plan.replace);
    await waitFor(() => expect(makeSetupSheets).toHaveBeenCalledTimes(2));
    expect(makeSetupSheets.mock.lastCall).toEqual([expect.anything(), true, expect.anything()]);
  });

  it('says why set-up sheets were refused', async () => {
    const finding = {
      code: 'setup-not-here',
      severity: 'error' as const,
      file: null,
      sheet: null,
      cell: null,
      value: null,
      message: '不能在此建立',
    };
    const { user } = await renderPane('master', {
      plan: { makeSetupSheets: () => Promise.resolve({ sheets: null, findings: [finding] }) },
    });
    await user.click(await panel().findByRole('button', { name: words.plan.setup }));
    expect(await panel().findByText('不能在此建立')).toBeTruthy();
    expect(panel().queryByText(words.plan.setupNothing)).toBeNull();
  });
});
