import { nameFrom, savedName } from '../books/bookName';
import type { Books } from '../books/books';
import { calculateOnce } from '../calculation/pageCalculator';
import type { Notices } from '../notice';
import type { Workbook } from '../../workbook/workbook';
import type { FileAnswer } from './fileMessages';
import { readBytes, readFile } from './readFile';

/** What opening works on. */
export interface OpenFilesParts {
  books: Books;
  notices: Notices;
  /** What a workbook without a title is called. */
  untitled: () => string;
}

const SPREADSHEET = /\.(xlsx|xlsm|ods|xls)$/i;

/** Opens files as books, one after another, in their order; says of each that cannot be read why. */
export async function openFiles(parts: OpenFilesParts, files: readonly File[]): Promise<void> {
  for (const file of files) {
    if (SPREADSHEET.test(file.name)) await take(parts, file.name, savedName(file.name), await readFile(file), false);
    else parts.notices.tell({ kind: 'unreadable', file: file.name, code: 'skipped-file', detail: '' });
  }
}

/** Opens a workbook that the add-in made, in base64; nobody has saved it yet. */
export async function openMade(parts: OpenFilesParts, base64: string): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const answer = await readBytes(bytes.buffer);
  const name = answer.kind === 'workbook' ? await nameOf(answer.workbook) : null;
  const known = name ?? parts.untitled();
  await take(parts, known, known, answer, true);
}

/** What a workbook that has no file yet says of itself. */
async function nameOf(workbook: Workbook): Promise<string | null> {
  const { madeFileName } = await import('../../actions/madeFileName');
  const { title } = workbook.properties;
  return madeFileName(workbook) ?? (title ? nameFrom(title) : null);
}

async function take(
  { books, notices }: OpenFilesParts,
  file: string,
  name: string,
  answer: FileAnswer,
  unsaved: boolean,
): Promise<void> {
  if (answer.kind === 'unreadable') {
    notices.tell({ kind: 'unreadable', file, code: answer.code, detail: answer.detail });
    return;
  }
  const { workbook, lost } = answer;
  const book = books.add({ name, workbook: await withResults(workbook), unsaved });
  if (lost.length > 0) notices.tell({ kind: 'lost', file: book.name, features: lost, detail: '' });
}

/** Some programs save formulas without results, which would stand there as blanks. */
async function withResults(workbook: Workbook): Promise<Workbook> {
  const isMissing = workbook.sheets.some(({ cells }) =>
    cells.some((cell) => cell.formula !== null && cell.value === null),
  );
  if (!isMissing) return workbook;
  const calculated = structuredClone(workbook);
  try {
    await calculateOnce(calculated);
    return calculated;
  } catch {
    // The first change calculates again, and says what is wrong.
    return workbook;
  }
}
