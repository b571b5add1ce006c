import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Debian's own interpreter: python3-uno works from no other, even when another one comes first on the PATH. */
export const PYTHON = '/usr/bin/python3';

export const RUN_JOBS = join(__dirname, 'office', 'run_jobs.py');

/** Whether LibreOffice can be used here; `problem` says what is missing. */
export const libreOffice: { available: boolean; problem: string } = checkAvailability();

function checkAvailability() {
  // -B: no compiled files beside the sources.
  const check = spawnSync(PYTHON, ['-B', RUN_JOBS, '--check'], { encoding: 'utf8' });
  if (check.status === 0) return { available: true, problem: '' };
  const said = check.error?.message ?? check.stderr.trim().split('\n').at(-1) ?? '';
  return { available: false, problem: `LibreOffice with Python is not there: ${said}` };
}
