import type { OpenWorkbook } from '../actions/openWorkbook';
import { cellArea, parseArea } from '../workbook/address';
import type { Language } from '../wording/wording';
import type { WorkerLike } from './files/parseFiles';
import { saveFile } from './files/saveFile';
import type { Host } from './wiring/host';
import { hostOf } from './wiring/hostOf';

/** The workbook that is open in Excel; the code that speaks with Excel comes with the first call. */
const open: OpenWorkbook = {
  read: async (...given) => (await excel()).read(...given),
  sheetNames: async () => (await excel()).sheetNames(),
  write: async (...given) => (await excel()).write(...given),
  select: async (place) => (await excel()).select(place),
  onChange: async (listener) => (await excel()).onChange(listener),
  openNew: async (file) => (await excel()).openNew(file),
};

function excel(): Promise<OpenWorkbook> {
  return import('../excel/openWorkbook');
}

/**
 * The pane's host is Excel, or what stands in its place.
 * @param createWorker starts `worker.ts`, which who bundles the page has to find
 * @param openFiles what else is open; Excel does not tell
 */
export function excelHost(
  language: Language,
  createWorker: () => WorkerLike,
  openFiles: Host['openFiles'] = null,
): Host {
  return hostOf(language, {
    open,
    createWorker,
    areaOf: (cell) => parseArea(cell ?? '') ?? cellArea(0, 0),
    print: async (workbook) => (await import('../xlsx/writer/writeWorkbook')).writeWorkbook(workbook),
    save: saveFile,
    openFiles,
  });
}
