import { once } from 'node:events';
import { Worker, parentPort } from 'node:worker_threads';
import { READERS, type ReaderName } from './reading';

interface Task {
  reader: ReaderName;
  paths: string[];
}

/** Threads that each read a share of the files. */
export class Workers {
  private readonly workers: Worker[];

  constructor(readonly count: number) {
    this.workers = Array.from({ length: count }, () => new Worker(process.argv[1]!));
  }

  async read(reader: ReaderName, paths: readonly string[]): Promise<void> {
    await Promise.all(
      this.workers.map(async (worker, index) => {
        const task: Task = { reader, paths: paths.filter((_, place) => place % this.count === index) };
        // Fails when the thread does.
        const done = once(worker, 'message');
        worker.postMessage(task);
        await done;
      }),
    );
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

/** What a thread does: reads what it is told, and says when it is done. */
export function serveTasks(): void {
  parentPort?.on('message', ({ reader, paths }: Task) => {
    void READERS[reader](paths).then(() => parentPort?.postMessage('done'));
  });
}
