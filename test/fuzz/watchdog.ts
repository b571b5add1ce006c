import { writeSync } from 'node:fs';
import { Worker, workerData } from 'node:worker_threads';

/** Far more than a file may take, even on a busy machine. */
const PATIENCE_SECONDS = 60;

/** Watches from another thread, because a reader that never comes back cannot be asked how long it has taken. */
export interface Watchdog {
  begin(seed: number): void;
  end(): Promise<unknown>;
}

/** Starts the thread; the program's own file is run in it, and calls `watch`. */
export function startWatchdog(): Watchdog {
  const current = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(process.argv[1]!, { workerData: current });
  return {
    begin: (seed) => Atomics.store(current, 0, seed),
    end: () => worker.terminate(),
  };
}

/** Ends the process, with the seed, when it has been at one file for too long. */
export function watch(): void {
  const current = workerData as Int32Array;
  let [seed, seconds] = [0, 0];
  setInterval(() => {
    const now = Atomics.load(current, 0);
    seconds = now === seed ? seconds + 1 : 0;
    seed = now;
    if (seconds < PATIENCE_SECONDS) return;
    // Written at once: the thread that would print it is busy.
    writeSync(1, `FAILED seed ${seed}: no end after ${seconds} s; again with --seed ${seed} --only\n`);
    process.kill(process.pid, 'SIGKILL');
  }, 1000);
}
