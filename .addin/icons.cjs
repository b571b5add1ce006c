/** Icons of the add-in: `npm run icons` draws the PNG files of assets/ from the SVG files beside them. */
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { launchBrowser } = require('./browser.cjs');

const ASSETS = path.join(__dirname, '../assets');

/** Edge lengths in pixels: ribbon buttons take 16, 32 and 80, high resolutions those between, the manifest's own icons 32 and 64. */
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/**
 * The drawing for an edge length: below 32 pixels the full one is a smudge.
 * @param {number} size
 */
const drawingFor = (size) => (size < 32 ? 'icon-small.svg' : 'icon.svg');

/**
 * Draws every icon on a transparent ground.
 * @returns {Promise<Map<number, Buffer>>} PNG files by edge length
 */
async function drawIcons() {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    /** @type {Map<number, Buffer>} */
    const drawn = new Map();
    for (const size of ICON_SIZES) {
      const svg = readFileSync(path.join(ASSETS, drawingFor(size))).toString('base64');
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg}">`,
      );
      drawn.set(size, await page.screenshot({ omitBackground: true }));
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

async function writeIcons() {
  for (const [size, png] of await drawIcons()) writeFileSync(path.join(ASSETS, `icon-${size}.png`), png);
}

if (require.main === module) void writeIcons();

module.exports = { ICON_SIZES, drawIcons };
