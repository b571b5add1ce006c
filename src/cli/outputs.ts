import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Cancelled } from '../actions/watcher';
import { Failure } from './failure';
import type { Session } from './session';
import { hasCode, reasonOf } from './systemError';

/** A file to be written. */
export interface Output {
  file: string;
  bytes: Uint8Array | string;
}

/**
 * Writes files, all or none: first beside their places under other names, then moved there. Existing files are kept
 * unless --force was given or they are `replaceable`.
 * @throws Failure, Cancelled
 */
export async function writeOutputs(
  session: Session,
  outputs: readonly Output[],
  replaceable: ReadonlySet<string> = new Set(),
): Promise<void> {
  const partials: string[] = [];
  const placed: string[] = [];
  let current = '';
  try {
    for (const { file, bytes } of outputs) {
      current = file;
      await makeFolder(path.dirname(file));
      const partial = path.join(path.dirname(file), `.${randomBytes(6).toString('hex')}.part`);
      partials.push(partial);
      await writeFile(partial, bytes, { flag: 'wx' });
    }
    await stopIfCancelled(session);
    for (const [index, { file }] of outputs.entries()) {
      current = file;
      if (!session.options.force && !replaceable.has(file)) {
        // Taking the name first refuses one that was taken a moment ago, on every kind of file system.
        await (await open(file, 'wx')).close();
        placed.push(file);
      }
      await rename(partials[index]!, file);
    }
  } catch (error) {
    for (const file of placed) await rm(file, { force: true });
    if (error instanceof Cancelled) throw error;
    if (hasCode(error, 'EEXIST')) throw wouldOverwrite(session, current);
    throw cannotWrite(session, current, reasonOf(error, session.words));
  } finally {
    for (const partial of partials) await rm(partial, { force: true });
  }
}

/** Lets an interruption through that came while the program was busy. @throws Cancelled */
export async function stopIfCancelled(session: Session): Promise<void> {
  await setImmediate();
  if (session.watcher.cancelled()) throw new Cancelled();
}

/** Refuses before any work is done when a file is in the way. @throws Failure */
export async function refuseExisting(
  session: Session,
  files: readonly string[],
  replaceable: ReadonlySet<string> = new Set(),
): Promise<void> {
  for (const file of files) {
    const info = await stat(file).catch(() => null);
    if (info?.isDirectory()) throw cannotWrite(session, file, session.words.reasons.EISDIR);
    if (info && !session.options.force && !replaceable.has(file)) throw wouldOverwrite(session, file);
  }
}

/** Refuses to write to a file that is read, whatever it is called there; --force changes nothing. @throws Failure */
export async function refuseInputs(
  session: Session,
  files: readonly string[],
  inputs: readonly string[],
): Promise<void> {
  const read = new Set<string>();
  for (const input of inputs) read.add(await placeOf(input));
  for (const file of files) {
    if (read.has(await placeOf(file))) throw new Failure('is-input', session.message('is-input', { path: file }));
  }
}

/** The same for all names of one file; of a file that does not exist, its path. */
async function placeOf(file: string): Promise<string> {
  const info = await stat(file, { bigint: true }).catch(() => null);
  return info ? `${info.dev}:${info.ino}` : path.resolve(file);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    // A file stands where a folder is needed, which mkdir calls EEXIST.
    throw hasCode(error, 'EEXIST') ? Object.assign(new Error(folder), { code: 'ENOTDIR' }) : error;
  }
}

function wouldOverwrite(session: Session, file: string): Failure {
  return new Failure('would-overwrite', session.message('would-overwrite', { path: file }));
}

function cannotWrite(session: Session, file: string, reason: string): Failure {
  return new Failure('cannot-write', session.message('cannot-write', { path: file, reason }));
}
