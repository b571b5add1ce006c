import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileContent, ReturnedFile } from '../actions/returnedFile';
import { DEFAULT_READ_LIMITS, OWN_READ_LIMITS, type ReadLimits } from '../xlsx/reader/readLimits';
import { readWorkbook, UnreadableFile } from '../xlsx/reader/readWorkbook';
import { unpacking } from './unpacking';
import type { Session } from './session';
import { reasonOf } from './systemError';

const SPREADSHEETS = /\.(xlsx|xlsm|ods|xls)$/i;
/** Files that programs leave beside an open workbook or in a folder, and hidden ones. */
const NOISE = /^(~\$|\.|__MACOSX$|thumbs\.db$|desktop\.ini$)/i;

/**
 * The files a person means: each path itself, and everything below a folder, in the order of their names. Other kinds of
 * files are returned too, so that it can be said that they were not read; a folder without any spreadsheet says so.
 * @param without files that were named for something else
 */
export async function findReturned(
  session: Session,
  paths: readonly string[],
  without: readonly ReturnedFile[] = [],
): Promise<ReturnedFile[]> {
  const found = new Map<string, ReturnedFile>();
  const add = (file: ReturnedFile): void => {
    const place = path.resolve(file.name);
    if (!found.has(place)) found.set(place, file);
  };
  for (const given of paths) {
    const info = await stat(given).catch(() => null);
    // A path that cannot be opened is reported when it is read.
    if (!info?.isDirectory()) {
      add({ name: given, read: () => readReturned(session, given) });
      continue;
    }
    const files = await listFolder(session, given);
    if (!files.some((file) => SPREADSHEETS.test(file.name))) add(unreadable(given, 'no-files', ''));
    files.forEach(add);
  }
  for (const { name } of without) found.delete(path.resolve(name));
  return [...found.values()];
}

/** Everything below a folder; a folder in it that cannot be opened stands for itself. */
async function listFolder(session: Session, folder: string): Promise<ReturnedFile[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return [unreadable(folder, 'cannot-open', reasonOf(error, session.words))];
  }
  const listed: ReturnedFile[] = [];
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, 'zh-TW'))) {
    if (NOISE.test(entry.name)) continue;
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) listed.push(...(await listFolder(session, inside)));
    // Links are opened when they are read; pipes and sockets, which could keep one waiting for ever, are left alone.
    else if (entry.isFile() || entry.isSymbolicLink()) {
      listed.push({ name: inside, read: () => readReturned(session, inside) });
    }
  }
  return listed;
}

function unreadable(name: string, code: 'cannot-open' | 'no-files', reason: string): ReturnedFile {
  return { name, read: () => Promise.resolve({ kind: 'unreadable', code, reason, sha256: null }) };
}

/** True for a name that a spreadsheet's file has. */
export function isSpreadsheetName(file: string): boolean {
  return SPREADSHEETS.test(file);
}

/** The secretariat's own file, such as earlier results, which may be larger than what comes back from others. */
export function ownFile(session: Session, file: string): ReturnedFile {
  return { name: file, read: () => readReturned(session, file, OWN_READ_LIMITS) };
}

/** Reads one file; a bad one is a result like any other. */
async function readReturned(
  session: Session,
  file: string,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
): Promise<FileContent> {
  const isSpreadsheet = SPREADSHEETS.test(file);
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > limits.fileBytes) {
      const code = isSpreadsheet ? 'too-large' : 'skipped-file';
      return { kind: 'unreadable', code, reason: `${Math.round(size / 1e6)} MB`, sha256: null };
    }
    bytes = await readFile(file);
  } catch (error) {
    return { kind: 'unreadable', code: 'cannot-open', reason: reasonOf(error, session.words), sha256: null };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (!isSpreadsheet) return { kind: 'unreadable', code: 'skipped-file', reason: '', sha256 };
  try {
    return { kind: 'workbook', workbook: readWorkbook(bytes, limits, unpacking), sha256 };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { kind: 'unreadable', code: error.code, reason: error.detail, sha256 };
  }
}
