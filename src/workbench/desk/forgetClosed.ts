import type { Books } from '../books/books';
import type { Notices } from '../notice';

/** Takes back what was said of a workbook when it is closed. */
export function forgetClosed(books: Books, notices: Notices): void {
  let before = books.open.value.list;
  books.open.subscribe(() => {
    const closed = before.filter(({ id }) => books.find(id) === undefined);
    before = books.open.value.list;
    for (const { name } of closed) notices.forget(name);
  });
}
