import { saveFile } from '../../taskpane/files/saveFile';
import { bookFile, type BookFileParts } from './bookFile';

/**
 * Saves a book as an .xlsx file with the results of its formulas, by a download of the browser.
 * @returns false when it cannot be written, which a notice then says
 */
export async function saveBook(parts: BookFileParts, id: string): Promise<boolean> {
  const made = await bookFile(parts, id);
  if (!made) return false;
  const { book, bytes } = made;
  await saveFile({ name: book.name, bytes });
  parts.books.saved(id, book.workbook);
  return true;
}
