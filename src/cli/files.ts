import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileContent, ReturnedFile } from '../actions/returnedFile';
import { readWorkbook, UnreadableFile } from '../xlsx/reader/readWorkbook';
import { Failure } from './failure';
import type { Session } from './session';

const SPREADSHEETS = /\.(xlsx|xlsm|ods|xls)$/i;
/** Files that programs leave beside an open workbook, and hidden ones. */
const NOISE = /^(~\$|\.)/;

/**
 * The files a person means: each path itself, and everything below a folder, in the order of their names. Other kinds of
 * files are returned too, so that it can be said that they were not read.
 */
export async function findReturned(paths: readonly string[]): Promise<ReturnedFile[]> {
  const found = new Map<string, ReturnedFile>();
  for (const given of paths) {
    for (const file of await expand(given)) found.set(path.resolve(file), returnedFile(file));
  }
  return [...found.values()];
}

async function expand(given: string): Promise<string[]> {
  const isFolder = await stat(given).then(
    (info) => info.isDirectory(),
    // A path that cannot be opened is reported when it is read.
    () => false,
  );
  if (!isFolder) return [given];
  const entries = await readdir(given, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !NOISE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort((a, b) => a.localeCompare(b, 'zh-TW'));
}

function returnedFile(file: string): ReturnedFile {
  return { name: file, read: () => readReturned(file) };
}

async function readReturned(file: string): Promise<FileContent> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { kind: 'unreadable', code: 'cannot-open', reason: reasonOf(error), sha256: null };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (!SPREADSHEETS.test(file)) return { kind: 'unreadable', code: 'skipped-file', reason: '', sha256 };
  try {
    return { kind: 'workbook', workbook: readWorkbook(bytes), sha256 };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { kind: 'unreadable', code: error.code, reason: error.detail, sha256 };
  }
}

/** True for a name that a spreadsheet's file has. */
export function isSpreadsheetName(file: string): boolean {
  return SPREADSHEETS.test(file);
}

/** A spreadsheet file, read. */
export function readSpreadsheet(file: string): Promise<FileContent> {
  return readReturned(file);
}

/**
 * Writes a file whole or not at all: first beside its place, then moved there. An existing file is kept unless --force was
 * given.
 * @throws Failure
 */
export async function writeOutput(session: Session, file: string, bytes: Uint8Array | string): Promise<void> {
  const { force } = session.options;
  const partial = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(partial, bytes);
    if (force) await rename(partial, file);
    // Unlike a rename, a link refuses a name that is taken, even if it was taken a moment ago.
    else await link(partial, file);
  } catch (error) {
    if (isCode(error, 'EEXIST')) {
      throw new Failure('would-overwrite', session.message('would-overwrite', { path: file }));
    }
    throw new Failure('cannot-write', session.message('cannot-write', { path: file, reason: reasonOf(error) }));
  } finally {
    await rm(partial, { force: true });
  }
}

/** Refuses before any work is done when a file is in the way. */
export async function refuseExisting(session: Session, files: readonly string[]): Promise<void> {
  if (session.options.force) return;
  for (const file of files) {
    const taken = await stat(file).then(
      () => true,
      () => false,
    );
    if (taken) throw new Failure('would-overwrite', session.message('would-overwrite', { path: file }));
  }
}

/** The system's own words for why something failed. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
