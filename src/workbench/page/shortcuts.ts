/** What keys do wherever the focus is. */
export interface ShortcutActions {
  open: () => void;
  save: () => void;
  /** Moves the focus to the next part of the page, or the one before: as F6 does in Excel. */
  nextPart: (backwards: boolean) => void;
}

/**
 * Listens for the keys of the page; a pane's frame is a window of its own.
 * @returns ends it
 */
export function listenForShortcuts(target: Window, actions: ShortcutActions): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const action = actionOf(event, actions);
    if (!action) return;
    // The browser's own, such as saving the page; and the grid must not take them for typing.
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  target.addEventListener('keydown', onKey, { capture: true });
  return () => target.removeEventListener('keydown', onKey, { capture: true });
}

function actionOf(event: KeyboardEvent, actions: ShortcutActions): (() => void) | null {
  if (event.altKey) return null;
  if (event.key === 'F6' && !event.ctrlKey) return () => actions.nextPart(event.shiftKey);
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey) return null;
  if (event.key.toLowerCase() === 's') return actions.save;
  return event.key.toLowerCase() === 'o' ? actions.open : null;
}
