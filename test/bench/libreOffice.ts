import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Lets LibreOffice open and save files in place. @returns false when it is not there */
export function convertToXlsx(files: readonly string[]): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'scorebook-bench-'));
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const values = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, ...files];
    const { status } = spawnSync('soffice', values, { stdio: 'ignore', timeout: 300_000 });
    if (status !== 0) return false;
    // Renaming fails between two file systems; then the files stay as they were.
    for (const file of files) renameSync(path.join(folder, path.basename(file)), file);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
