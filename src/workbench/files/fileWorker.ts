import { readWholeWorkbook, UnreadableFile } from '../../xlsx/reader/readWorkbook';
import type { FileAnswer } from './fileMessages';

/** What this file needs of the worker it runs in; the types of a page know no worker's. */
interface WorkerSide {
  onmessage: ((event: { data: ArrayBuffer }) => void) | null;
  postMessage: (answer: FileAnswer) => void;
}

function answer(bytes: ArrayBuffer): FileAnswer {
  try {
    return { kind: 'workbook', ...readWholeWorkbook(new Uint8Array(bytes)) };
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) return { kind: 'unreadable', code: thrown.code, detail: thrown.detail };
    // What the reader did not expect: nothing that a person could do about it depends on what it was.
    return { kind: 'unreadable', code: 'damaged', detail: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

const side = globalThis as unknown as WorkerSide;
side.onmessage = ({ data }) => side.postMessage(answer(data));
