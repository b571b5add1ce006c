/** By the page of a pane: what had the focus in it last. */
const lasts = new WeakMap<Document, HTMLElement>();

/** Notes from now on what has the focus in a pane: it loses it when another workbook's pane comes to the front. */
export function rememberFocus(pane: Document): void {
  pane.addEventListener('focusin', ({ target }) => lasts.set(pane, target as HTMLElement));
}

/** What had the focus in a pane last; null when that is gone, or out of sight. */
export function lastFocus(pane: Document): HTMLElement | null {
  const last = lasts.get(pane);
  return last?.isConnected && last.checkVisibility({ visibilityProperty: true }) ? last : null;
}
