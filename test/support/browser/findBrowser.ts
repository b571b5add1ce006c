import { existsSync } from 'node:fs';
import { unpackChromium, unpackable } from './unpackChromium';

/** Where Chrome, Chromium and Edge are installed; any of them will do. */
const INSTALLED: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['C:\\Program Files', 'C:\\Program Files (x86)'].flatMap((folder) => [
    `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
    `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

/** Whether a browser can be had here; `problem` says what to do about it. */
export const browser: { available: boolean; problem: string } = {
  available: installed() !== undefined || unpackable(),
  problem: 'No browser is there: install Chrome, Chromium or Edge, or say where one is with CHROME_PATH.',
};

/** Path of the browser that tests run in: that of CHROME_PATH, an installed one, or the one of the npm package. */
export async function findBrowser(): Promise<string> {
  return installed() ?? (await unpackChromium());
}

function installed(): string | undefined {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  return INSTALLED[process.platform]?.find((path) => existsSync(path));
}
