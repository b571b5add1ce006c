import { differences } from '../../src/workbook/equality';
import type { Workbook } from '../../src/workbook/workbook';
import { UnwritableWorkbook } from '../../src/xlsx/writer/unwritable';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import type { Change } from '../workbook/everyChange';

/** How a file is read, and what of a workbook can be read from one. */
export interface Reading {
  read: (bytes: Uint8Array) => Workbook;
  told: (workbook: Workbook) => Workbook;
  /** Fields of which no change alone makes a workbook, and why. */
  exceptions: Record<string, string>;
}

/**
 * For each field the first change of it that can be written: the file must read as the changed workbook, and no longer as
 * the one before.
 * @param before the workbook that was changed, as told
 * @returns one line a problem
 */
export async function fieldsNotCarried(
  { read, told, exceptions }: Reading,
  before: Workbook,
  changes: Iterable<Change>,
): Promise<string[]> {
  const problems = new Map<string, string[]>();
  for (const { pattern, path, changed } of changes) {
    if (pattern in exceptions || problems.get(pattern)?.length === 0) continue;
    // What counts for nothing (a format that no cell uses, a cell that a rule has already) or is no more in the file (a password).
    if (differences(before, told(changed)).length === 0) continue;
    const bytes = await written(changed);
    const answered = bytes && read(bytes);
    if (!answered) problems.set(pattern, [`${path} refused`]);
    else if (differences(before, answered).length === 0) problems.set(pattern, [`${path} not seen`]);
    else problems.set(pattern, differences(told(changed), answered));
  }
  return [...problems.values()].flat();
}

/** The file of a workbook; null when the writer refuses it. */
async function written(workbook: Workbook): Promise<Uint8Array | null> {
  try {
    return await writeWorkbook(workbook);
  } catch (error) {
    if (error instanceof UnwritableWorkbook) return null;
    throw error;
  }
}
