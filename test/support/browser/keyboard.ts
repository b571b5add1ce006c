import type { Page } from 'playwright-core';

/** Stops after which a page must have been gone round. */
const MOST_STOPS = 80;

/**
 * Presses Tab until what has the focus is called so. On the way every stop has to be seen: in the window, behind nothing,
 * marked as having the focus.
 * @param name a text is the whole name
 * @throws when there is no such stop, or one cannot be seen
 */
export async function pressTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press(key);
    const { called, problem } = await page.evaluate(lookAtFocus);
    if (problem) throw new Error(`“${called}” has the focus and ${problem}, after ${seen.join(', ')}`);
    if (typeof name === 'string' ? called === name : name.test(called)) return;
    seen.push(called);
  }
  throw new Error(`no way to ${String(name)}, only to ${seen.join(', ')}`);
}

/** Runs in the page. */
async function lookAtFocus(): Promise<{ called: string; problem: string | null }> {
  // Scrolling and what is drawn around the focus come with the next picture.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  let page = document;
  // A frame is a page of its own, with a stop of its own.
  while (page.activeElement?.tagName === 'IFRAME') {
    page = (page.activeElement as HTMLIFrameElement).contentDocument!;
  }
  const stop = page.activeElement;
  const { innerWidth, innerHeight } = page.defaultView!;
  // Past the last stop the browser's own come.
  if (!stop || stop === page.body) return { called: '', problem: null };
  // Fluent's guards, which hand the focus on at once.
  if (stop.hasAttribute('data-tabster-dummy')) return { called: '', problem: null };
  const labels = stop.tagName === 'INPUT' ? [...((stop as HTMLInputElement).labels ?? [])] : [];
  const first = labels[0]?.firstChild?.textContent ?? labels[0]?.textContent;
  const called = (stop.getAttribute('aria-label') ?? first ?? stop.textContent).trim();
  const { left, top, right, bottom, width, height } = stop.getBoundingClientRect();
  const problem = (): string | null => {
    if (width === 0 || height === 0) return 'has no size';
    if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return 'is out of sight';
    if (!stop.matches(':focus-visible')) return 'is not marked';
    const corners = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + x * width, top + y * height]));
    const isOnTop = corners.some(([x, y]) => {
      const hit = page.elementFromPoint(x!, y!);
      return hit !== null && (stop.contains(hit) || (hit.contains(stop) && hit.tagName === 'LABEL'));
    });
    return isOnTop ? null : 'is behind something else';
  };
  return { called, problem: problem() };
}
