import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { merge } from '../../src/actions/merge';
import { packing } from '../../src/cli/packing';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { READERS, returnedFiles, type ReaderName } from './reading';
import { CREATED, GROUP, PLAN, SILENT } from './returnedFiles';

/** What a process of its own is asked to do: read files, or merge them and write the result. */
export type Job = ReaderName | 'merge';

/** What one job cost a process that did nothing else. */
export interface Cost {
  /** The most memory it ever had, Node and the program included. */
  megabytes: number;
  /** Processor time, of all threads. */
  seconds: number;
  /** Merging only: until the files were read, and until the results were there to be written. */
  phases: { read: number; results: number } | null;
}

/** Runs a job in a process of its own. */
export function costOf(job: Job, paths: readonly string[], list: string): Cost {
  writeFileSync(list, JSON.stringify(paths));
  const values = [process.argv[1]!, '--job', job, list];
  const { status, stdout } = spawnSync(process.execPath, values, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${job} of ${paths.length} files failed`);
  return JSON.parse(stdout) as Cost;
}

/** The job itself, in its process. */
export async function runJob(job: Job, paths: readonly string[]): Promise<Cost> {
  const before = process.cpuUsage();
  const since = (): number => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000_000;
  };
  let phases: Cost['phases'] = null;
  if (job === 'merge') {
    let read = 0;
    const watcher = {
      ...SILENT,
      progress: (done: number): void => {
        if (done === paths.length - 1) read = since();
      },
    };
    const { workbook } = await merge(PLAN, returnedFiles(paths), { groups: [GROUP.code], created: CREATED }, watcher);
    phases = { read, results: since() - read };
    await writeWorkbook(workbook!, packing);
  } else {
    await READERS[job](paths);
  }
  return { megabytes: process.resourceUsage().maxRSS / 1000, seconds: since(), phases };
}
