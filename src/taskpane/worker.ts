import { readWorkbook, UnreadableFile } from '../xlsx/reader/readWorkbook';
import type { FileContent } from '../actions/returnedFile';
import type { ParseAnswer, ParseRequest } from './files/workerMessages';

/** What this file needs of the worker it runs in; the types of a page know no worker's. */
interface WorkerSide {
  onmessage: ((event: { data: ParseRequest }) => void) | null;
  postMessage: (answer: ParseAnswer) => void;
}

const SPREADSHEETS = /\.(xlsx|xlsm|ods|xls)$/i;

/** Reads one file; a bad one is an answer like any other. */
async function parse({ name, bytes }: ParseRequest): Promise<FileContent> {
  const sha256 = await hashOf(bytes);
  if (!SPREADSHEETS.test(name)) return { kind: 'unreadable', code: 'skipped-file', reason: '', sha256 };
  try {
    return { kind: 'workbook', workbook: readWorkbook(new Uint8Array(bytes)), sha256 };
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) {
      return { kind: 'unreadable', code: thrown.code, reason: thrown.detail, sha256 };
    }
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return { kind: 'unreadable', code: 'damaged', reason, sha256 };
  }
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const side = globalThis as unknown as WorkerSide;
side.onmessage = ({ data }) => {
  void parse(data).then((content) => side.postMessage({ id: data.id, content }));
};
