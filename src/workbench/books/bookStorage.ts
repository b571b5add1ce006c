import { openDB, type DBSchema } from 'idb';
import type { Book, OpenBooks } from './books';

/** One record a book, and one that says which are open, in order, and which is in front. */
interface Schema extends DBSchema {
  books: { key: string; value: Book };
  desk: { key: 'desk'; value: { order: string[]; shown: string } };
}

/** Where open workbooks outlive the page: the browser's own database, on this machine. */
export interface BookStorage {
  /** What was open; null when nothing was kept. */
  load: () => Promise<OpenBooks | null>;
  /** Keeps what is open, all or nothing. Books that are the same object as the last time are not written again. */
  save: (open: OpenBooks) => Promise<void>;
}

/**
 * Opens the database. Rejects where the browser keeps nothing, as some do in private windows.
 * @param name of the database; other than usual in tests
 */
export async function openBookStorage(name = 'scorebook-workbench'): Promise<BookStorage> {
  const database = await openDB<Schema>(name, 1, {
    upgrade: (created) => {
      created.createObjectStore('books', { keyPath: 'id' });
      created.createObjectStore('desk');
    },
  });
  /** What the database holds, by id. */
  let kept = new Map<string, Book>();
  return {
    load: async () => {
      const [books, desk] = await Promise.all([database.getAll('books'), database.get('desk', 'desk')]);
      kept = new Map(books.map((book) => [book.id, book]));
      const list = (desk?.order ?? []).flatMap((id) => kept.get(id) ?? []);
      if (!desk || list.length === 0) return null;
      return { list, shown: kept.has(desk.shown) ? desk.shown : list[0]!.id };
    },
    save: async ({ list, shown }) => {
      const wanted = new Map(list.map((book) => [book.id, book]));
      const transaction = database.transaction(['books', 'desk'], 'readwrite');
      const books = transaction.objectStore('books');
      // Not awaited one by one: a page that is being closed gets no further turn.
      const steps: Promise<unknown>[] = [
        ...list.filter((book) => kept.get(book.id) !== book).map((book) => books.put(book)),
        ...[...kept.keys()].filter((id) => !wanted.has(id)).map((id) => books.delete(id)),
        transaction.objectStore('desk').put({ order: [...wanted.keys()], shown }, 'desk'),
      ];
      transaction.commit();
      await Promise.all([...steps, transaction.done]);
      kept = wanted;
    },
  };
}
