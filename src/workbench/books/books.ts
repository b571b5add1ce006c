import type { Workbook } from '../../workbook/workbook';
import { Observed } from '../observed';
import { freeName } from './bookName';

/** A workbook that is open in the workbench. */
export interface Book {
  readonly id: string;
  /** Name of the file it is saved as, such as `第1組-M01-召集人.xlsx`. No two open ones have the same. */
  readonly name: string;
  /** As it was when it last came to rest: with the results of its formulas. */
  readonly workbook: Workbook;
  /** Changed since it was opened or saved. */
  readonly unsaved: boolean;
  /** New, and nobody has changed it yet: what is opened next may take its place. */
  readonly blank: boolean;
}

/** All that is open, in the order of the tabs; one at least. */
export interface OpenBooks {
  readonly list: readonly Book[];
  /** Id of the one that is shown. */
  readonly shown: string;
}

/** The open workbooks. Knows nothing of hosts, grids and pages, so that it can be kept and brought back. */
export class Books {
  readonly open: Observed<OpenBooks>;

  /**
   * @param kept what was open before; null for none
   * @param createBlank a new workbook whose name is none of those that are taken
   */
  constructor(
    kept: OpenBooks | null,
    private readonly createBlank: (taken: readonly string[]) => NewBook,
  ) {
    this.open = new Observed(kept ?? this.oneBlank());
  }

  /** The book with that id; undefined when it has been closed. */
  find(id: string): Book | undefined {
    return this.open.value.list.find((book) => book.id === id);
  }

  get shown(): Book {
    return this.find(this.open.value.shown)!;
  }

  /** Opens a workbook in a tab of its own, in front. A book nobody has touched makes room for it. */
  add(given: NewBook): Book {
    const { list } = this.open.value;
    const stay = list.filter(({ blank }) => !blank);
    const book = bookOf(given, stay, false);
    this.open.set({ list: [...stay, book], shown: book.id });
    return book;
  }

  /** Opens a new workbook in front. */
  addBlank(): void {
    const { list } = this.open.value;
    const book = bookOf(this.createBlank(namesOf(list)), list, true);
    this.open.set({ list: [...list, book], shown: book.id });
  }

  show(id: string): void {
    if (this.find(id)) this.open.set({ ...this.open.value, shown: id });
  }

  /** Closes a book, whatever is in it. Its neighbour comes to the front; in place of the last one stands a new one. */
  close(id: string): void {
    const { list, shown } = this.open.value;
    const at = list.findIndex((book) => book.id === id);
    if (at < 0) return;
    const rest = list.filter((book) => book.id !== id);
    const neighbour = rest[Math.min(at, rest.length - 1)];
    if (!neighbour) this.open.set(this.oneBlank());
    else this.open.set({ list: rest, shown: shown === id ? neighbour.id : shown });
  }

  /** Takes what a book has become. */
  change(id: string, workbook: Workbook): void {
    this.replace(id, (book) => ({ ...book, workbook, unsaved: true, blank: false }));
  }

  /** Notes which sheet of a book is in front. That alone is nothing that would have to be saved. */
  bringSheetToFront(id: string, activeSheet: number): void {
    const book = this.find(id);
    if (!book || book.workbook.activeSheet === activeSheet) return;
    this.replace(id, () => ({ ...book, workbook: { ...book.workbook, activeSheet } }));
  }

  /** Notes that a book was saved as it was then; what came after is still unsaved. */
  saved(id: string, workbook: Workbook): void {
    this.replace(id, (book) => (book.workbook === workbook ? { ...book, unsaved: false, blank: false } : book));
  }

  private oneBlank(): OpenBooks {
    const book = bookOf(this.createBlank([]), [], true);
    return { list: [book], shown: book.id };
  }

  private replace(id: string, changed: (book: Book) => Book): void {
    const { list, shown } = this.open.value;
    if (this.find(id)) this.open.set({ list: list.map((book) => (book.id === id ? changed(book) : book)), shown });
  }
}

/** A workbook that is to be opened. */
export interface NewBook {
  /** The name wished for; a number is added when it is taken. */
  name: string;
  workbook: Workbook;
  unsaved: boolean;
}

function bookOf({ name, ...rest }: NewBook, others: readonly Book[], blank: boolean): Book {
  return { ...rest, id: crypto.randomUUID(), name: freeName(name, namesOf(others)), blank };
}

function namesOf(books: readonly Book[]): string[] {
  return books.map(({ name }) => name);
}
