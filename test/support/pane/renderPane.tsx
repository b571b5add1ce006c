import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { PaneActions } from '../../../src/taskpane/paneActions';
import { Pane } from '../../../src/taskpane/shell/Pane';
import { paneWordingOf } from '../../../src/wording/paneWording';
import type { Language } from '../../../src/wording/wording';
import { sampleActions, type Scene } from './sampleActions';

// Slow machines take seconds to load a step for the first time; a failing query need not print the whole pane.
configure({
  asyncUtilTimeout: 20_000,
  getElementError: (message) => new Error(message ?? 'not found'),
});

export const words = paneWordingOf('zh-TW');

/** Parts of the actions that a test wants to be otherwise. */
export type Changes = { [Part in keyof PaneActions]?: Partial<PaneActions[Part]> };

/** The sample's actions with some of them replaced. */
export function changed(scene: Scene, changes: Changes): PaneActions {
  const actions = sampleActions(scene);
  for (const [part, change] of Object.entries(changes)) {
    const key = part as keyof PaneActions;
    const value = typeof change === 'function' ? change : { ...actions[key], ...change };
    Object.assign(actions, { [key]: value });
  }
  return actions;
}

/** The pane on the sample workbook, begun. */
export async function renderPane(
  scene: Scene,
  changes: Changes = {},
  language: Language = 'zh-TW',
): Promise<{ user: UserEvent; actions: PaneActions }> {
  const actions = changed(scene, changes);
  render(<Pane actions={actions} language={language} theme="light" />);
  await screen.findByRole('tabpanel');
  return { user: userEvent.setup(), actions };
}

/** The step in front. */
export function panel() {
  return within(screen.getByRole('tabpanel'));
}

/** Opens a step by its tab. */
export async function openStep(user: UserEvent, step: keyof typeof words.steps): Promise<void> {
  await user.click(screen.getByRole('tab', { name: words.steps[step] }));
  // The step's own code is loaded now.
  await panel().findByRole('heading', { level: 2 });
}

/** Chooses files in the step in front. */
export async function chooseFiles(user: UserEvent, names: readonly string[]): Promise<void> {
  const input = screen.getByRole('tabpanel').querySelector<HTMLInputElement>('input[type=file]')!;
  await user.upload(
    input,
    names.map((name) => new File(['x'], name)),
  );
}

/** Lets promises that are under way settle. */
export function settle(): Promise<void> {
  return act(() => new Promise<void>((resolve) => setTimeout(resolve, 30)));
}
