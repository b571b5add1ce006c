import type { OpenWorkbook } from '../actions/openWorkbook';
import { cellArea, parseArea } from '../workbook/address';
import type { Language } from '../wording/wording';
import type { WorkerLike } from './files/parseFiles';
import { readFiles } from './files/readFiles';
import { saveFile } from './files/saveFile';
import type { Host } from './wiring/host';

/** Files read at the same time: more workers than cores only wait for each other. */
const WORKERS = Math.min(4, Math.max(1, navigator.hardwareConcurrency - 1));
/** As much as the reader takes of one file. */
const MAXIMUM_BYTES = 64_000_000;

/** The workbook that is open in Excel; the code that speaks with Excel comes with the first call. */
const open: OpenWorkbook = {
  read: async (...given) => (await excel()).read(...given),
  write: async (...given) => (await excel()).write(...given),
  select: async (place) => (await excel()).select(place),
  onChange: async (listener) => (await excel()).onChange(listener),
  openNew: async (file) => (await excel()).openNew(file),
};

function excel(): Promise<OpenWorkbook> {
  return import('../excel/openWorkbook');
}

/**
 * The pane's host is Excel.
 * @param createWorker starts `worker.ts`, which who bundles the page has to find
 */
export function excelHost(language: Language, words: Host['words'], createWorker: () => WorkerLike): Host {
  return {
    open,
    language,
    words,
    useCases: () => import('../actions/openUseCases'),
    read: (files, watcher) =>
      readFiles(files, { createWorker, workers: WORKERS, maximumBytes: MAXIMUM_BYTES }, watcher),
    print: async (workbook) => (await import('../xlsx/writer/writeWorkbook')).writeWorkbook(workbook),
    show: ({ sheet, cell }) => open.select({ sheet, area: parseArea(cell ?? '') ?? cellArea(0, 0) }),
    save: saveFile,
    now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  };
}
