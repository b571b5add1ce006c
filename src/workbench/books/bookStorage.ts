import { openDB, type DBSchema } from 'idb';
import type { Sheet, Workbook } from '../../workbook/workbook';
import type { Book, OpenBooks } from './books';

/** A book without its sheets, which have records of their own: an edit changes few of many. */
interface KeptBook extends Omit<Book, 'workbook'> {
  workbook: Omit<Workbook, 'sheets'>;
  /** Keys of its sheets, in order. */
  sheets: string[];
}

/** One record a book and one a sheet, and one that says which books are open, in order, and which is in front. */
interface Schema extends DBSchema {
  books: { key: string; value: KeptBook };
  sheets: { key: string; value: Sheet };
  desk: { key: 'desk'; value: { order: string[]; shown: string } };
}

/** Where open workbooks outlive the page: the browser's own database, on this machine. */
export interface BookStorage {
  /** What was open; null when nothing was kept. */
  load: () => Promise<OpenBooks | null>;
  /** Keeps what is open, all or nothing. Books and sheets that are the same objects as the last time are not written again. */
  save: (open: OpenBooks) => Promise<void>;
}

/** What the database holds: books by their ids, sheets by themselves with their keys. */
interface Kept {
  books: Map<string, Book>;
  sheets: Map<Sheet, string>;
}

/**
 * Opens the database. Rejects where the browser keeps nothing, as some do in private windows.
 * @param name of the database; other than usual in tests
 */
export async function openBookStorage(name = 'scorebook-workbench'): Promise<BookStorage> {
  const database = await openDB<Schema>(name, 2, {
    upgrade: (created) => {
      // What the first version kept was never in anybody's hands.
      for (const store of created.objectStoreNames) created.deleteObjectStore(store);
      created.createObjectStore('books', { keyPath: 'id' });
      created.createObjectStore('sheets');
      created.createObjectStore('desk');
    },
  });
  /** As it is when all that was begun has been written; null when nobody knows, since a write failed. */
  let kept: Kept | null = null;
  return {
    load: async () => {
      const transaction = database.transaction(['books', 'sheets', 'desk']);
      const [books, keys, sheets, desk] = await Promise.all([
        transaction.objectStore('books').getAll(),
        transaction.objectStore('sheets').getAllKeys(),
        transaction.objectStore('sheets').getAll(),
        transaction.objectStore('desk').get('desk'),
      ]);
      const byKey = new Map(keys.map((key, index) => [key, sheets[index]!]));
      const found: Kept = {
        books: new Map(books.map((book) => [book.id, wholeBook(book, byKey)])),
        sheets: new Map([...byKey].map(([key, sheet]) => [sheet, key])),
      };
      kept = found;
      const list = (desk?.order ?? []).flatMap((id) => found.books.get(id) ?? []);
      if (!desk || list.length === 0) return null;
      return { list, shown: found.books.has(desk.shown) ? desk.shown : list[0]!.id };
    },
    save: async ({ list, shown }) => {
      const before = kept ?? { books: new Map<string, Book>(), sheets: new Map<Sheet, string>() };
      const all = list.flatMap(({ workbook }) => workbook.sheets);
      const wanted: Kept = {
        books: new Map(list.map((book) => [book.id, book])),
        sheets: new Map(all.map((sheet) => [sheet, before.sheets.get(sheet) ?? crypto.randomUUID()])),
      };
      const transaction = database.transaction(['books', 'sheets', 'desk'], 'readwrite');
      const books = transaction.objectStore('books');
      const sheets = transaction.objectStore('sheets');
      // Not awaited one by one: a page that is being closed gets no further turn.
      const steps: Promise<unknown>[] = [
        ...(kept ? [] : [books.clear(), sheets.clear()]),
        ...list.filter((book) => before.books.get(book.id) !== book).map((book) => books.put(keptBook(book, wanted))),
        ...[...before.books.keys()].filter((id) => !wanted.books.has(id)).map((id) => books.delete(id)),
        ...[...wanted.sheets]
          .filter(([sheet]) => !before.sheets.has(sheet))
          .map(([sheet, key]) => sheets.put(sheet, key)),
        ...[...before.sheets].filter(([sheet]) => !wanted.sheets.has(sheet)).map(([, key]) => sheets.delete(key)),
        transaction.objectStore('desk').put({ order: [...wanted.books.keys()], shown }, 'desk'),
      ];
      transaction.commit();
      // The next write may begin before this one is done, and comes after it.
      kept = wanted;
      try {
        await Promise.all([...steps, transaction.done]);
      } catch (failure) {
        kept = null;
        throw failure;
      }
    },
  };
}

function keptBook({ workbook, ...book }: Book, { sheets: keys }: Kept): KeptBook {
  const { sheets, ...rest } = workbook;
  return { ...book, workbook: rest, sheets: sheets.map((sheet) => keys.get(sheet)!) };
}

function wholeBook({ workbook, sheets, ...book }: KeptBook, byKey: ReadonlyMap<string, Sheet>): Book {
  return { ...book, workbook: { ...workbook, sheets: sheets.flatMap((key) => byKey.get(key) ?? []) } };
}
