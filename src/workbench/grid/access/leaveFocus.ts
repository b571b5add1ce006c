import type { Grid } from '../grid';

/**
 * A grid that leaves the focus where it is while it shows something. Univer takes it whenever it selects by itself, even from
 * somebody who is typing elsewhere on the page.
 */
export function leavingFocus(grid: Grid, container: HTMLElement): Grid {
  const leaving =
    <Given extends unknown[]>(act: (...given: Given) => void) =>
    (...given: Given): void => {
      const { activeElement } = container.ownerDocument;
      act(...given);
      giveFocusBack(container, activeElement);
    };
  return { ...grid, show: leaving(grid.show), refresh: leaving(grid.refresh), select: leaving(grid.select) };
}

/** Gives the focus back to what held it outside of the container, if it has gone into it since. */
export function giveFocusBack(container: HTMLElement, held: Element | null): void {
  const { activeElement: taker, body } = container.ownerDocument;
  if (!(taker instanceof HTMLElement) || !container.contains(taker) || container.contains(held)) return;
  // The page itself: else the next Tab would go on from inside of the grid.
  if (held === body) body.tabIndex = -1;
  (held instanceof HTMLElement ? held : taker).focus({ preventScroll: true });
  body.removeAttribute('tabindex');
}
