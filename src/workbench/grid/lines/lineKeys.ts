import type { IDisposable } from '@univerjs/core';
import type { Services } from '../univer/services';
import type { LineCommands } from './lineCommands';

/** Ctrl with + and - insert and delete the selected rows or columns, as in Excel; otherwise they stay the browser's. */
export function lineKeys({ editor }: Services, { byKey }: LineCommands, container: HTMLElement): IDisposable {
  const options = { capture: true };
  function onKey(event: KeyboardEvent): void {
    const isMeant = (event.ctrlKey || event.metaKey) && !event.altKey && !isField(event.target);
    if (!isMeant || editor.isVisible().visible) return;
    // On a main keyboard + is the = key with Shift, which Excel does without.
    const isInsert = event.key === '+' || event.key === '=';
    if (!isInsert && event.key !== '-') return;
    if (!byKey(isInsert ? 'insertLines' : 'deleteLines')) return;
    event.preventDefault();
    event.stopPropagation();
  }
  container.addEventListener('keydown', onKey, options);
  return { dispose: () => container.removeEventListener('keydown', onKey, options) };
}

/** Such as the name box; the cells have the keyboard through an element that is none. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement;
}
