import type { Language } from '../../wording/wording';
import { workbenchWordingOf } from '../../wording/workbenchWording';
import { blankWorkbook } from '../../workbook/blankWorkbook';
import { Books, type NewBook, type OpenBooks } from '../books/books';
import { openBookStorage } from '../books/bookStorage';
import { keepBooks, type BookKeeper } from '../books/keepBooks';
import { detailOf, Notices } from '../notice';
import { Observed } from '../observed';
import { Desk } from './desk';
import { forgetClosed } from './forgetClosed';

/** Everything of the workbench that is no page. */
export interface Workbench {
  books: Books;
  notices: Notices;
  desk: Desk;
  language: Observed<Language>;
  /** A name for a workbook that has none, such as `活頁簿3.xlsx`. */
  untitled: () => string;
  /** Lets the browser keep what is not kept yet, at once. */
  flush: () => void;
  /** Keeps nothing any longer: another page works on the same. */
  stop: () => void;
}

/**
 * Brings back what was open, or begins with a new workbook, and keeps it from now on. Where nothing can be kept, a notice says so.
 * @param problem why nothing may be kept; null when it may
 */
export async function startDesk(first: Language, problem: unknown = null): Promise<Workbench> {
  const notices = new Notices();
  const language = new Observed(first);
  const tellUnkept = (failure: unknown): void => notices.tell({ kind: 'not-kept', detail: detailOf(failure) });

  const { storage, kept } = await openStorage(problem, tellUnkept);
  const books = new Books(kept, (taken) => blankBook(language.value, taken));
  const desk = new Desk(books, notices);
  forgetClosed(books, notices);
  const keeper: BookKeeper | null =
    storage &&
    keepBooks(books.open, storage, (failure) => {
      if (failure === null) notices.withdraw('not-kept');
      else tellUnkept(failure);
    });
  return {
    books,
    notices,
    desk,
    language,
    untitled: () =>
      untitledName(
        language.value,
        books.open.value.list.map(({ name }) => name),
      ),
    flush: () => {
      desk.keepAll();
      keeper?.flush();
    },
    stop: () => keeper?.stop(),
  };
}

async function openStorage(problem: unknown, tellUnkept: (failure: unknown) => void) {
  if (problem !== null) {
    tellUnkept(problem);
    return { storage: null, kept: null };
  }
  try {
    const storage = await openBookStorage();
    const kept: OpenBooks | null = await storage.load();
    return { storage, kept };
  } catch (failure) {
    tellUnkept(failure);
    return { storage: null, kept: null };
  }
}

function blankBook(language: Language, taken: readonly string[]): NewBook {
  const { firstSheet } = workbenchWordingOf(language);
  return { name: untitledName(language, taken), workbook: blankWorkbook(firstSheet), unsaved: false };
}

function untitledName(language: Language, taken: readonly string[]): string {
  const { untitled } = workbenchWordingOf(language);
  let number = 1;
  while (taken.includes(untitled(number))) number++;
  return untitled(number);
}
