import type { FileContent } from '../../src/actions/returnedFile';
import { Cancelled } from '../../src/actions/watcher';
import { parseFiles, type GivenFile, type WorkerLike } from '../../src/taskpane/files/parseFiles';
import type { ParseRequest } from '../../src/taskpane/files/workerMessages';
import { PaneFailure } from '../../src/taskpane/paneFailure';
import { QUIET } from '../support/returned';

const given = (name: string, size = 3): GivenFile => ({
  name,
  size,
  arrayBuffer: () => Promise.resolve(new ArrayBuffer(size)),
});
const said = (name: string): FileContent => ({ kind: 'unreadable', code: 'damaged', reason: name, sha256: name });

/** Workers that answer by a rule: after some time, never (`hang`), or by going down (`crash`). */
function pool() {
  const workers: { terminated: boolean; asked: string[] }[] = [];
  const createWorker = (): WorkerLike => {
    const own = { terminated: false, asked: [] as string[] };
    workers.push(own);
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      terminate: () => (own.terminated = true),
      postMessage: ({ id, name }: ParseRequest) => {
        own.asked.push(name);
        if (name.startsWith('hang')) return;
        setTimeout(() => {
          if (name.startsWith('crash')) worker.onerror?.({ message: 'out of memory' });
          else worker.onmessage?.({ data: { id, content: said(name) } });
        }, 2);
      },
    };
    return worker;
  };
  return { workers, createWorker };
}

describe('reading files in workers', () => {
  it('gives contents in the order of the files, reports progress, and ends its workers', async () => {
    const { workers, createWorker } = pool();
    const names = Array.from({ length: 9 }, (_, index) => `${index}.xlsx`);
    const seen: string[] = [];
    const watcher = { ...QUIET, progress: (done: number, total: number) => seen.push(`${done}/${total}`) };
    const contents = await parseFiles(
      names.map((name) => given(name)),
      { createWorker, workers: 3, maximumBytes: 9 },
      watcher,
    );
    expect(contents).toEqual(names.map(said));
    expect(seen).toHaveLength(9);
    expect(seen).toContain('6/9');
    expect(workers).toHaveLength(3);
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
  });

  it('never stops for one bad file: too large, not to be loaded, or one that brings the worker down', async () => {
    const { workers, createWorker } = pool();
    const locked = { ...given('locked.xlsx'), arrayBuffer: () => Promise.reject(new Error('in use')) };
    const files = [given('large.xlsx', 10), locked, given('crash.xlsx'), given('good.xlsx')];
    const contents = await parseFiles(files, { createWorker, workers: 1, maximumBytes: 9 }, QUIET);
    expect(contents.map((content) => (content.kind === 'unreadable' ? content.code : ''))).toEqual([
      'too-large',
      'cannot-open',
      'damaged',
      'damaged',
    ]);
    expect(contents[3]).toEqual(said('good.xlsx'));
    expect(workers.map(({ asked }) => asked)).toEqual([['crash.xlsx'], ['good.xlsx']]);
  });

  it('ends a worker that is reading as soon as it is cancelled', async () => {
    const { workers, createWorker } = pool();
    const reading = parseFiles(
      [given('hang.xlsx'), given('next.xlsx')],
      { createWorker, workers: 1, maximumBytes: 9 },
      {
        ...QUIET,
        cancelled: () => workers.length > 0,
      },
    );
    await expect(reading).rejects.toBeInstanceOf(Cancelled);
    expect(workers).toEqual([{ terminated: true, asked: ['hang.xlsx'] }]);
  });

  it('says so when no worker can be had', async () => {
    const createWorker = (): WorkerLike => {
      throw new Error('blocked by policy');
    };
    const reading = parseFiles([given('a.xlsx')], { createWorker, workers: 2, maximumBytes: 9 }, QUIET);
    await expect(reading).rejects.toEqual(new PaneFailure('worker-failed', 'blocked by policy'));
  });
});
