import { describeWithBrowser, openPage, withPage } from '../support/browser';
import type * as OfficeLibrary from './pages/officeLibrary';
import type * as Small from './pages/small';

const SMALL = { entry: 'test/browser/pages/small.ts' };
const LIBRARY = '@microsoft/office-js/dist/excel-web-16.00.js';

describeWithBrowser('a page in a browser', () => {
  it("runs our code and gives its results, and has the page's elements", async () => {
    await withPage<typeof Small>(SMALL, async ({ page, call }) => {
      expect(await call('addressOf', 1, 5)).toBe('F2');
      expect(await call('show', '評分簿')).toBe(1);
      expect(await page.textContent('#root')).toBe('評分簿');
    });
  });

  it('shows files that are given, and those of a folder', async () => {
    await withPage({ files: { 'index.html': '<p>一', 'more.json': '{}' }, folder: 'docs' }, async ({ page }) => {
      expect(await page.textContent('p')).toBe('一');
      expect(await page.evaluate(() => fetch('/more.json').then(({ status }) => status))).toBe(200);
      expect(await page.evaluate(() => fetch('/architecture.md').then(({ status }) => status))).toBe(200);
    });
  });

  it("runs Microsoft's own library, which speaks to a host of ours", async () => {
    const site = { entry: 'test/browser/pages/officeLibrary.ts', packageFiles: [LIBRARY] };
    await withPage<typeof OfficeLibrary>(site, async ({ call }) => {
      const request = await call('firstRequest', `/${LIBRARY}`);
      expect(request.url).toBe('ProcessQuery');
      expect(request.actions).toBeGreaterThan(0);
    });
  });

  it('hands an error of our code to the test', async () => {
    await withPage<typeof Small>(SMALL, async ({ call }) => {
      await expect(call('fail', 'on purpose')).rejects.toThrow('on purpose');
    });
  });

  it.each<[string, (page: Awaited<ReturnType<typeof open>>) => Promise<unknown>, RegExp]>([
    ['a request', ({ call }) => call('reach', 'https://example.com/x'), /refused: https:\/\/example\.com\/x/],
    [
      'another port of this machine',
      ({ call }) => call('reach', 'http://127.0.0.1:9/'),
      /refused: http:\/\/127\.0\.0\.1:9\//,
    ],
    ['a window of its own', openWindow, /refused: https:\/\/example\.com\/new/],
    ['a connection', ({ call }) => call('connect', 'wss://example.com/'), /refused: wss:\/\/example\.com\//],
  ])('is refused what is not its own: %s', async (_, ask, problem) => {
    const opened = await open();
    expect(await ask(opened)).toBe(false);
    await expect(opened.close()).rejects.toThrow(problem);
  });

  it.each<[string, (page: Awaited<ReturnType<typeof open>>) => Promise<unknown>, string]>([
    ['an error on the console', ({ call }) => call('say', 'error', 'oh'), 'error on the console: oh'],
    ['an error nobody caught', ({ call }) => call('failLater', 'lost'), 'error that nobody caught: Error: lost'],
    ['a file that is missing', ({ call }) => call('reach', '/missing.js'), 'missing.js'],
  ])('fails the test by %s', async (_, act, problem) => {
    await expect(
      withPage<typeof Small>(SMALL, async (opened) => {
        await act(opened);
      }),
    ).rejects.toThrow(problem);
  });

  it('is not troubled by a warning', async () => {
    await withPage<typeof Small>(SMALL, ({ call }) => call('say', 'warn', 'careful'));
  });

  it('tells both when the test fails and the page has problems', async () => {
    const failing = withPage<typeof Small>(SMALL, async ({ call }) => {
      await call('say', 'error', 'the cause');
      throw new Error('the effect');
    });
    await expect(failing).rejects.toThrow(/the effect[^]*the cause/);
  });

  async function openWindow({ page }: Awaited<ReturnType<typeof open>>): Promise<boolean> {
    const failed = page.context().waitForEvent('requestfailed');
    await page.evaluate(() => window.open('https://example.com/new') !== null);
    return (await failed).failure() === null;
  }

  function open() {
    return openPage<typeof Small>(SMALL);
  }
});
