import { detailOf } from '../notice';
import type { FileAnswer } from './fileMessages';

/** As much as the reader takes of one file, in bytes; a larger one is not even loaded. */
const LARGEST = 64_000_000;

/** Reads a spreadsheet file whole, in a worker, so that the page goes on answering. A bad file is an answer, not an error. */
export async function readFile(file: Blob): Promise<FileAnswer> {
  if (file.size > LARGEST) return unreadable('too-large', `${Math.round(file.size / 1e6)} MB`);
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (thrown) {
    // Moved, or opened by a program that lets nobody else read.
    return unreadable('cannot-open', detailOf(thrown));
  }
  return readBytes(bytes);
}

/** As {@link readFile}; the bytes go to the worker, and are empty here afterwards. */
export function readBytes(bytes: ArrayBuffer): Promise<FileAnswer> {
  const worker = new Worker(new URL('./fileWorker.ts', import.meta.url));
  const answered = new Promise<FileAnswer>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<FileAnswer>) => resolve(data);
    // A file that brings its worker down takes nothing else with it.
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(unreadable('damaged', event.message));
    };
  });
  worker.postMessage(bytes, [bytes]);
  return answered.finally(() => worker.terminate());
}

function unreadable(code: 'too-large' | 'cannot-open' | 'damaged', detail: string): FileAnswer {
  return { kind: 'unreadable', code, detail };
}
