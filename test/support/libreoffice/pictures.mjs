/**
 * Pictures of every printed page of workbooks, to look at: `npm run pictures -- <file.xlsx…> --out <dir>`. LibreOffice prints
 * them (visible sheets, in tab order), pdftoppm draws them. Files: `<workbook>-<page>.png`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** Debian's own interpreter, the only one that has python3-uno. */
const PYTHON = '/usr/bin/python3';
const RUN_JOBS = join(import.meta.dirname, 'office', 'run_jobs.py');
const DOTS_PER_INCH = '110';

const folder = mkdtempSync(join(tmpdir(), 'scorebook-pictures-'));
try {
  for (const picture of makePictures(...readArguments())) console.log(picture);
} catch (problem) {
  console.error(problem.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns {[string[], string]} workbooks, folder for the pictures */
function readArguments() {
  const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
  if (positionals.length === 0 || values.out === undefined) {
    throw new Error('usage: npm run pictures -- <file.xlsx…> --out <dir>');
  }
  const stems = positionals.map(stemOf);
  const twice = stems.find((stem, index) => stems.indexOf(stem) !== index);
  if (twice !== undefined) throw new Error(`two of the workbooks are named ${twice}: their pictures would be too`);
  return [positionals, values.out];
}

/** @returns {string[]} paths of the pictures */
function makePictures(workbooks, out) {
  requireTools();
  mkdirSync(out, { recursive: true });
  return printAll(workbooks).flatMap((pdf, index) => drawPages(pdf, out, stemOf(workbooks[index])));
}

function requireTools() {
  const office = spawnSync(PYTHON, ['-B', RUN_JOBS, '--check'], { encoding: 'utf8' });
  if (office.status !== 0) {
    const said = office.error?.message ?? office.stderr.trim().split('\n').at(-1);
    throw new Error(`LibreOffice with Python is missing (Debian: libreoffice-calc python3-uno). ${said}`);
  }
  if (spawnSync('pdftoppm', ['-v']).error) throw new Error('pdftoppm is missing (Debian: poppler-utils)');
}

/** One soffice prints all. */
function printAll(workbooks) {
  const jobs = workbooks.map((workbook, index) => ({
    name: workbook,
    open: resolve(workbook),
    edits: [],
    recalculate: true,
    save: [join(folder, `${index}.pdf`)],
    read: false,
    timeoutSeconds: 120,
  }));
  const run = spawnSync(PYTHON, ['-B', RUN_JOBS], {
    input: jobs.map((job) => `${JSON.stringify(job)}\n`).join(''),
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: folder },
  });
  if (run.status !== 0) throw new Error(`LibreOffice's helper ended with code ${run.status}. ${run.stderr.trim()}`);
  const problems = run.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ error }) => error !== undefined);
  if (problems.length > 0) throw new Error(problems.map(({ name, error }) => `${name}: ${error}`).join('\n'));
  return jobs.map(({ save }) => save[0]);
}

function drawPages(pdf, out, stem) {
  // Pages of an earlier run that the workbook no longer has would mislead.
  for (const old of pagesOf(out, stem)) rmSync(old);
  const run = spawnSync('pdftoppm', ['-r', DOTS_PER_INCH, '-png', pdf, join(out, stem)], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`pdftoppm failed for ${stem}: ${run.stderr.trim()}`);
  return pagesOf(out, stem);
}

function pagesOf(out, stem) {
  return readdirSync(out)
    .filter((name) => name.startsWith(`${stem}-`) && /^[0-9]+\.png$/.test(name.slice(stem.length + 1)))
    .sort()
    .map((name) => join(out, name));
}

function stemOf(workbook) {
  return basename(workbook, extname(workbook));
}
