import { chromium, type Browser, type Page } from 'playwright-core';
import { EXPORTS } from './bundlePage';
import { findBrowser } from './findBrowser';
import { serve, type Site } from './site';
import { watchPage } from './watchPage';

/** Functions that an entry exports; what goes in and comes out is JSON. */
type Functions = Record<string, (...parameters: never[]) => unknown>;

export interface OpenedPage<Entry> {
  page: Page;
  /** Calls a function that the entry exports, in the page, and gives what it returns. */
  call: <Name extends keyof Entry & string>(
    name: Name,
    ...parameters: Entry[Name] extends (...parameters: infer Given) => unknown ? Given : never
  ) => Promise<Entry[Name] extends (...parameters: never[]) => infer Result ? Awaited<Result> : never>;
  /** What should not have happened in the page so far; closing rejects with it. */
  problems: readonly string[];
  /** Ends the page and what served it. Rejects when the page has problems. */
  close: () => Promise<void>;
}

/** One per test file. */
let browser: Promise<Browser> | null = null;

/** Nothing but this machine has an address, so the browser itself cannot reach out either. */
const NOWHERE = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1';

/**
 * Opens a page in a browser; it can reach nothing but its own files.
 * @typeParam Entry what the site's entry exports: `typeof import('./pages/some')`
 */
export async function openPage<Entry extends object = Functions>(site: Site): Promise<OpenedPage<Entry>> {
  browser ??= findBrowser().then((executablePath) => chromium.launch({ executablePath, args: [NOWHERE] }));
  const running = await serve(site);
  try {
    const context = await (await browser).newContext({ locale: 'zh-TW', serviceWorkers: 'block' });
    const problems = await watchPage(context, running.origin);
    const page = await context.newPage();
    await page.goto(running.origin);
    return {
      page,
      problems,
      call: (name, ...parameters) => page.evaluate(callExport, { exports: EXPORTS, name, parameters }) as never,
      close: async () => {
        await context.close();
        await running.close();
        if (problems.length > 0) throw new Error(problems.join('\n'));
      },
    };
  } catch (problem) {
    await running.close();
    throw problem;
  }
}

/** Runs in the page. */
function callExport({ exports, name, parameters }: { exports: string; name: string; parameters: unknown[] }): unknown {
  const entry = (globalThis as unknown as Record<string, Record<string, (...parameters: unknown[]) => unknown>>)[
    exports
  ];
  if (typeof entry?.[name] !== 'function') throw new Error(`the entry exports no function ${name}`);
  return entry[name](...parameters);
}

/** Opens a page, shows it to the test, closes it. Rejects when the test does, or when the page has problems. */
export async function withPage<Entry extends object = Functions>(
  site: Site,
  test: (opened: OpenedPage<Entry>) => Promise<void>,
): Promise<void> {
  const opened = await openPage<Entry>(site);
  const outcomes = [await settle(() => test(opened)), await settle(opened.close)];
  const failures = outcomes.filter((outcome) => outcome !== null);
  if (failures.length === 1) throw failures[0]!;
  // The page's problems are likely why the test failed.
  if (failures.length > 1) throw new Error(failures.map(({ message }) => message).join('\n'), { cause: failures[0] });
}

async function settle(work: () => Promise<void>): Promise<Error | null> {
  try {
    await work();
    return null;
  } catch (problem) {
    return problem instanceof Error ? problem : new Error(String(problem));
  }
}

/** Ends the browser. `describeWithBrowser` does it. */
export async function closeBrowser(): Promise<void> {
  const running = browser;
  browser = null;
  await (await running)?.close();
}
