import { emptySheet } from '../../../../src/workbook/draft';
import type { Workbook } from '../../../../src/workbook/workbook';
import { describeWithBrowser, withPage } from '../../../support/browser';
import type * as Entry from '../../../support/grid/livePage';

/** A link in B2 of the first sheet, to the second. */
function workbook(): Workbook {
  const cells = [{ row: 1, column: 1, value: '前往', formula: null, style: null }];
  const links = [{ row: 1, column: 1, target: "'評分－衛生局'!C4", tooltip: null }];
  return {
    sheets: [{ ...emptySheet('總覽'), cells, links }, emptySheet('評分－衛生局')],
    styles: {},
    names: [],
    properties: { title: null, subject: null, creator: null, created: null, modified: null, custom: {} },
    structureLocked: false,
    activeSheet: 0,
  };
}

describeWithBrowser('a link', () => {
  it('goes where it leads when it is clicked', async () => {
    await withPage<typeof Entry>({ entry: 'test/support/grid/livePage.ts' }, async ({ page, call }) => {
      await call('start', { language: 'zh-TW', dark: false });
      await call('show', workbook());
      await call('listen');
      const canvas = (await page.locator('canvas[id^="univer-sheet-main-canvas"]').first().boundingBox())!;
      // Beside it, nothing happens.
      await page.mouse.click(canvas.x + 46 + 64 * 2.5, canvas.y + 20 + 17 * 1.5);
      expect((await call('listen')).activated).toEqual([]);
      await page.mouse.click(canvas.x + 46 + 64 * 1.5, canvas.y + 20 + 17 * 1.5);
      await page.waitForTimeout(300);
      const { activated, selected } = await call('listen');
      expect(activated).toEqual(['評分－衛生局']);
      expect(selected.at(-1)).toEqual({ sheet: '評分－衛生局', areas: [{ top: 3, left: 2, bottom: 3, right: 2 }] });
    });
  });
});
