import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The file as LibreOffice saves it; null where that is not installed. */
export function convertWith(bytes: Uint8Array, format: 'xlsx' | 'ods', folder: string): Uint8Array | null {
  const saved = path.resolve(folder, 'saved');
  mkdirSync(saved, { recursive: true });
  const source = path.resolve(folder, 'source.xlsx');
  writeFileSync(source, bytes);
  const profile = `-env:UserInstallation=file://${path.resolve(folder, 'profile')}`;
  const values = [profile, '--headless', '--convert-to', format, '--outdir', saved, source];
  const { status } = spawnSync('soffice', values, { stdio: 'ignore', timeout: 120_000 });
  return status === 0 ? readFileSync(path.join(saved, `source.${format}`)) : null;
}
