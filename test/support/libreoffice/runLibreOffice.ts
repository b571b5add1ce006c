import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { Job, JobResult, SaveFormat, SpreadsheetFile } from './job';
import { startOfficeProcess, type OfficeProcess } from './officeProcess';

interface Office {
  process: OfficeProcess;
  /** For its files and those of the jobs. */
  folder: string;
  filesMade: number;
}

/** One per jest worker and test file: every caller queues for it. */
let office: Promise<Office> | null = null;

/**
 * Has LibreOffice carry out the jobs, one after the other, in one soffice that stays up for the next call until
 * {@link closeLibreOffice}. All jobs are tried; rejects with every error, each under its job's name.
 */
export async function runLibreOffice(jobs: Job[]): Promise<JobResult[]> {
  office ??= startOffice();
  const running = await office;
  const outcomes = await Promise.allSettled(jobs.map((job) => runJob(running, job)));
  const problems = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => String(reason));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return outcomes.filter((outcome) => outcome.status === 'fulfilled').map(({ value }) => value);
}

/** Ends soffice and removes its files. `describeWithLibreOffice` does it. */
export async function closeLibreOffice(): Promise<void> {
  const running = await office;
  office = null;
  if (!running) return;
  await running.process.close();
  // For the case that its helper was killed before it could.
  await rm(running.folder, { recursive: true, force: true });
}

async function startOffice(): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'scorebook-libreoffice-'));
  return { process: startOfficeProcess(folder), folder, filesMade: 0 };
}

async function runJob(running: Office, job: Job): Promise<JobResult> {
  const formats = job.save ?? [];
  const savePaths = formats.map((format) => newPath(running, format));
  const answer = (await running.process
    .request({
      name: job.name,
      open: await onDisk(running, job.open),
      edits: await Promise.all(
        (job.edits ?? []).map(async (edit) =>
          edit.do === 'importSheet' ? { ...edit, from: await onDisk(running, edit.from) } : edit,
        ),
      ),
      recalculate: job.recalculate ?? true,
      save: savePaths,
      password: job.password ?? null,
      read: job.read ?? true,
      timeoutSeconds: job.timeoutSeconds ?? 60,
    })
    .catch((problem: unknown) => ({ error: String(problem) }))) as Omit<JobResult, 'saved'> | { error: string };
  if ('error' in answer) throw new JobError(`LibreOffice job "${job.name}": ${answer.error}`);

  const saved: Partial<Record<SaveFormat, Uint8Array>> = {};
  for (const [index, format] of formats.entries()) saved[format] = new Uint8Array(await readFile(savePaths[index]!));
  return { ...answer, saved };
}

/** Its message alone is what the caller is told. */
class JobError extends Error {
  override toString() {
    return this.message;
  }
}

async function onDisk(running: Office, file: SpreadsheetFile): Promise<string> {
  if (typeof file === 'string') return resolve(file);
  const path = newPath(running, isOpenDocument(file) ? 'ods' : 'xlsx');
  await writeFile(path, file);
  return path;
}

function newPath(running: Office, ending: string): string {
  running.filesMade += 1;
  return join(running.folder, `${running.filesMade}.${ending}`);
}

/** OpenDocument begins with an uncompressed entry named `mimetype`, at a fixed place. */
function isOpenDocument(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(30, 38)) === 'mimetype';
}
