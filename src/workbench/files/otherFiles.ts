import type { Books } from '../books/books';
import type { Desk } from '../desk/desk';

/**
 * The other workbooks that are open, each as the file it would be saved as. One that nobody has touched is none.
 * @param id of the book that asks
 */
export async function otherFiles({ books, desk }: { books: Books; desk: Desk }, id: string): Promise<File[]> {
  const { writeWorkbook } = await import('../../xlsx/writer/writeWorkbook');
  const files: File[] = [];
  for (const other of books.open.value.list) {
    if (other.id === id || other.blank) continue;
    await desk.settle(other.id);
    const { name, workbook } = books.find(other.id) ?? other;
    files.push(new File([(await writeWorkbook(workbook)) as Uint8Array<ArrayBuffer>], name));
  }
  return files;
}
