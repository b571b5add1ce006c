import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './root';

const PACKAGE = '@sparticuz/chromium';

/** Whether the package's Chromium, which is one for Linux, runs on this machine. */
export function unpackable(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Path of the Chromium in the npm package, unpacked (200 MB) into the folder for temporary files, where the next run finds it.
 * It needs libnss3 and libexpat1 of the system.
 */
export async function unpackChromium(): Promise<string> {
  const manifest = await readFile(join(ROOT, 'node_modules', PACKAGE, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(tmpdir(), `scorebook-chromium-${version}-${process.getuid?.() ?? 'user'}`);
  const path = join(folder, 'chromium');
  if (existsSync(path)) return path;

  // The package unpacks into the folder for temporary files, and takes what is there already, even if another process is still
  // writing it. So it gets a folder of its own, which takes its place when it is complete.
  const partial = await mkdtemp(`${folder}-`);
  try {
    await promisify(execFile)(process.execPath, ['-e', `require('${PACKAGE}').executablePath()`], {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: partial },
    });
    await rename(partial, folder);
  } catch (problem) {
    await rm(partial, { recursive: true, force: true });
    // Another process was faster.
    if (!existsSync(path)) throw problem;
  }
  return path;
}
