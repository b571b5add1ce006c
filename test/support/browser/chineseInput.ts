import type { Page } from 'playwright-core';

/** A key that the input method takes for itself: the page learns no more than that one was pressed. */
const TAKEN = { windowsVirtualKeyCode: 229, key: 'Process' };

/** How the phonetic method makes 優良, from the first key to the choice. */
const STEPS = ['ㄧ', 'ㄧㄡ', '優', '優ㄌ', '優ㄌㄧ', '優ㄌㄧㄤ', '優良'];

/** Types 優良 as a person does with a Chinese input method, and confirms it with the Enter key. */
export async function composeChinese(page: Page, steps: readonly string[] = STEPS): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const press = async (code: string): Promise<void> => {
    await devTools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...TAKEN, code });
    await devTools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...TAKEN, code });
  };
  for (const text of steps) {
    await press('KeyU');
    const end = text.length;
    await devTools.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }
  await press('Enter');
  await devTools.send('Input.insertText', { text: steps.at(-1)! });
  await devTools.detach();
}
