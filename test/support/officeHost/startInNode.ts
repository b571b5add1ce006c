import { readFileSync } from 'node:fs';
import { clearInterval, clearTimeout, setInterval, setTimeout } from 'node:timers';
import vm from 'node:vm';
import type { OfficeHost } from '../../../src/workbench/officeHost/officeHost';
import {
  startOfficeHost,
  type HostGlobal,
  type OfficeHostOptions,
} from '../../../src/workbench/officeHost/startOfficeHost';

/** Microsoft's library on a host of its own. */
export interface StartedOffice {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  host: OfficeHost;
}

let library: vm.Script | null = null;

/** The library, compiled once a test file. */
function readLibrary(): vm.Script {
  const path = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  library ??= new vm.Script(readFileSync(path, 'utf8'), { filename: path });
  return library;
}

/** Timers that do not keep the process alive: Node's own, since those of jsdom, where the pane is tested, do. */
function unreferenced(start: typeof setTimeout | typeof setInterval) {
  return (...args: Parameters<typeof setTimeout>) => start(...args).unref();
}

/** Loads Microsoft's library into a context of its own, on a host that has a workbook open. */
export async function startInNode(options: Omit<OfficeHostOptions, 'global' | 'loadLibrary'>): Promise<StartedOffice> {
  const sandbox: Record<string, unknown> & HostGlobal = {
    // Errors of the library must be Errors of the tests.
    Error,
    Promise,
    performance,
    console,
    setTimeout: unreferenced(setTimeout),
    setInterval: unreferenced(setInterval),
    clearTimeout,
    clearInterval,
    navigator: { userAgent: 'Node', platform: 'Node', language: 'zh-TW' },
    location: { href: 'https://localhost/', hash: '', search: '', protocol: 'https:', host: 'localhost' },
  };
  sandbox.window = sandbox;
  sandbox.self = sandbox;
  vm.createContext(sandbox);
  const host = await startOfficeHost({
    ...options,
    global: sandbox,
    loadLibrary: () => {
      readLibrary().runInContext(sandbox);
    },
  });
  const { Excel, Office, OfficeExtension } = vm.runInContext('({ Excel, Office, OfficeExtension })', sandbox) as Omit<
    StartedOffice,
    'host'
  >;
  return { Excel, Office, OfficeExtension, host };
}
