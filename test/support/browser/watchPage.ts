import type { BrowserContext } from 'playwright-core';

/**
 * Lets a page, and those it opens, reach nothing but its own origin, and collects everything that must not happen in it:
 * requests to other places, errors on the console, errors that nobody caught.
 * @returns what went wrong so far; it grows
 */
export async function watchPage(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const problems: string[] = [];
  const isForeign = (url: string): boolean => new URL(url).host !== new URL(origin).host;

  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (!isForeign(url)) {
      await route.continue();
      return;
    }
    problems.push(`request to another place, refused: ${url}`);
    await route.abort('blockedbyclient');
  });
  await context.routeWebSocket(isForeignSocket, async (socket) => {
    problems.push(`connection to another place, refused: ${socket.url()}`);
    await socket.close();
  });
  context.on('console', (message) => {
    if (message.type() === 'error')
      problems.push(`error on the console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (event) => {
    const error = event.error();
    problems.push(`error that nobody caught: ${error.stack ?? error.message}`);
  });
  context.on('page', (page) => {
    page.on('crash', () => problems.push('the page crashed'));
  });
  return problems;

  function isForeignSocket(url: URL): boolean {
    return isForeign(url.href);
  }
}
