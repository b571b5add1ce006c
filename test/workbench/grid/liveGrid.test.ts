import type { Page } from 'playwright-core';
import type { Area } from '../../../src/workbook/address';
import { emptySheet } from '../../../src/workbook/draft';
import type { HandChange } from '../../../src/workbench/grid/grid';
import type { Cell, Sheet, Style, Validation, Workbook } from '../../../src/workbook/workbook';
import { composeChinese, describeWithBrowser, openPage, type OpenedPage } from '../../support/browser';
import type * as Entry from '../../support/grid/livePage';

const FREE: Style = { fill: 'FFF2CC', locked: false };
const CAP: Validation = {
  areas: [{ top: 1, left: 1, bottom: 9, right: 1 }],
  rule: { kind: 'decimal', minimum: '0', maximum: '10' },
  allowBlank: true,
  prompt: { title: '評分', message: '0 到 10 分' },
  alert: { style: 'stop', title: '超過配分', message: '本項最高 10 分。' },
};
const LIST: Validation = {
  areas: [{ top: 1, left: 2, bottom: 9, right: 2 }],
  rule: { kind: 'list', values: ['甲', '乙', '丙'] },
  allowBlank: true,
  prompt: null,
  alert: { style: 'stop', title: '', message: '' },
};
const TWICE: Validation = {
  areas: [{ top: 1, left: 3, bottom: 9, right: 3 }],
  rule: { kind: 'custom', formula: 'D2<=$A$1*2' },
  allowBlank: true,
  prompt: null,
  alert: { style: 'stop', title: '太多', message: '最多是 A1 的兩倍。' },
};

function cell(row: number, column: number, value: Cell['value'], more: Partial<Cell> = {}): Cell {
  return { row, column, value, formula: null, style: null, ...more };
}

function scores(more: Partial<Sheet> = {}): Sheet {
  const free = [1, 2, 3].flatMap((row) => [1, 2, 3].map((column) => cell(row, column, null, { style: 'free' })));
  return {
    ...emptySheet('評分'),
    cells: [cell(0, 0, 2), cell(0, 1, 7, { formula: 'A1*3.5' }), ...free],
    validations: [CAP, LIST, TWICE],
    protection: { password: null, allow: [] },
    ...more,
  };
}

function book(sheets: Sheet[], more: Partial<Workbook> = {}): Workbook {
  return {
    sheets,
    styles: { free: FREE, percent: { numberFormat: '0%' } },
    names: [],
    properties: { title: null, subject: null, creator: null, created: null, modified: null, custom: {} },
    structureLocked: false,
    activeSheet: 0,
    ...more,
  };
}

const at = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });

