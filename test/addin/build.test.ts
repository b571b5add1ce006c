import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../.addin/browser.cjs';
import { contentSecurityPolicy } from '../../.addin/contentSecurityPolicy.cjs';
import { CDN_ORIGIN } from '../../.addin/officeJs.cjs';
import { type BuiltAddin, buildAddin } from './builtAddin';
import { manifestProblems } from './manifestProblems';

const OFFICE_JS = path.resolve(__dirname, '../../node_modules/@microsoft/office-js');
const KILOBYTE = 1024;

/** Where Office.js outside Excel reports its use, in a frame, some seconds after it was loaded. */
const TELEMETRY = 'telemetryservice';

/** What the page may name, compressed, before the pane shows; the steps load when opened, Microsoft's library comes on top. */
const FIRST_LOAD = 200 * KILOBYTE;

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['cdn', 'local'] as const)('the production build with Office.js from %s', (officeJs) => {
  let addin: BuiltAddin;
  let page: Page;
  /** Addresses that the page asked for. */
  const requested: string[] = [];
  /** What the page must not do: errors, breaches of its policy, requests to elsewhere. */
  const problems: string[] = [];

  beforeAll(async () => {
    addin = await buildAddin(`officejs=${officeJs}`);
    // The certificate's authority is known to nobody but the test; Node's own requests check it.
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-TW' });
    await context.route('**/*', async (route) => {
      const url = route.request().url();
      requested.push(url);
      const file = url.startsWith(`${CDN_ORIGIN}/lib/1/hosted/`)
        ? new URL(url).pathname.slice('/lib/1/hosted/'.length)
        : '';
      if (url.startsWith(addin.address)) await route.continue();
      // Microsoft's server, played by Microsoft's package.
      else if (file && officeJs === 'cdn') {
        await route.fulfill({ contentType: 'text/javascript', body: readFileSync(path.join(OFFICE_JS, 'dist', file)) });
      } else {
        problems.push(`request to ${url}`);
        await route.abort();
      }
    });
    page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${addin.address}taskpane.html`, { waitUntil: 'load' });
  });

  afterAll(async () => {
    await page.context().close();
    addin.close();
  });

  it('has what is served and nothing else', () => {
    const others = addin.files.filter((file) => !/^[\w-]+\.[0-9a-f]{20}\.js$/.test(file));
    const icons = [16, 20, 24, 32, 40, 48, 64, 80].map((size) => `assets/icon-${size}.png`);
    expect(others.filter((file) => !file.startsWith('office-js/'))).toEqual([
      'LICENSE.txt',
      'assets/help.html',
      ...icons,
      'manifest.xml',
      'taskpane.html',
      'third-party-licenses.txt',
    ]);
    expect(addin.files.filter((file) => file.startsWith('office-js/')).length).toBe(officeJs === 'cdn' ? 0 : 10);
  });

  it('has a manifest without fault, whose every address answers', async () => {
    const manifest = addin.read('manifest.xml').toString();
    expect(manifestProblems(manifest, addin.address)).toEqual([]);
    const addresses = [...new Set([...manifest.matchAll(/="(https:\/\/[^"]+)"/g)].map(([, url]) => url!))];
    expect(addresses.length).toBe(10);
    for (const url of addresses) {
      const { status, type, body } = await addin.request(url);
      expect([url, status, type]).toEqual([url, 200, url.endsWith('.png') ? 'image/png' : 'text/html; charset=utf-8']);
      expect(body.length).toBeGreaterThan(100);
    }
  });

  it('mentions the development server nowhere', () => {
    const own = addin.files.filter((file) => !file.startsWith('office-js/') && !file.endsWith('.png'));
    expect(own.filter((file) => addin.read(file).includes('localhost:3000'))).toEqual([]);
  });

  it('copies Office.js unchanged, with its licence', () => {
    for (const file of addin.files.filter((name) => name.startsWith('office-js/'))) {
      const name = file.slice('office-js/'.length);
      const original = readFileSync(path.join(OFFICE_JS, name === 'LICENSE.md' ? name : `dist/${name}`));
      expect([file, addin.read(file).equals(original)]).toEqual([file, true]);
    }
  });

  it('names the licences of what it contains', () => {
    const entries = addin
      .read('third-party-licenses.txt')
      .toString()
      .split(/^-{78}\n/m);
    for (const name of ['react', 'react-dom', '@fluentui/react-components']) {
      const entry = entries.find((text) => text.trim().startsWith(`${name} `));
      expect(entry).toContain('(MIT)');
      expect(entry).toContain('Permission is hereby granted');
    }
    // The workbench's grid is none of the add-in's.
    expect(entries.filter((text) => text.includes('@univerjs/'))).toEqual([]);
  });

  it('shows the pane in a browser, without breaking its policy or reaching elsewhere', async () => {
    // There is no Excel here, and the pane says where to open it.
    await page.waitForFunction(() => document.querySelector('#pane')!.textContent.includes('Excel'), null, {
      timeout: 30_000,
    });
    // Office.js has given up looking for Excel by now, and said so.
    expect(await page.evaluate(async () => (await Office.onReady()).host)).toBeNull();
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toBe(contentSecurityPolicy(officeJs));
    expect(problems.filter((problem) => !problem.includes(TELEMETRY))).toEqual([]);
    const from = requested.filter((url) => url.endsWith('/office.js'));
    expect(from).toEqual([
      officeJs === 'cdn' ? `${CDN_ORIGIN}/lib/1/hosted/office.js` : `${addin.address}office-js/office.js`,
    ]);
  });

  it('keeps Office.js from reporting its use', async () => {
    const isAbout = (problem: string): boolean => problem.includes(TELEMETRY);
    for (let tries = 0; tries < 40 && !problems.some(isAbout); tries++) await page.waitForTimeout(250);
    expect(problems.find(isAbout)).toMatch(/violates the following Content Security Policy directive: "frame-src /);
    expect(requested.filter(isAbout)).toEqual([]);
  });

  it('loads little before it shows the pane', () => {
    const html = addin.read('taskpane.html');
    const scripts = [...html.toString().matchAll(/<script[^>]* src="([\w.-]+)"/g)].map(([, file]) => file!);
    expect(scripts.length).toBeGreaterThan(0);
    const sizes = [html, ...scripts.map(addin.read)].map((content) => gzipSync(content).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_LOAD);
  });

  it.each([
    [
      'an inline script',
      'script-src-elem',
      "const s = document.createElement('script'); s.textContent = 'self.ran = 1'; document.head.append(s);",
    ],
    ['an evaluated text', 'script-src', "try { setTimeout('self.ran = 1') } catch {}"],
    [
      'a script from elsewhere',
      'script-src-elem',
      "const s = document.createElement('script'); s.src = 'https://elsewhere.example/a.js'; document.head.append(s);",
    ],
    ['a request to elsewhere', 'connect-src', "void fetch('https://elsewhere.example/').catch(() => 0);"],
    [
      'a frame from elsewhere',
      'frame-src',
      "const f = document.createElement('iframe'); f.src = 'https://elsewhere.example/'; document.body.append(f);",
    ],
    [
      'a form',
      'form-action',
      "const f = document.createElement('form'); f.action = 'https://elsewhere.example/'; document.body.append(f); f.submit();",
    ],
  ])('refuses %s', async (_, directive, attempt) => {
    const before = requested.length;
    const refused = await page.evaluate(
      (script) =>
        new Promise<string>((seen) => {
          document.addEventListener('securitypolicyviolation', (event) => seen(event.effectiveDirective), {
            once: true,
          });
          // Runs as the page's own script would, except that it may itself be a text: what it attempts may not.
          script();
          setTimeout(() => seen('nothing'), 5000);
        }),
      await page.evaluateHandle<() => void>(`() => { ${attempt} }`),
    );
    expect(refused).toBe(directive);
    expect(await page.evaluate('self.ran')).toBeUndefined();
    expect(requested.slice(before)).toEqual([]);
  });
});
