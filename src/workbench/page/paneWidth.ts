/** Widths of the pane, in pixels: that of Excel, and what it needs at least. */
export const DEFAULT_PANE_WIDTH = 350;
export const NARROWEST = 320;
export const WIDEST = 640;

const KEY = 'scorebook-pane-width';

/** A width that the pane may have. */
export function fittingPaneWidth(wanted: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round(wanted)));
}

/** The width that the pane had last; the default where the browser remembers none. */
export function keptPaneWidth(): number {
  try {
    const kept = Number(localStorage.getItem(KEY) ?? DEFAULT_PANE_WIDTH);
    return Number.isFinite(kept) ? fittingPaneWidth(kept) : DEFAULT_PANE_WIDTH;
  } catch {
    // A browser that keeps nothing has said so about more than this.
    return DEFAULT_PANE_WIDTH;
  }
}

/** Has the browser remember the width, where it remembers anything. */
export function keepPaneWidth(width: number): void {
  try {
    localStorage.setItem(KEY, String(width));
  } catch {
    // As above: the width holds until the page is left.
  }
}
