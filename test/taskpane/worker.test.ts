import { createHash } from 'node:crypto';
import type { ParseAnswer, ParseRequest } from '../../src/taskpane/files/workerMessages';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { memberBook } from '../support/returned';
import { plan105 } from '../../src/assessment/builtin/plan105';

type Side = typeof globalThis & {
  onmessage: (event: { data: ParseRequest }) => void;
  postMessage: (answer: ParseAnswer) => void;
};

/** Asks the worker's own code as a page would. */
async function ask(name: string, bytes: Uint8Array): Promise<ParseAnswer> {
  const side = globalThis as Side;
  await import('../../src/taskpane/worker');
  return new Promise((resolve) => {
    side.postMessage = resolve;
    side.onmessage({ data: { id: 7, name, bytes: new Uint8Array(bytes).buffer } });
  });
}

describe('the worker', () => {
  it('reads a member’s workbook, with the hash of its bytes', async () => {
    const bytes = await writeWorkbook(memberBook(plan105, 'M01', 'G1'));
    const { id, content } = await ask('a.xlsx', bytes);
    expect(id).toBe(7);
    expect(content).toMatchObject({ kind: 'workbook', sha256: createHash('sha256').update(bytes).digest('hex') });
    // It has to survive the way back to the page.
    expect(structuredClone(content)).toEqual(content);
  });

  it.each([
    ['empty.xlsx', new Uint8Array(0), 'empty'],
    ['text.xlsx', new TextEncoder().encode('not an archive'), 'not-a-spreadsheet'],
    ['half.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'truncated'],
    ['notes.txt', new TextEncoder().encode('notes'), 'skipped-file'],
  ])('says of %s why it cannot be read', async (name, bytes, code) => {
    const { content } = await ask(name, bytes);
    expect(content).toMatchObject({ kind: 'unreadable', code });
  });
});
