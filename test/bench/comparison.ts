import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { costOf, type Job } from './memory';
import { READERS, type ReaderName } from './reading';
import { makeReturnedFiles, SCORES_A_FILE } from './returnedFiles';
import { best, median, medianRatio, takeTurns, type Times } from './rounds';
import { printTable } from './tables';
import { Workers } from './workers';
import { writers, type WriterName } from './writing';

const FOLDER = path.resolve('out/bench');
const READER_NAMES = Object.keys(READERS) as ReaderName[];

const READING_ROUNDS = 10;
const WRITING_ROUNDS = 25;

/** Files whose reading is measured for memory; the others only up to the second, for they keep nothing. */
const MEMORY_COUNTS = [10, 100, 1000];

/**
 * Generating and merging against other libraries, as sections of text.
 * @param files how many returned workbooks there are
 * @param timed how many of them are read against the clock
 */
export async function compareWithPeers(files: number, timed: number, say: (line: string) => void): Promise<string[]> {
  mkdirSync(FOLDER, { recursive: true });
  say(`making ${files} returned workbooks …`);
  const { paths, savedByLibreOffice } = await makeReturnedFiles(path.join(FOLDER, 'returned'), files);
  await checkReaders(paths.slice(0, 20));
  return [
    `${files} returned workbooks, ${savedByLibreOffice} of them saved by LibreOffice.`,
    await writingTable(say),
    await readingTable(paths.slice(0, timed), say),
    memoryTable(paths, say),
  ];
}

/** Contenders that find other scores than they should are no comparison. */
async function checkReaders(paths: readonly string[]): Promise<void> {
  const wanted = await READERS.Scorebook(paths);
  if (wanted.scores !== paths.length * SCORES_A_FILE) throw new Error(`only ${wanted.scores} scores were found`);
  for (const name of ['exceljs', 'SheetJS'] as const) {
    const found = await READERS[name](paths);
    if (found.scores !== wanted.scores || found.sum !== wanted.sum) {
      throw new Error(`${name} found ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
    }
  }
}

async function writingTable(say: (line: string) => void): Promise<string> {
  say('writing …');
  const contenders = await writers();
  const names = Object.keys(contenders) as WriterName[];
  await takeTurns(names, 5, 'processor', (name) => contenders[name]());
  const times = await takeTurns(names, WRITING_ROUNDS, 'processor', (name) => contenders[name]());
  const rows = names.map((name) => [
    name,
    best(times[name]).toFixed(1),
    median(times[name]).toFixed(1),
    ratio(best(times[name]) / best(times.hucre)),
    ratio(medianRatio(times[name], times.hucre)),
  ]);
  return `### Generating\n\n${printTable(['processor time', 'ms a file, best', 'median', '× hucre, best', 'median'], rows)}`;
}

async function readingTable(paths: readonly string[], say: (line: string) => void): Promise<string> {
  const size = Math.ceil(paths.length / READING_ROUNDS);
  const filesOf = (round: number): string[] => paths.slice(round * size, (round + 1) * size);
  say('reading on one thread …');
  await takeTurns(READER_NAMES, 1, 'processor', (name) => READERS[name](paths.slice(0, 20)));
  const single = await takeTurns(READER_NAMES, READING_ROUNDS, 'processor', (name, round) =>
    READERS[name](filesOf(round)),
  );
  const cores = availableParallelism();
  say(`reading on ${cores} threads …`);
  const workers = new Workers(cores);
  await takeTurns(READER_NAMES, 1, 'wall', (name) => workers.read(name, paths.slice(0, 20 * cores)));
  const parallel = await takeTurns(READER_NAMES, READING_ROUNDS, 'wall', (name, round) =>
    workers.read(name, filesOf(round)),
  );
  await workers.end();
  return (
    `### Merging: reading and judging what came back\n\n${READING_ROUNDS} rounds of ${size} files each.\n\n${readingRows('one thread, processor time', single, size)}\n\n` +
    readingRows(`${cores} threads, time on the clock`, parallel, size)
  );
}

function readingRows(title: string, times: Record<ReaderName, Times>, files: number): string {
  const rows = READER_NAMES.map((name) => [
    name,
    (best(times[name]) / files).toFixed(1),
    (median(times[name]) / files).toFixed(1),
    ratio(best(times[name]) / best(times.Scorebook)),
    ratio(medianRatio(times[name], times.Scorebook)),
    ratio(best(times[name]) / best(times.floor)),
    ratio(medianRatio(times[name], times.floor)),
  ]);
  const head = [title, 'ms a file, best', 'median', '× Scorebook, best', 'median', '× floor, best', 'median'];
  return printTable(head, rows);
}

function memoryTable(paths: readonly string[], say: (line: string) => void): string {
  const possible = MEMORY_COUNTS.filter((count) => count <= paths.length);
  const list = path.join(FOLDER, 'files.json');
  const jobs: [Job, string][] = [
    ['Scorebook', 'Scorebook, reading'],
    ['merge', 'Scorebook, the whole merge'],
    ['exceljs', 'exceljs'],
    ['SheetJS', 'SheetJS'],
    ['floor', 'floor'],
  ];
  let whole = '';
  const rows = jobs.map(([job, label]) => {
    say(`memory: ${label} …`);
    const counts = label.startsWith('Scorebook') ? possible : possible.slice(0, 2);
    const costs = counts.map((count) => costOf(job, paths.slice(0, count), list));
    const { phases, seconds } = costs.at(-1)!;
    if (phases) {
      const writing = seconds - phases.read - phases.results;
      whole =
        `The whole merge of ${counts.at(-1)!} files with a panel of 200: ${seconds.toFixed(1)} s of processor time, of which reading ` +
        `${phases.read.toFixed(1)} s, results ${phases.results.toFixed(1)} s, writing them ${writing.toFixed(1)} s.`;
    }
    return [label, ...possible.map((_, index) => costs[index]?.megabytes.toFixed(0) ?? '')];
  });
  return `### Peak memory, in MB, of a process of its own\n\n${printTable(['', ...possible.map((count) => `${count} files`)], rows)}\n\n${whole}`;
}

function ratio(value: number): string {
  return value.toFixed(2);
}
