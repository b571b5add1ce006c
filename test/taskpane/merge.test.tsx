/** @jest-environment jsdom */
import '../support/pane/dom';
import { waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { MergeWishes, Written } from '../../src/taskpane/paneActions';
import {
  answer,
  dialog,
  chooseFiles,
  openStep,
  panel,
  renderPane,
  type Changes,
  words,
} from '../support/pane/renderPane';

const FILES = [
  '第1組-M01-召集人（行政處處長）.xlsx',
  '第1組-M02-副召集人（行政處副處長）.xlsx',
  '第1組-M03-委員一（市長指派）.xlsx',
  '第1組-M04-委員二（市長指派）.xlsx',
  '第1組-M03-委員一（市長指派）（更正）.xlsx',
  '損壞.xlsx',
];

async function merged(changes: Changes = {}): Promise<{ user: UserEvent }> {
  const { user } = await renderPane('master', changes);
  await openStep(user, 'merge');
  await chooseFiles(user, FILES);
  await panel().findByRole('grid');
  return { user };
}

const cell = (state: string): HTMLElement[] => panel().getAllByRole('button', { name: new RegExp(`・.* ${state}`) });

describe('合併', () => {
  it('shows members × agencies: returned, incomplete, missing, recused, conflicts', async () => {
    await merged();
    expect(cell('已完成')).toHaveLength(15);
    expect(cell('未完成')).toHaveLength(2);
    expect(cell('未繳')).toHaveLength(5);
    expect(cell('迴避')).toHaveLength(2);
    expect(cell('兩種內容')).toHaveLength(1);
    expect(panel().getByText(words.merge.summary(18, 23))).toBeTruthy();
  });

  it('offers the workbooks that are open beside, where the host knows them, and takes them anew', async () => {
    const open = FILES.slice(0, 2).map((name) => new File(['x'], name));
    const { user } = await renderPane('master', { merge: { openFiles: () => Promise.resolve(open) } });
    await openStep(user, 'merge');
    await user.click(panel().getByRole('button', { name: words.merge.addOpen }));
    expect(await panel().findByText(words.merge.files(2))).toBeTruthy();
    await chooseFiles(user, ['損壞.xlsx']);
    expect(await panel().findByText(words.merge.files(3))).toBeTruthy();
    open.pop();
    await user.click(panel().getByRole('button', { name: words.merge.addOpen }));
    expect(await panel().findByText(words.merge.files(2))).toBeTruthy();
  });

  it('does not offer what Excel cannot tell', async () => {
    const { user } = await renderPane('master');
    await openStep(user, 'merge');
    expect(panel().queryByRole('button', { name: words.merge.addOpen })).toBeNull();
  });

  it('names a damaged file and goes on with the others', async () => {
    await merged();
    expect(panel().getByText(/檔案已損壞/)).toBeTruthy();
    expect(panel().getByText(words.merge.files(6))).toBeTruthy();
  });

  it('lets a conflict be decided, and judges again with the choice', async () => {
    const { user } = await merged();
    await user.click(cell('兩種內容')[0]!);
    const detail = within(panel().getByRole('group', { name: /委員一.*稅務局/ }));
    expect(detail.getByText(words.merge.todo.conflict)).toBeTruthy();
    await user.click(detail.getByRole('radio', { name: /更正/ }));
    await waitFor(() => expect(panel().queryByRole('button', { name: /・.* 兩種內容/ })).toBeNull());
    expect(detail.getByRole<HTMLInputElement>('radio', { name: /更正/ }).checked).toBe(true);
    expect(cell('已完成')).toHaveLength(16);
  });

  it('walks the matrix by arrows, with one stop for the Tab key', async () => {
    const { user } = await merged();
    const buttons = within(panel().getByRole('grid')).getAllByRole('button');
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    buttons[0]!.focus();
    await user.keyboard('{ArrowRight}{ArrowDown}{End}');
    expect(document.activeElement?.getAttribute('data-cell')).toBe('1/4');
    await user.keyboard('{ArrowRight}{Home}{ArrowUp}');
    expect(document.activeElement?.getAttribute('data-cell')).toBe('0/0');
  });

  it('writes after saying what is replaced and what nobody has decided', async () => {
    const write = jest.fn<Promise<Written>, [unknown, unknown, MergeWishes]>(() =>
      Promise.resolve({ sheets: ['成績總表－第1組'], findings: [] }),
    );
    const { user } = await merged({ merge: { write } });
    await user.click(panel().getByRole('checkbox', { name: words.merge.paper }));
    const button = panel().getByRole('button', { name: words.merge.write });
    await waitFor(() => expect(button).toHaveProperty('disabled', false));
    await user.click(button);
    const asked = await dialog();
    expect(asked.getByText(words.merge.confirmConflicts(1))).toBeTruthy();
    expect(write).not.toHaveBeenCalled();
    await answer(user, words.merge.write);
    expect(await panel().findByText(words.merge.written(1))).toBeTruthy();
    expect(write.mock.lastCall?.[2]).toMatchObject({ paper: true, latest: false });
    await user.click(panel().getByRole('button', { name: words.merge.toRanking }));
    expect(await panel().findByRole('heading', { name: words.ranking.title })).toBeTruthy();
  });

  it('removes one file, or all after asking', async () => {
    const { user } = await merged();
    await user.click(panel().getByText(words.merge.files(6)));
    await user.click(panel().getByRole('button', { name: words.files.remove('損壞.xlsx') }));
    expect(await panel().findByText(words.merge.files(5))).toBeTruthy();
    await user.click(panel().getByRole('button', { name: words.merge.clear }));
    await answer(user, words.merge.clear);
    expect(await panel().findByText(words.merge.empty)).toBeTruthy();
    expect(panel().queryByRole('grid')).toBeNull();
  });
});
