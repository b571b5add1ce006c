import type { FileContent } from '../../actions/returnedFile';
import { Cancelled, type Watcher } from '../../actions/watcher';
import { PaneFailure } from '../paneFailure';
import type { ParseAnswer, ParseRequest } from './workerMessages';

/** The part of a Worker that is used, so that tests can stand in. */
export interface WorkerLike {
  postMessage(request: ParseRequest, transfer: ArrayBuffer[]): void;
  terminate(): void;
  onmessage: ((event: { data: ParseAnswer }) => void) | null;
  onerror: ((event: { message?: string; preventDefault?: () => void }) => void) | null;
}

/** A file as the browser gives it. */
export type GivenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

export interface ParseOptions {
  createWorker: () => WorkerLike;
  /** Files read at the same time. */
  workers: number;
  /** Larger files are not even loaded. */
  maximumBytes: number;
}

/** How often cancelling is looked at while a file is being read. */
const LOOK_MS = 100;

/**
 * Reads files in workers, several at a time, and gives their contents in the order of the files. A file that cannot be
 * loaded, or that brings its worker down, is a result like any other: the next one gets a new worker.
 * @throws Cancelled at once when asked, with what is being read thrown away
 * @throws PaneFailure `worker-failed` when no worker can be had at all
 */
export async function parseFiles(
  files: readonly GivenFile[],
  { createWorker, workers, maximumBytes }: ParseOptions,
  watcher: Watcher,
): Promise<FileContent[]> {
  const contents = new Array<FileContent>(files.length);
  const running = new Set<WorkerLike>();
  const start = (): WorkerLike => {
    try {
      const worker = createWorker();
      running.add(worker);
      return worker;
    } catch (thrown) {
      throw new PaneFailure('worker-failed', thrown instanceof Error ? thrown.message : String(thrown));
    }
  };
  const end = (worker: WorkerLike): void => {
    worker.terminate();
    running.delete(worker);
  };
  let next = 0;
  let done = 0;
  /** Takes files until none is left. */
  const work = async (): Promise<void> => {
    let worker: WorkerLike | null = null;
    while (next < files.length) {
      const index = next++;
      const file = files[index]!;
      watcher.progress(done, files.length, file.name);
      const loaded = await load(file, maximumBytes);
      if ('bytes' in loaded) {
        worker ??= start();
        const answer: FileContent | null = await ask(worker, { id: index, name: file.name, bytes: loaded.bytes });
        if (!answer) {
          end(worker);
          worker = null;
        }
        contents[index] = answer ?? { kind: 'unreadable', code: 'damaged', reason: file.name, sha256: null };
      } else contents[index] = loaded;
      done++;
    }
    if (worker) end(worker);
  };
  const stop = watchFor(watcher);
  try {
    const count = Math.max(1, Math.min(workers, files.length));
    await Promise.race([stop.asked, Promise.all(Array.from({ length: count }, work))]);
    return contents;
  } finally {
    stop.end();
    // Nobody waits for those that are left: they were cancelled, or stand beside one that could not be started.
    next = files.length;
    running.forEach(end);
  }
}

/** The bytes of a file, or why there are none. */
async function load(file: GivenFile, maximumBytes: number): Promise<{ bytes: ArrayBuffer } | FileContent> {
  if (file.size > maximumBytes) {
    const reason = `${Math.round(file.size / 1e6)} MB`;
    return { kind: 'unreadable', code: 'too-large', reason, sha256: null };
  }
  try {
    return { bytes: await file.arrayBuffer() };
  } catch (thrown) {
    // Moved, or opened by a program that lets nobody else read.
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return { kind: 'unreadable', code: 'cannot-open', reason, sha256: null };
  }
}

/** Asks a worker for one file; null when it went down over it. */
function ask(worker: WorkerLike, request: ParseRequest): Promise<FileContent | null> {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => {
      if (data.id === request.id) resolve(data.content);
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      resolve(null);
    };
    worker.postMessage(request, [request.bytes]);
  });
}

/** A promise that is broken with `Cancelled` as soon as the watcher asks to stop. */
function watchFor(watcher: Watcher): { asked: Promise<never>; end: () => void } {
  let timer: ReturnType<typeof setInterval> | undefined;
  const asked = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (watcher.cancelled()) reject(new Cancelled());
    }, LOOK_MS);
  });
  return { asked, end: () => clearInterval(timer) };
}
