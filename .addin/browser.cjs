/**
 * A browser for drawing icons and for seeing the built pane: that of CHROME_PATH, an installed Chrome, Chromium or Edge, or
 * else the one inside the npm package @sparticuz/chromium, which needs no root and no download.
 */
const { execFileSync } = require('node:child_process');
const { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { chromium } = require('playwright-core');

/** Channels of playwright-core: what may be installed. */
const CHANNELS = ['chrome', 'msedge'];

/** Where Linux distributions put their own Chromium. */
const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/**
 * Unpacks the packaged browser where it is not yet, and says where it is. The package, an ES module which jest does not load, runs
 * in a process of its own, and unpacks into a folder of its own: it would take a file that another process is still writing.
 */
function packagedBrowser() {
  const manifest = path.join(__dirname, '../node_modules/@sparticuz/chromium/package.json');
  const { version } = /** @type {{ version: string }} */ (JSON.parse(readFileSync(manifest, 'utf8')));
  const folder = path.join(tmpdir(), `scorebook-chromium-${version}-${process.getuid?.() ?? 'user'}`);
  const unpacked = path.join(folder, 'chromium');
  if (existsSync(unpacked)) return unpacked;

  const partial = mkdtempSync(`${folder}-`);
  try {
    const program = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
    const env = { ...process.env, TMPDIR: partial };
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: __dirname, env });
    renameSync(partial, folder);
  } catch (problem) {
    rmSync(partial, { recursive: true, force: true });
    // Another process was faster.
    if (!existsSync(unpacked)) throw problem;
  }
  return unpacked;
}

/**
 * Starts a headless browser; the caller closes it.
 * @returns {Promise<import('playwright-core').Browser>}
 */
async function launchBrowser() {
  const given = process.env.CHROME_PATH;
  for (const channel of given ? [] : CHANNELS) {
    try {
      return await chromium.launch({ channel });
    } catch {
      // Not installed: the next one.
    }
  }
  const executablePath = given ?? PROGRAMS.find((program) => existsSync(program)) ?? packagedBrowser();
  // Not the package's own switches: they turn off what a page must obey, such as where it may load from.
  return chromium.launch({ executablePath });
}

module.exports = { launchBrowser };
