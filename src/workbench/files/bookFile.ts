import { UnwritableWorkbook } from '../../xlsx/writer/unwritable';
import type { Book, Books } from '../books/books';
import type { Desk } from '../desk/desk';
import { detailOf, type Notices } from '../notice';

/** What makes files of books. */
export interface BookFileParts {
  books: Books;
  desk: Desk;
  notices: Notices;
}

/** A book as the bytes of an .xlsx file. */
export interface BookFile {
  book: Book;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A book as it is now, with the results of its formulas, as an .xlsx file.
 * @returns null when it was closed or cannot be written; a notice says the latter
 */
export async function bookFile({ books, desk, notices }: BookFileParts, id: string): Promise<BookFile | null> {
  await desk.settle(id);
  const book = books.find(id);
  if (!book) return null;
  try {
    const { writeWorkbook } = await import('../../xlsx/writer/writeWorkbook');
    const bytes = new Uint8Array(await writeWorkbook(book.workbook));
    notices.withdraw('unwritable', book.name);
    return { book, bytes };
  } catch (thrown) {
    notices.tell({ kind: 'unwritable', file: book.name, place: placeOf(thrown), detail: detailOf(thrown) });
    return null;
  }
}

/** Where the workbook holds what no file can, such as `評分!F12`; empty where that is not known. */
function placeOf(thrown: unknown): string {
  if (!(thrown instanceof UnwritableWorkbook)) return '';
  return [thrown.place.sheet, thrown.place.cell].filter((part) => part !== null).join('!');
}
