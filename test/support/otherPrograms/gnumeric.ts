import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gnumeric's name of each kind of file. */
const EXPORTERS = {
  xlsx: 'Gnumeric_Excel:xlsx2',
  ods: 'Gnumeric_OpenCalc:odf',
  xls: 'Gnumeric_Excel:excel_biff8',
} as const;

export type GnumericFormat = keyof typeof EXPORTERS;

/** An .xlsx recalculated and saved by Gnumeric. Throws with what it said when it could not. */
export async function saveWithGnumeric(bytes: Uint8Array, format: GnumericFormat): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'scorebook-gnumeric-'));
  try {
    const [open, save] = [join(folder, 'came.xlsx'), join(folder, `saved.${format}`)];
    await writeFile(open, bytes);
    const asked = ['--recalc', '-T', EXPORTERS[format], open, save];
    const { status, stderr } = spawnSync('ssconvert', asked, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`Gnumeric: ${stderr}`);
    return await readFile(save);
  } finally {
    await rm(folder, { recursive: true });
  }
}