describeWithBrowser('the grid under a person’s hands', () => {
  let opened: OpenedPage<typeof Entry>;
  let page: Page;

  beforeAll(async () => {
    opened = await openPage<typeof Entry>({ entry: 'test/support/grid/livePage.ts' });
    ({ page } = opened);
    await opened.call('start', { language: 'zh-TW', dark: false });
  });
  afterAll(async () => {
    await opened.close();
  });

  /** Shows a workbook and brings the keyboard to it. */
  async function show(workbook: Workbook): Promise<void> {
    await opened.call('show', workbook);
    await page.locator('canvas[id^=univer-sheet-main-canvas]').click({ position: { x: 700, y: 300 } });
    await changes();
  }
  async function changes(): Promise<HandChange[]> {
    return (await opened.call('listen')).changes;
  }
  async function type(sheet: string, row: number, column: number, text: string): Promise<void> {
    await opened.call('select', sheet, at(row, column));
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  /** What the one change says of the cells: address, value, formula. */
  function cellsOf(change: HandChange | undefined): unknown[] {
    if (change?.kind !== 'cells') throw new Error(`no change of cells but ${JSON.stringify(change)}`);
    return change.cells.map(({ row, column, value, formula }) => [
      row,
      column,
      formula === null ? value : `=${formula}`,
    ]);
  }
  async function messageText(): Promise<string> {
    return page.locator('dialog').innerText();
  }
  /** Puts a text into the clipboard event that Ctrl+V would cause. */
  async function paste(text: string): Promise<void> {
    await page.evaluate((plain) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  test('reads what is typed as Excel does, and tells it as one change', async () => {
    await show(book([{ ...emptySheet('空'), cells: [cell(3, 0, 0.5, { style: 'percent' })] }]));
    await type('空', 0, 0, '1.10');
    expect(cellsOf((await changes())[0])).toEqual([[0, 0, 1.1]]);
    await type('空', 1, 0, '=a1*(2+1');
    expect(cellsOf((await changes())[0])).toEqual([[1, 0, '=a1*(2+1)']]);
    await type('空', 2, 0, "'007");
    expect(cellsOf((await changes())[0])).toEqual([[2, 0, '007']]);
    await type('空', 3, 0, '5');
    expect(cellsOf((await changes())[0])).toEqual([[3, 0, 0.05]]);
    await type('空', 4, 0, '2016/9/1');
    expect(await changes()).toMatchObject([{ cells: [{ value: 42614, style: { numberFormat: 'yyyy/m/d' } }] }]);
  });

  test('refuses what breaks a rule with its own message, and tells nothing', async () => {
    await show(book([scores()]));
    await type('評分', 1, 1, '11');
    expect(await messageText()).toContain('本項最高 10 分。');
    expect(await page.locator('dialog').getAttribute('role')).toBe('alertdialog');
    await page.keyboard.press('Escape');
    expect(await changes()).toEqual([]);
    // The focus is back, and the cell is still the active one.
    await page.keyboard.type('9.5');
    await page.keyboard.press('Enter');
    expect(cellsOf((await changes())[0])).toEqual([[1, 1, 9.5]]);

    await type('評分', 1, 3, '4.5');
    expect(await messageText()).toContain('最多是 A1 的兩倍。');
    // Again: the text is there to be corrected.
    await page.keyboard.press('Enter');
    for (let times = 0; times < 3; times++) await page.keyboard.press('Backspace');
    await page.keyboard.type('4');
    await opened.call('finishEditing');
    expect(cellsOf((await changes())[0])).toEqual([[1, 3, 4]]);
  });

  test('keeps locked cells: typing, emptying, pasting', async () => {
    await show(book([scores()]));
    await opened.call('select', '評分', at(0, 0));
    for (const act of [() => page.keyboard.type('5'), () => page.keyboard.press('Delete'), () => paste('5')]) {
      await act();
      expect(await messageText()).toContain('已鎖定');
      await page.keyboard.press('Enter');
    }
    // One locked cell refuses the whole block.
    await opened.call('select', '評分', at(3, 1));
    await paste('1\n2');
    expect(await messageText()).toContain('已鎖定');
    await page.keyboard.press('Enter');
    expect(await changes()).toEqual([]);
    // Pasting goes past the rules, as in Excel.
    await opened.call('select', '評分', at(1, 1));
    await paste('99\t丁\r\n1%\r\n');
    expect(cellsOf((await changes())[0])).toEqual([
      [1, 1, 99],
      [1, 2, '丁'],
      [2, 1, 0.01],
      [2, 2, null],
    ]);
  });

  test('edits a cell in the formula bar, by the same rules', async () => {
    await show(book([scores()]));
    const bar = page.locator('[data-u-comp=formula-bar]');
    const typeThere = async (area: Area, text: string): Promise<void> => {
      await opened.call('select', '評分', area);
      await bar.click({ position: { x: 500, y: 14 } });
      await page.keyboard.type(text);
    };
    await typeThere(at(1, 1), '9');
    await page.keyboard.press('Enter');
    expect(cellsOf((await changes())[0])).toEqual([[1, 1, 9]]);
    // The keyboard is with the cells again, one further down.
    await page.keyboard.type('8');
    await page.keyboard.press('Enter');
    expect(cellsOf((await changes())[0])).toEqual([[2, 1, 8]]);

    // To the end of what stands there.
    await typeThere(at(1, 1), '9');
    await page.keyboard.press('Enter');
    expect(await messageText()).toContain('本項最高 10 分。');
    await page.keyboard.press('Escape');
    // Until the caret is gone from the bar.
    expect(await changes()).toEqual([]);
    const before = await bar.screenshot();
    await typeThere(at(1, 1), '5');
    expect(await bar.screenshot()).not.toEqual(before);
    await page.keyboard.press('Escape');
    expect(await changes()).toEqual([]);
    expect(await bar.screenshot()).toEqual(before);

    await typeThere(at(0, 1), '5');
    expect(await messageText()).toContain('已鎖定');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    expect(cellsOf((await changes())[0])).toEqual([[1, 1, 7]]);
  });

  test('closes a message by Escape and goes on with the cells, however quickly it came from the formula bar', async () => {
    await show(book([scores()]));
    for (let round = 0; round < 6; round++) {
      await opened.call('select', '評分', at(1, 1));
      await page.locator('[data-u-comp=formula-bar]').click({ position: { x: 500, y: 14 } });
      await page.keyboard.type('99');
      await page.keyboard.press('Enter');
      expect(await messageText()).toContain('本項最高 10 分。');
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog').count()).toBe(0);
      expect(await changes()).toEqual([]);
      await type('評分', 2, 1, String(round));
      expect(cellsOf((await changes())[0])).toEqual([[2, 1, round]]);
    }
  });

  test('shows in the formula bar what a locked cell holds, also while typing into it is refused', async () => {
    await show(book([scores()]));
    await opened.call('select', '評分', at(0, 1));
    const pictureDuring = async (act: string): Promise<string> => {
      await page.keyboard.press(act);
      expect(await messageText()).toContain('已鎖定');
      expect(await changes()).toEqual([]);
      const picture = await page.locator('[data-u-comp=formula-bar]').screenshot();
      await page.keyboard.press('Enter');
      return picture.toString('base64');
    };
    // Emptying the cell is refused before anything could be typed.
    const asItIs = await pictureDuring('Delete');
    expect(await pictureDuring('x')).toBe(asItIs);
    expect(await pictureDuring('Delete')).toBe(asItIs);
  });

  test('takes Chinese from an input method: into a cell, an open editor, the formula bar, and not into a locked cell', async () => {
    await show(book([emptySheet('空')]));
    await opened.call('select', '空', at(0, 0));
    await composeChinese(page);
    // The key that chose the characters did not end the cell.
    expect(await changes()).toEqual([]);
    await page.keyboard.press('Enter');
    expect(cellsOf((await changes())[0])).toEqual([[0, 0, '優良']]);

    await page.keyboard.press('F2');
    await page.keyboard.type('a');
    await composeChinese(page);
    await page.keyboard.type('b');
    await page.keyboard.press('Enter');
    expect(cellsOf((await changes())[0])).toEqual([[1, 0, 'a優良b']]);

    await page.locator('[data-u-comp=formula-bar]').click({ position: { x: 500, y: 14 } });
    await composeChinese(page);
    await composeChinese(page);
    await page.keyboard.press('Enter');
    expect(cellsOf((await changes())[0])).toEqual([[2, 0, '優良優良']]);

    await show(book([scores()]));
    await opened.call('select', '評分', at(0, 0));
    // Typing goes on as before after the first refusal.
    for (const type of [() => composeChinese(page, ['ㄧ']), () => page.keyboard.type('x')]) {
      await type();
      expect(await messageText()).toContain('已鎖定');
      await page.keyboard.press('Enter');
    }
    expect(await changes()).toEqual([]);
  });

  test('asks for undoing and redoing, but not while a text is edited', async () => {
    await show(book([scores()]));
    await opened.call('select', '評分', at(1, 1));
    for (const keys of ['Control+z', 'Control+y', 'Control+z']) await page.keyboard.press(keys);
    expect(await opened.call('listen')).toMatchObject({ undone: ['undo', 'redo', 'undo'], changes: [] });
    await page.keyboard.type('35');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Enter');
    expect((await opened.call('listen')).undone).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('inserts and deletes rows and columns by menu and by keys', async () => {
    const canvas = page.locator('canvas[id^=univer-sheet-main-canvas]');
    /** By the middle of a heading: those of rows are left of the cells, those of columns above. */
    const heading = async (axis: 'row' | 'column', index: number): Promise<{ x: number; y: number }> => {
      const box = (await canvas.boundingBox())!;
      const [x, y] = axis === 'row' ? [20, 20 + 17 * index + 8] : [46 + 64 * index + 32, 10];
      return { x: box.x + x, y: box.y + y };
    };
    const click = async (axis: 'row' | 'column', index: number, button: 'left' | 'right'): Promise<void> => {
      const { x, y } = await heading(axis, index);
      await page.mouse.click(x, y, { button });
    };
    await show(book([{ ...emptySheet('空'), cells: [cell(0, 0, 1), cell(8, 5, 2)] }]));
    await click('row', 3, 'right');
    await page.getByText('在上方插入').click({ position: { x: 12, y: 10 } });
    expect(await changes()).toEqual([{ kind: 'insertLines', sheet: '空', axis: 'row', at: 3, count: 1 }]);
    await click('column', 2, 'right');
    await page.getByText('刪除選取欄').click();
    expect(await changes()).toEqual([{ kind: 'deleteLines', sheet: '空', axis: 'column', at: 2, count: 1 }]);
    await click('row', 5, 'left');
    await page.keyboard.press('Control+-');
    await page.keyboard.press('Control+Shift++');
    expect(await changes()).toEqual([
      { kind: 'deleteLines', sheet: '空', axis: 'row', at: 5, count: 1 },
      { kind: 'insertLines', sheet: '空', axis: 'row', at: 5, count: 1 },
    ]);
    await show(book([scores()]));
    await click('row', 1, 'left');
    await page.keyboard.press('Control+-');
    expect(await messageText()).toContain('不能插入或刪除');
    await page.keyboard.press('Enter');
    expect(await changes()).toEqual([]);
  });

  test('tells of cells that are cut and pasted as one change', async () => {
    await show(book([scores({ protection: null })]));
    await opened.call('select', '評分', at(0, 1));
    await page.keyboard.press('Control+x');
    await opened.call('select', '評分', at(5, 2));
    await page.keyboard.press('Control+v');
    const area = at(0, 1);
    expect(await changes()).toEqual([
      { kind: 'moveCells', sheet: '評分', area, to: { sheet: '評分', row: 5, column: 2 } },
    ]);
  });

  test('shows the formula of a cell for editing, and copies it moved', async () => {
    await show(book([scores({ protection: null })]));
    await opened.call('select', '評分', at(0, 1));
    await page.keyboard.press('F2');
    await page.keyboard.type('+1');
    await page.keyboard.press('Enter');
    expect(cellsOf((await changes())[0])).toEqual([[0, 1, '=A1*3.5+1']]);
    await opened.call('select', '評分', at(0, 1));
    await page.keyboard.press('Control+c');
    await opened.call('select', '評分', at(5, 2));
    await page.keyboard.press('Control+v');
    expect(cellsOf((await changes())[0])).toEqual([[5, 2, '=B6*3.5+1']]);
  });

  test('offers a list by keyboard, shows prompts, and says it all to screen readers', async () => {
    await show(book([scores()]));
    await opened.call('select', '評分', at(1, 1));
    await expect(page.locator('.grid-assistant-prompt').innerText()).resolves.toContain('0 到 10 分');
    await opened.call('select', '評分', at(1, 2));
    await expect(page.locator('.grid-announcer').textContent()).resolves.toBe('C2 空白、有下拉清單');
    // The first one is marked at once.
    for (const key of ['Alt+ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    expect(cellsOf((await changes())[0])).toEqual([[1, 2, '乙']]);
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement!.className)).toBe('grid-stop');
    await page.keyboard.press('Enter');
    await page.keyboard.type('丙');
    await opened.call('finishEditing');
    expect(cellsOf((await changes())[0])).toEqual([[1, 2, '丙']]);
  });

  test('adds, deletes and hides sheets, and tells where', async () => {
    const secret: Sheet = { ...emptySheet('_scorebook'), visibility: 'veryHidden' };
    await show(book([{ ...emptySheet('一') }, secret, emptySheet('二')]));
    const tabs = page.locator('[data-u-comp=slide-tab-item]');
    await expect(tabs.allTextContents()).resolves.toEqual(['一', '二']);
    // Past the one that nobody sees; after the last one nothing happens.
    const activated: string[] = [];
    for (const key of ['Alt+PageDown', 'Control+PageDown', 'Control+PageUp']) {
      await page.keyboard.press(key);
      activated.push(...(await opened.call('listen')).activated);
    }
    expect(activated).toEqual(['二', '一']);
    await opened.call('select', '二', at(0, 0));
    await page.locator('[data-u-comp=sheet-bar-append-button]').first().click();
    expect(await changes()).toEqual([{ kind: 'addSheet', sheet: '工作表1', index: 3 }]);
    await tabs.last().click({ button: 'right' });
    await page.getByText('刪除', { exact: true }).click();
    await page.locator('dialog button').first().click();
    expect(await changes()).toEqual([{ kind: 'deleteSheet', sheet: '工作表1' }]);
    await tabs.last().click({ button: 'right' });
    await page.getByText('隱藏', { exact: true }).click();
    expect(await changes()).toEqual([{ kind: 'showSheet', sheet: '二', visible: false }]);
    await expect(tabs.allTextContents()).resolves.toEqual(['一']);
  });

  test('shows 100 sheets, and what changes in them, at once', async () => {
    const cells = Array.from({ length: 400 }, (_, count) =>
      cell(Math.floor(count / 10), count % 10, count, { style: count % 3 === 0 ? 'free' : null }),
    );
    const { shown, refreshed } = await opened.call('showMany', book([{ ...emptySheet('表'), cells }]), 100);
    process.stdout.write(
      `100 sheets of 400 cells: shown in ${Math.round(shown)} ms, refreshed in ${Math.round(refreshed)} ms\n`,
    );
    expect(shown).toBeLessThan(10_000);
    expect(refreshed).toBeLessThan(5_000);
  });
});
