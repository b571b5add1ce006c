import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { PYTHON, RUN_JOBS } from './availability';

/** A running `run_jobs.py`, with the one soffice it keeps. */
export interface OfficeProcess {
  /** Sends one job and gives its answer; requests are answered in the order they were made. */
  request: (job: object) => Promise<unknown>;
  /** Ends soffice too. */
  close: () => Promise<void>;
}

/** More than soffice needs to end by itself; then the kernel ends it with its parent. */
const CLOSE_MILLISECONDS = 10_000;

/**
 * Starts it, with `folder` for its temporary files, which it removes in the end. When this process dies, however it does,
 * the end of standard input ends the other one.
 */
export function startOfficeProcess(folder: string): OfficeProcess {
  const child = spawn(PYTHON, ['-B', RUN_JOBS, '--remove', folder], { env: { ...process.env, TMPDIR: folder } });
  const waiting: { resolve: (answer: unknown) => void; reject: (problem: Error) => void }[] = [];
  let said = '';
  let ended = false;

  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(JSON.parse(line)));
  // The end of the process tells more than the broken pipe before it.
  child.stdin.on('error', () => undefined);

  const end = new Promise<void>((resolve) => {
    const settle = (how: string) => {
      ended = true;
      for (const { reject } of waiting.splice(0))
        reject(new Error(`LibreOffice's helper ended (${how}). ${said.trim()}`));
      resolve();
    };
    child.on('error', (problem) => {
      settle(problem.message);
    });
    child.on('close', (code, signal) => {
      settle(signal ?? `code ${code ?? '?'}`);
    });
  });

  return {
    request: (job) =>
      new Promise((resolve, reject) => {
        if (ended) {
          reject(new Error(`LibreOffice's helper has ended. ${said.trim()}`));
          return;
        }
        waiting.push({ resolve, reject });
        child.stdin.write(`${JSON.stringify(job)}\n`);
      }),
    close: async () => {
      child.stdin.end();
      const hard = setTimeout(() => child.kill('SIGKILL'), CLOSE_MILLISECONDS);
      await end;
      clearTimeout(hard);
    },
  };
}
