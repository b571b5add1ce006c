import { bookFile, type BookFileParts } from './bookFile';

/**
 * The other workbooks that are open, as the files they would be saved as, for an add-in that works on one of them. New ones that
 * nobody has changed hold nothing and are left out.
 */
export async function filesBeside(parts: BookFileParts, id: string): Promise<File[]> {
  const others = parts.books.open.value.list.filter((book) => book.id !== id && !book.blank);
  const files: File[] = [];
  for (const other of others) {
    const made = await bookFile(parts, other.id);
    if (made) files.push(new File([made.bytes], made.book.name));
  }
  return files;
}
