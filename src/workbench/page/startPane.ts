import { startOfficeHost, type HostGlobal } from '../officeHost/startOfficeHost';
import type { OfficeHost, HostSettings } from '../officeHost/officeHost';
import type { Language } from '../../wording/wording';

declare global {
  interface Window {
    /** Of a pane's frame: starts the add-in. Its Office must be there. */
    startAddin?: (openFiles: () => Promise<readonly File[]>) => Promise<void>;
  }
}

/** Microsoft's library, as the build copies it. Not its loader, which looks for an Excel around the page. */
const LIBRARY = 'office-js/excel-web-16.00.js';

/** What the add-in may ask of the host: all that the library's declarations know. */
const API_VERSION = '1.15';

/** Starts a host in a frame that holds pane.html, with Microsoft's library on it. */
export function startHost(frame: Window, settings: HostSettings & { language: Language }): Promise<OfficeHost> {
  return startOfficeHost({
    ...settings,
    global: frame as unknown as HostGlobal,
    apiVersion: API_VERSION,
    loadLibrary: () => loadScript(frame.document, LIBRARY),
  });
}

/**
 * Starts the add-in in a frame that has its host.
 * @param openFiles the other workbooks that are open
 */
export async function startAddin(frame: Window, openFiles: () => Promise<readonly File[]>): Promise<void> {
  if (!frame.startAddin) throw new Error('pane.html did not load');
  await frame.startAddin(openFiles);
}

function loadScript(page: Document, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = page.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} does not load`));
    page.head.append(script);
  });
}
