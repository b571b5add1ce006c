import { lastFocus } from './paneFocus';

/** Marks the parts of the page between which F6 moves, in their order; the one with the cells has the value `CELLS`. */
export const PART = 'data-part';
export const CELLS = 'cells';

const FOCUSABLE = 'iframe, button:not([disabled]), input, [tabindex]:not([tabindex="-1"])';

/**
 * Moves the focus to the next part of the page that has something to be reached, round and round. In a pane it goes back to where
 * it was.
 * @param enterCells brings the keyboard to the cells; false while there are none
 */
export function nextPart(backwards: boolean, enterCells: () => boolean): void {
  const all = [...document.querySelectorAll<HTMLElement>(`[${PART}]`)];
  const parts = all.filter((part) => firstStop(part) !== undefined || part.contains(document.activeElement));
  const at = parts.findIndex((part) => part.contains(document.activeElement));
  // From nowhere forwards to the first and backwards to the last.
  const next = at < 0 && backwards ? parts.at(-1) : parts.at((at + (backwards ? -1 : 1)) % parts.length);
  if (!next || (next.getAttribute(PART) === CELLS && enterCells())) return;
  const frame = stopsIn(next).find((stop) => stop instanceof HTMLIFrameElement);
  if (frame) enterFrame(frame);
  else firstStop(next)?.focus();
}

function stopsIn(part: HTMLElement): HTMLElement[] {
  const stops = [...part.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return stops.filter((stop) => stop.checkVisibility({ visibilityProperty: true }));
}

function firstStop(part: HTMLElement): HTMLElement | undefined {
  return stopsIn(part)[0];
}

/** In a frame the focus goes back to where it was; before it was anywhere, to the tab of its step, or else to its first stop. */
function enterFrame(frame: HTMLIFrameElement): void {
  frame.focus();
  const page = frame.contentDocument;
  if (!page || page.activeElement !== page.body) return;
  const step = page.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
  (lastFocus(page) ?? step ?? page.querySelector<HTMLElement>(FOCUSABLE))?.focus();
}
