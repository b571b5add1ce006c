import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateForMembers, type MadeFile } from '../../src/actions/generate';
import { sampleAnswers } from '../../src/actions/sample';
import type { Watcher } from '../../src/actions/watcher';
import { plan105 } from '../../src/assessment/builtin/plan105';
import type { Group, Plan } from '../../src/assessment/plan';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { convertToXlsx } from './libreOffice';

export const CREATED = '2016-09-01T00:00:00Z';
export const SILENT: Watcher = { progress: () => undefined, cancelled: () => false };

/** The second group: six agencies; each sheet has 26 scores. */
export const GROUP: Group = plan105.groups[1]!;
export const SCORES_A_FILE = 6 * 26;

/** As many as a plan may have; each hands in several times. */
const MEMBERS = 200;

/** One member in so many works with LibreOffice. */
const SAVED_BY_LIBREOFFICE = 10;

/** The built-in plan with the largest panel there may be. */
export const PLAN: Plan = {
  ...plan105,
  panel: Array.from({ length: MEMBERS }, (_, index) => ({
    code: `M${String(index + 1).padStart(3, '0')}`,
    name: `委員${index + 1}`,
    role: 'member',
    scores: true,
    weight: 1,
    recusedFrom: [],
  })),
};

/** Workbooks of the group, one a member, filled with sample scores. */
export async function filledWorkbooks(plan: Plan): Promise<MadeFile[]> {
  const made: MadeFile[] = [];
  const deliver = (file: MadeFile): Promise<void> => Promise.resolve(void made.push(file));
  await generateForMembers(plan, [GROUP], CREATED, deliver, SILENT, {
    known: (member, agency) => sampleAnswers(plan, member, agency),
  });
  return made;
}

export interface ReturnedFiles {
  paths: string[];
  /** How many of them LibreOffice saved. */
  savedByLibreOffice: number;
}

/** Writes returned files into a folder: members in turn, until there are enough. */
export async function makeReturnedFiles(folder: string, count: number): Promise<ReturnedFiles> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files: { path: string; bytes: Uint8Array }[] = [];
  for (const { workbook } of await filledWorkbooks({ ...PLAN, panel: PLAN.panel.slice(0, count) })) {
    const file = path.join(folder, `${String(files.length).padStart(4, '0')}.xlsx`);
    const bytes = await writeWorkbook(workbook);
    await writeFile(file, bytes);
    files.push({ path: file, bytes });
  }
  const chosen = files.filter((_, index) => index % SAVED_BY_LIBREOFFICE === SAVED_BY_LIBREOFFICE - 1);
  const converted = convertToXlsx(chosen.map((file) => file.path));
  if (converted) for (const file of chosen) file.bytes = await readFile(file.path);
  const paths: string[] = [];
  for (let index = 0; index < count; index++) {
    const { bytes } = files[index % files.length]!;
    const file = path.join(folder, `${String(index).padStart(4, '0')}.xlsx`);
    if (index >= files.length) await writeFile(file, bytes);
    paths.push(file);
  }
  const isConverted = (_: string, index: number): boolean =>
    (index % files.length) % SAVED_BY_LIBREOFFICE === SAVED_BY_LIBREOFFICE - 1;
  return { paths, savedByLibreOffice: converted ? paths.filter(isConverted).length : 0 };
}
