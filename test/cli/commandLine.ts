import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { generateForMembers, type KnownAnswers } from '../../src/actions/generate';
import { printPlan } from '../../src/actions/openPlan';
import { sampleAnswers } from '../../src/actions/sample';
import type { Plan } from '../../src/assessment/plan';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import packageJson from '../../package.json';

// Starting a program takes its time on a busy machine.
jest.setTimeout(120_000);

const ROOT = path.resolve(__dirname, '../..');
export const PROGRAM = path.join(ROOT, 'dist/scorebook.cjs');

/** Builds the program as `npm run build:cli` does; moved into place whole, since several test files do so side by side. */
export function buildProgram(): void {
  const [builder, ...flags] = packageJson.scripts['build:cli'].split(' ');
  const partial = `${PROGRAM}.${process.pid}`;
  const built = spawnSync(
    path.join(ROOT, 'node_modules/.bin', builder!),
    flags.map((flag) => flag.replace('dist/scorebook.cjs', partial)),
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (built.status !== 0) throw new Error(built.stderr);
  renameSync(partial, PROGRAM);
}

/** What one run of the program came to. */
export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the program in a folder, as from a terminal there. */
export function scorebook(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: status, stdout, stderr };
}

/** Runs the program with --json and checks that stdout is one JSON value of this shape and nothing else. */
export function scorebookJson<T>(shape: z.ZodType<T>, folder: string, args: readonly string[]): Ran & { json: T } {
  const ran = scorebook(folder, ['--json', ...args]);
  return { ...ran, json: shape.parse(JSON.parse(ran.stdout)) };
}

const folders: string[] = [];

/** A folder of the test's own, with blanks and Chinese in its name, as people have them. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), '評分 簿-'));
  folders.push(folder);
  return folder;
}

/** Removes what `makeFolder` made. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Writes a plan as `plan.json`. */
export function writePlan(folder: string, plan: Plan, name = 'plan.json'): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), printPlan(plan));
  return name;
}

/** Score workbooks of a plan as they come back, into a folder; every score filled in unless `known` says otherwise. */
export async function writeReturned(folder: string, plan: Plan, known?: KnownAnswers): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  await generateForMembers(
    plan,
    plan.groups.filter((group) => plan.assessedGroups.includes(group.code)),
    '2026-09-01T00:00:00Z',
    async ({ name, workbook }) => {
      writeFileSync(path.join(folder, name), await writeWorkbook(workbook));
      files.push(name);
    },
    { progress: () => undefined, cancelled: () => false },
    { known: known ?? ((member, agency) => sampleAnswers(plan, member, agency)) },
  );
  return files;
}

/** Everything below a folder: hash by path, hidden and partial files included. */
export function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  return Object.fromEntries(files.sort().map((name) => [name, hash(path.join(folder, name))]));
}

function hash(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
