import type { GridWording } from '../../../wording/gridWording';
import type { Services } from '../univer/services';
import { focusCells } from './focusCells';

function isNameBox(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.closest('[data-u-comp=defined-name]') !== null;
}

function isTurning({ key, ctrlKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return (key === 'PageDown' || key === 'PageUp') && ctrlKey !== altKey && !shiftKey;
}

/**
 * The way into the grid and out of it by keyboard: two stops of the Tab key around it. The first leads in, with Enter, Space or an
 * arrow, or at once when one tabs backwards from behind. In the grid Tab moves between cells, as in Excel; F6 and Shift+F6 leave it.
 * Sheets are switched with Ctrl+PageDown and PageUp, as in Excel, and also with Alt: most browsers keep the first for their own tabs.
 * @param open opens the list of the active cell with Alt+Down; false when it has none
 * @param turn brings the next sheet to the front, or the one before
 */
export function keyboardAccess(
  services: Services,
  words: GridWording,
  container: HTMLElement,
  open: () => boolean,
  turn: (step: 1 | -1) => void,
): { focus: () => void; dispose: () => void } {
  const before = stop(words.enter);
  const after = stop(words.enter);
  container.prepend(before);
  container.append(after);

  function stop(label: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.className = 'grid-stop';
    button.addEventListener('click', focus);
    return button;
  }

  function focus(): void {
    focusCells(services);
  }

  function onKey(event: KeyboardEvent): void {
    // From the name box one goes on to type into the cell, once the box has gone there.
    if (event.key === 'Enter' && isNameBox(event.target)) setTimeout(focus);
    const isInside = event.target !== before && event.target !== after;
    if (!isInside || services.editor.isVisible().visible) return;
    if (event.key === 'F6' && !event.altKey) (event.shiftKey ? before : after).focus();
    else if (isTurning(event)) turn(event.key === 'PageDown' ? 1 : -1);
    else if (!(event.key === 'ArrowDown' && event.altKey && open())) return;
    event.preventDefault();
    event.stopPropagation();
  }
  container.addEventListener('keydown', onKey, { capture: true });

  return {
    focus,
    dispose: () => {
      container.removeEventListener('keydown', onKey, { capture: true });
      before.remove();
      after.remove();
    },
  };
}
