/** @jest-environment jsdom */
import '../support/pane/dom';
import { screen, waitFor } from '@testing-library/react';
import { ExcelFailure } from '../../src/excel/excelFailure';
import { paneWordingOf } from '../../src/wording/paneWording';
import { openStep, panel, renderPane, words } from '../support/pane/renderPane';

describe('the pane', () => {
  it('begins with a hint and the plan on an empty workbook, and the hint goes when it was read', async () => {
    const { user } = await renderPane('none');
    expect(screen.getByText(words.firstRun.title)).toBeTruthy();
    expect(await panel().findByRole('heading', { name: words.plan.title })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.firstRun.close }));
    expect(screen.queryByText(words.firstRun.title)).toBeNull();
  });

  it('lands a panel member on the check alone, with the other steps a link away', async () => {
    const { user } = await renderPane('member');
    expect(await panel().findByRole('button', { name: words.check.nextBlank })).toBeTruthy();
    expect(screen.queryByRole('tablist')).toBeNull();
    expect(screen.queryByText(words.firstRun.title)).toBeNull();
    await user.click(screen.getByRole('button', { name: words.allSteps }));
    expect(screen.getAllByRole('tab')).toHaveLength(5);
  });

  it('shows the plan of a master workbook at once', async () => {
    await renderPane('master');
    expect(await panel().findByRole('tree')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('105年度');
  });

  it('lands on the results of a results workbook', async () => {
    await renderPane('master', {
      openKind: () =>
        Promise.resolve({ kind: 'results', name: '', plan: 'p', group: null, member: null, agency: null }),
    });
    expect(await panel().findByRole('heading', { name: words.ranking.title })).toBeTruthy();
  });

  it('says why it cannot look at the workbook, offers another try, and lets the steps be used all the same', async () => {
    let tries = 0;
    const { user } = await renderPane('none', {
      openKind: () =>
        ++tries === 1
          ? Promise.reject(new ExcelFailure('editing-cell', [new Error('busy')]))
          : Promise.resolve({ kind: 'none', name: '', plan: null, group: null, member: null, agency: null }),
    });
    expect(screen.getByText(words.failures['editing-cell'].title)).toBeTruthy();
    expect(screen.getAllByRole('tab')).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: words.retry }));
    await waitFor(() => expect(screen.queryByText(words.failures['editing-cell'].title)).toBeNull());
  });

  it('opens a step by the keyboard', async () => {
    const { user } = await renderPane('master');
    screen.getByRole('tab', { name: words.steps.generate }).focus();
    await user.keyboard('{Enter}');
    expect(await panel().findByRole('heading', { name: words.generate.title })).toBeTruthy();
  });

  it('moves the focus into a step that was entered by its button', async () => {
    const { user } = await renderPane('master');
    await user.click(await panel().findByRole('button', { name: words.next(words.steps.generate) }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('tabpanel')));
    expect(await panel().findByRole('heading', { name: words.generate.title })).toBeTruthy();
  });

  it('keeps a step as it was left', async () => {
    const { user } = await renderPane('master');
    await openStep(user, 'generate');
    await user.click(panel().getByRole('radio', { name: new RegExp(words.generate.targets.paper) }));
    await openStep(user, 'plan');
    await openStep(user, 'generate');
    expect(
      panel().getByRole<HTMLInputElement>('radio', { name: new RegExp(words.generate.targets.paper) }).checked,
    ).toBe(true);
  });

  it('speaks English where Excel does', async () => {
    await renderPane('none', {}, 'en');
    expect(await panel().findByRole('heading', { name: paneWordingOf('en').plan.title })).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Results' })).toBeTruthy();
  });
});
