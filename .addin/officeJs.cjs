/** Microsoft's Office.js: from its public address, or copied from its npm package for networks without internet. */
const path = require('node:path');

/** @typedef {'cdn' | 'local'} OfficeJsSource */

/** The server Microsoft supports Office.js from. */
const CDN_ORIGIN = 'https://appsforoffice.microsoft.com';

/** The folder of a build that holds the copy. */
const LOCAL_FOLDER = 'office-js';

/** Where the npm package keeps what is served. */
const PACKAGE = path.dirname(require.resolve('@microsoft/office-js/package.json'));

/**
 * What Excel on Windows, the web, Mac and iPad loads, and the texts of the languages people here use. Telemetry is not
 * among it: without it Office.js goes on silently.
 */
const LOCAL_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-tw/office_strings.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/**
 * @param {string | undefined} given the build's `--env officejs`
 * @returns {OfficeJsSource}
 * @throws {Error} for anything but `cdn` or `local`
 */
function parseOfficeJsSource(given) {
  if (given === undefined || given === 'cdn') return 'cdn';
  if (given === 'local') return 'local';
  throw new Error(`--env officejs is cdn or local, not "${given}"`);
}

/**
 * The address of the script in the page.
 * @param {OfficeJsSource} source
 */
const officeJsAddress = (source) =>
  source === 'cdn' ? `${CDN_ORIGIN}/lib/1/hosted/office.js` : `${LOCAL_FOLDER}/office.js`;

/**
 * What to copy, unmodified, with Microsoft's licence beside it: patterns of copy-webpack-plugin.
 * @param {OfficeJsSource} source
 */
function officeJsCopies(source) {
  if (source === 'cdn') return [];
  return [
    ...LOCAL_FILES.map((file) => ({ from: path.join(PACKAGE, 'dist', file), to: `${LOCAL_FOLDER}/${file}` })),
    { from: path.join(PACKAGE, 'LICENSE.md'), to: `${LOCAL_FOLDER}/LICENSE.md` },
  ].map((copy) => ({ ...copy, info: { minimized: true } }));
}

module.exports = { CDN_ORIGIN, LOCAL_FOLDER, PACKAGE, officeJsAddress, officeJsCopies, parseOfficeJsSource };
