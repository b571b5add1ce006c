import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../.addin/browser.cjs';
import { drawIcons, ICON_SIZES } from '../../.addin/icons.cjs';

const ASSETS = path.resolve(__dirname, '../../assets');

let browser: Browser;
let page: Page;
let drawn: Map<number, Buffer>;

beforeAll(async () => {
  drawn = await drawIcons();
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** Width, height and the red, green, blue and opacity of every pixel, as a browser sees a PNG file. */
async function pixelsOf(png: Buffer): Promise<{ width: number; height: number; values: number[] }> {
  return page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
      return { width, height, values: [...data] };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
}

it.each(ICON_SIZES)('icon-%i.png is the drawing in that size', async (size) => {
  const file = await pixelsOf(readFileSync(path.join(ASSETS, `icon-${size}.png`)));
  expect([file.width, file.height]).toEqual([size, size]);
  const again = await pixelsOf(drawn.get(size)!);
  // Browsers smooth edges differently, so a little may differ.
  const differences = file.values.map((value, index) => Math.abs(value - again.values[index]!));
  expect(differences.reduce((sum, difference) => sum + difference, 0) / differences.length).toBeLessThan(8);
  // Neither blank nor a block: some of it transparent, and the colours of the book and the medal are there.
  const pixels = Array.from({ length: size * size }, (_, index) => file.values.slice(index * 4, index * 4 + 4));
  const share = (is: (pixel: number[]) => boolean): number => pixels.filter(is).length / pixels.length;
  expect(share(([, , , opacity]) => opacity === 0)).toBeGreaterThan(0.05);
  expect(share(([red, green, blue]) => red! < 60 && green! > 50 && blue! > 60)).toBeGreaterThan(0.1);
  expect(share(([red, green, blue]) => red! > 200 && green! > 140 && blue! < 90)).toBeGreaterThan(0.03);
});
