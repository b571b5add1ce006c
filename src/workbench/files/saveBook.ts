import { UnwritableWorkbook } from '../../xlsx/writer/unwritable';
import { saveFile } from '../../taskpane/files/saveFile';
import type { Books } from '../books/books';
import type { Desk } from '../desk/desk';
import { detailOf, type Notices } from '../notice';

/** What saving works on. */
export interface SaveParts {
  books: Books;
  desk: Desk;
  notices: Notices;
}

/**
 * Saves a book as an .xlsx file with the results of its formulas, by a download of the browser.
 * @returns false when it cannot be written, which a notice then says
 */
export async function saveBook({ books, desk, notices }: SaveParts, id: string): Promise<boolean> {
  await desk.settle(id);
  const book = books.find(id);
  if (!book) return false;
  const { name, workbook } = book;
  try {
    const { writeWorkbook } = await import('../../xlsx/writer/writeWorkbook');
    await saveFile({ name, bytes: await writeWorkbook(workbook) });
  } catch (thrown) {
    notices.tell({ kind: 'unwritable', file: name, place: placeOf(thrown), detail: detailOf(thrown) });
    return false;
  }
  notices.withdraw('unwritable', name);
  books.saved(id, workbook);
  return true;
}

/** Where the workbook holds what no file can, such as `評分!F12`; empty where that is not known. */
function placeOf(thrown: unknown): string {
  if (!(thrown instanceof UnwritableWorkbook)) return '';
  return [thrown.place.sheet, thrown.place.cell].filter((part) => part !== null).join('!');
}
