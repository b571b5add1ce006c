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
type Steps = 'plan' | 'generate' | 'check' | 'merge' | 'ranking';
export type Changes = Partial<Omit<PaneActions, Steps>> & { [Step in Steps]?: Partial<PaneActions[Step]> };

/** The sample's actions with some of them replaced. */
export function changed(scene: Scene, { plan, generate, check, merge, ranking, ...own }: Changes): PaneActions {
  const actions = sampleActions(scene);
  return {
    ...actions,
    ...own,
    plan: { ...actions.plan, ...plan },
    generate: { ...actions.generate, ...generate },
    check: { ...actions.check, ...check },
    merge: { ...actions.merge, ...merge },
    ranking: { ...actions.ranking, ...ranking },
  };
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
  // By its attributes: while a dialog closes, all else is still hidden from assistive technology.
  return within(document.querySelector<HTMLElement>('[role="tabpanel"]:not([hidden])')!);
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

/**
 * The dialog that is open. Fluent hides what is not in front from assistive technology, a moment late and across the tests
 * of a file; that the dialog can be reached is looked at in a browser (scenes.ts).
 */
export async function dialog() {
  return within(await screen.findByRole('alertdialog', { hidden: true }));
}

/** Presses a button of the dialog that is open. */
export async function answer(user: UserEvent, name: string): Promise<void> {
  await user.click(await (await dialog()).findByRole('button', { name, hidden: true }));
}

/** Lets promises that are under way settle. */
export function settle(): Promise<void> {
  return act(() => new Promise<void>((resolve) => setTimeout(resolve, 30)));
}
