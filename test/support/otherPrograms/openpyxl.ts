import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PYTHON } from '../libreoffice/availability';

/** What a script does with openpyxl. */
export type OpenpyxlEdit =
  /** A text that begins with `=` is a formula, and has no result then; null leaves the cell blank. */
  | { do: 'set'; sheet: string; address: string; value: string | number | boolean | null }
  | { do: 'setDate'; sheet: string; address: string; value: string }
  | { do: 'setError'; sheet: string; address: string; value: string }
  /** What the covered cells hold is lost. */
  | { do: 'merge'; sheet: string; range: string }
  | { do: 'removeValidations'; sheet: string }
  | { do: 'rename'; sheet: string; to: string }
  | { do: 'move'; sheet: string; by: number }
  /** As the first sheet. */
  | { do: 'addSheet'; name: string }
  | { do: 'delete'; sheet: string }
  /** Dates are written as days since 1904, as Excel for Mac once did. */
  | { do: 'countFrom1904' };

export interface OpenpyxlJob {
  name: string;
  open: Uint8Array;
  edits: OpenpyxlEdit[];
}

/** Each job's .xlsx as openpyxl saves it; one start does all of them. Throws with what it said when it could not. */
export async function editWithOpenpyxl(jobs: OpenpyxlJob[]): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'scorebook-openpyxl-'));
  try {
    const asked = jobs.map(({ name, edits }) => ({
      open: join(folder, `${name}.xlsx`),
      save: join(folder, `${name}-saved.xlsx`),
      edits,
    }));
    await Promise.all(asked.map(({ open }, index) => writeFile(open, jobs[index]!.open)));
    const script = join(__dirname, 'edit_with_openpyxl.py');
    const { status, stderr } = spawnSync(PYTHON, ['-B', script], { input: JSON.stringify(asked), encoding: 'utf8' });
    if (status !== 0) throw new Error(`openpyxl: ${stderr}`);
    return await Promise.all(asked.map(({ save }) => readFile(save)));
  } finally {
    await rm(folder, { recursive: true });
  }
}
