/** @jest-environment jsdom */
import '../support/pane/dom';
import { waitFor, within } from '@testing-library/react';
import type { RankedGroup, RankingReport } from '../../src/taskpane/paneActions';
import { answer, openStep, panel, renderPane, words } from '../support/pane/renderPane';

const GROUP: RankedGroup = {
  code: 'G1',
  name: '第1組',
  sheet: '成績總表－第1組',
  draft: true,
  provisional: true,
  fullMarks: 1000,
  digits: 2,
  gradeLines: [
    { name: '甲', from: 800 },
    { name: '乙', from: 700 },
    { name: '丙', from: 0 },
  ],
  rows: [
    {
      code: 'A',
      name: '衛生局',
      rank: 1,
      tied: true,
      total: 812.5,
      counted: '5/5',
      grade: '甲',
      award: '待決議',
      notes: ['同分'],
    },
    {
      code: 'B',
      name: '稅務局',
      rank: 1,
      tied: true,
      total: 812.5,
      counted: '5/5',
      grade: '甲',
      award: '待決議',
      notes: ['同分'],
    },
    {
      code: 'C',
      name: '消防局',
      rank: null,
      tied: false,
      total: null,
      counted: '0/5',
      grade: '',
      award: '',
      notes: ['暫定'],
    },
  ],
};

const REPORT: RankingReport = { groups: [GROUP], findings: [], built: true };

describe('成績', () => {
  it('shows ranks, ties, grades, awards, notes, and that the result is provisional and a draft', async () => {
    const { user } = await renderPane('master', { ranking: { read: () => Promise.resolve(REPORT) } });
    await openStep(user, 'ranking');
    const rows = within(await panel().findByRole('table'))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      '1衛生局計入人數 5/5・待決議同分812.50甲',
      '1稅務局計入人數 5/5・待決議同分812.50甲',
      '—消防局計入人數 0/5暫定未評',
    ]);
    expect(panel().getByText(words.ranking.provisionalText)).toBeTruthy();
    expect(panel().getByText(words.ranking.draftText)).toBeTruthy();
    expect(panel().getByRole('img').getAttribute('aria-label')).toContain('衛生局 812.50 分');
    expect(panel().getByText(words.ranking.gradeLines('甲 800、乙 700'))).toBeTruthy();
  });

  it('looks at all sheets at first, and later at those that changed', async () => {
    const looks: unknown[] = [];
    let change: (sheet: string) => void = () => undefined;
    const { user } = await renderPane('master', {
      ranking: {
        read: (changed) => {
          looks.push(changed);
          return Promise.resolve(REPORT);
        },
        watch: (listener) => {
          change = listener;
          return Promise.resolve(() => Promise.resolve());
        },
      },
    });
    await openStep(user, 'ranking');
    await panel().findByRole('button', { name: words.ranking.toSheet });
    ['登打－衛生局', '登打－稅務局', '登打－衛生局'].forEach(change);
    await waitFor(() => expect(looks).toEqual([null, ['登打－衛生局', '登打－稅務局']]));
    await user.click(panel().getByRole('button', { name: words.ranking.again }));
    await waitFor(() => expect(looks.at(-1)).toBeNull());
  });

  it('leads to the ranking sheet, and refreshes the sheets after asking', async () => {
    const show = jest.fn(() => Promise.resolve());
    const refresh = jest.fn(() => Promise.resolve({ sheets: ['成績總表－第1組'], findings: [] }));
    const { user } = await renderPane('master', { show, ranking: { read: () => Promise.resolve(REPORT), refresh } });
    await openStep(user, 'ranking');
    await user.click(await panel().findByRole('button', { name: words.ranking.toSheet }));
    expect(show).toHaveBeenCalledWith({ sheet: '成績總表－第1組', cell: null });
    await user.click(panel().getByRole('button', { name: words.ranking.refresh }));
    expect(refresh).not.toHaveBeenCalled();
    await answer(user, words.ranking.refresh);
    expect(await panel().findByText(words.ranking.built(1))).toBeTruthy();
  });

  it('builds sheets without asking where there are none', async () => {
    const refresh = jest.fn(() => Promise.resolve({ sheets: ['成績總表－第1組'], findings: [] }));
    const { user } = await renderPane('master', {
      ranking: { read: () => Promise.resolve({ ...REPORT, built: false }), refresh },
    });
    await openStep(user, 'ranking');
    await user.click(await panel().findByRole('button', { name: words.ranking.build }));
    expect(await panel().findByText(words.ranking.built(1))).toBeTruthy();
  });

  it('says where results come from while there are none', async () => {
    const { user } = await renderPane('none');
    await openStep(user, 'ranking');
    expect(await panel().findByText(words.ranking.emptyText)).toBeTruthy();
  });
});
