import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Language } from '../../src/wording/wording';
import { describeWithBrowser, withPage } from '../support/browser';
import type * as PanePage from '../support/pane/page';
import { SCENES } from '../support/pane/scenes';

const THEMES = ['light', 'dark', 'highContrast'] as const;
const LARGE = { width: 350, height: 600 };
const SMALL = { width: 320, height: 480 };

const SITE = {
  entry: 'test/support/pane/page.tsx',
  files: {
    // Colours that are still on their way to those of another theme are nobody's.
    'index.html': `<!doctype html><html><head><meta charset="utf-8"><title>Scorebook</title>
<style>* { transition: none !important }</style></head>
<body><div id="pane"></div><script src="/entry.js"></script></body></html>`,
  },
};

describeWithBrowser('the pane in a browser', () => {
  it.each<Language>(['zh-TW', 'en'])(
    'keeps nobody out and nothing hidden, in every step, theme and size, in %s',
    async (language) => {
      const seen = new Set<string>();
      const problems: string[] = [];
      await withPage<typeof PanePage>(SITE, async ({ page, call }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        const origin = new URL(page.url()).origin;
        for (const { name, scene, act } of SCENES) {
          await page.setViewportSize(LARGE);
          await page.goto(`${origin}/?scene=${scene}&lang=${language}`);
          await page.getByRole('tabpanel').waitFor();
          await act(page, language);
          await page.evaluate(AXE);
          for (const theme of THEMES) {
            await call('showIn', theme);
            for (const size of [LARGE, SMALL]) {
              const state = `${name} ${theme} ${size.width} × ${size.height}`;
              await page.setViewportSize(size);
              // What is there is the same at both, so what takes long looks where room is scarce.
              const found = [...(await tooWide(page)), ...(size === SMALL ? await keptOut(page) : [])];
              problems.push(...found.map((problem) => `${state}: ${problem}`));
              seen.add(state);
            }
          }
        }
      });
      expect(problems).toEqual([]);
      // 12 scenes of the five steps, 3 themes, 2 sizes.
      expect(seen.size).toBe(72);
    },
  );
});

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical. */
async function keptOut(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: object, options: object) => Promise<AxeResults> };
    };
    // There are no style sheets from elsewhere to be waited for. What is left out are Fluent's guards around a list of tabs:
    // they take the focus only to hand it on.
    return axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'], preload: false });
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Whether the pane has to be pushed sideways to be read. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : [];
  });
}
