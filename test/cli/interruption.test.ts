import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { printPlan } from '../../src/actions/openPlan';
import { planWith } from '../support/samplePlans';
import {
  buildProgram,
  makeFolder,
  PROGRAM,
  removeFolders,
  snapshot,
  writePlan,
  writeReturned,
  type Ran,
} from './commandLine';
import { failureShape } from './jsonShapes';

beforeAll(buildProgram);
afterAll(removeFolders);

const plan = planWith({ assessedGroups: ['G1'] });

/**
 * Runs the program until it reads from a pipe, interrupts it as Ctrl-C does, and then lets it read on: it is stopped in
 * the middle of its work however slow the machine is.
 */
async function interrupt(folder: string, pipe: string, content: string, args: readonly string[]): Promise<Ran> {
  spawnSync('mkfifo', [path.join(folder, pipe)]);
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  // Opens when the program has opened it.
  const writer = await open(path.join(folder, pipe), 'w');
  child.kill('SIGINT');
  await writer.write(content);
  await writer.close();
  const [[code], [stdout, stderr]] = await Promise.all([ended, output]);
  spawnSync('rm', [path.join(folder, pipe)]);
  return { code, stdout, stderr };
}

describe('Ctrl-C', () => {
  it('stops generate: exit 1, a word on it, and nothing written', async () => {
    const folder = makeFolder();
    const args = ['generate', 'pipe.json', '--group', 'all', '--for', 'members', '--out', 'out'];
    const ran = await interrupt(folder, 'pipe.json', printPlan(plan), args);
    expect(ran).toEqual({ code: 1, stdout: '', stderr: '已取消，未寫入任何檔案。\n' });
    expect(snapshot(folder)).toEqual({});
  });

  it.each([
    ['the first of several files', ['pipe.xlsx', 'returned']],
    ['the last file', ['returned', 'pipe.xlsx']],
  ])('stops merge while it reads %s', async (_, inputs) => {
    const folder = makeFolder();
    writePlan(folder, plan);
    await writeReturned(path.join(folder, 'returned'), plan);
    const before = snapshot(folder);
    const args = ['merge', 'plan.json', ...inputs, '--out', 'results.xlsx', '--json', '--lang', 'en'];
    const { code, stdout, stderr } = await interrupt(folder, 'pipe.xlsx', 'x', args);
    expect([code, stderr]).toEqual([1, 'Cancelled; no file was written.\n']);
    expect(failureShape.parse(JSON.parse(stdout)).error.code).toBe('cancelled');
    expect(snapshot(folder)).toEqual(before);
  });
});

it('ends quietly when whoever reads its output leaves', async () => {
  const child = spawn(process.execPath, [PROGRAM, 'plan', 'check', 'builtin', '--json']);
  child.stdout.destroy();
  const [[code], said] = await Promise.all([once(child, 'close') as Promise<[number]>, text(child.stderr)]);
  expect([code, said]).toEqual([0, '']);
});
