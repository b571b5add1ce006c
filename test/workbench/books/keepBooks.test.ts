import { blankWorkbook } from '../../../src/workbook/blankWorkbook';
import { Books, type OpenBooks } from '../../../src/workbench/books/books';
import type { BookStorage } from '../../../src/workbench/books/bookStorage';
import { keepBooks } from '../../../src/workbench/books/keepBooks';

/** A storage whose writes end when the test says so. */
function slowStorage() {
  const writes: { open: OpenBooks; end: (failure?: Error) => Promise<void> }[] = [];
  const storage: BookStorage = {
    load: () => Promise.resolve(null),
    save: (open) =>
      new Promise((resolve, reject) => {
        const end = async (failure?: Error): Promise<void> => {
          if (failure) reject(failure);
          else resolve();
          await new Promise(setImmediate);
        };
        writes.push({ open, end });
      }),
  };
  return { storage, writes };
}

const someBooks = (): Books =>
  new Books(null, () => ({ name: 'a.xlsx', workbook: blankWorkbook('A'), unsaved: false }));

it('writes at once, and what changed meanwhile together', async () => {
  const books = someBooks();
  const { storage, writes } = slowStorage();
  keepBooks(books.open, storage, () => undefined);
  expect(writes.map(({ open }) => open)).toEqual([books.open.value]);
  books.addBlank();
  books.addBlank();
  expect(writes.length).toBe(1);
  await writes[0]!.end();
  expect(writes.map(({ open }) => open.list.length)).toEqual([1, 3]);
  await writes[1]!.end();
  expect(writes.length).toBe(2);
});

it('says when nothing can be kept, and tries again with the next change', async () => {
  const books = someBooks();
  const { storage, writes } = slowStorage();
  const outcomes: unknown[] = [];
  keepBooks(books.open, storage, (failure) => outcomes.push(failure));
  const full = new Error('no room');
  await writes[0]!.end(full);
  expect([outcomes, writes.length]).toEqual([[full], 1]);
  books.addBlank();
  await writes[1]!.end();
  expect(outcomes).toEqual([full, null]);
});

it('begins to write without waiting when the page may go, and never again when another has the books', async () => {
  const books = someBooks();
  const { storage, writes } = slowStorage();
  const keeper = keepBooks(books.open, storage, () => undefined);
  books.addBlank();
  keeper.flush();
  expect(writes.map(({ open }) => open.list.length)).toEqual([1, 2]);
  keeper.stop();
  await writes[0]!.end();
  await writes[1]!.end();
  books.addBlank();
  keeper.flush();
  expect(writes.length).toBe(2);
});
