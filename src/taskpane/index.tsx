import { createRoot } from 'react-dom/client';
import type { OpenWorkbook } from '../actions/openWorkbook';
import type { Language } from '../wording/wording';
import { whenReady } from '../excel/surroundings';
import { cellArea, parseArea } from '../workbook/address';
import type { WorkerLike } from './files/parseFiles';
import { readFiles } from './files/readFiles';
import { saveFile } from './files/saveFile';
import { ThemedPane } from './shell/ThemedPane';
import { paneWordingOf } from '../wording/paneWording';
import type { Host } from './wiring/host';
import { paneActionsOf } from './wiring/paneActionsOf';

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

/** The pane's host is Excel. */
function excelHost(language: Language, words: Host['words']): Host {
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

/** A worker gives its events more than is looked at; the types say that only one way round. */
function createWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url)) as unknown as WorkerLike;
}

/** Shows the pane once Office has said where it is, in which language and colours. */
async function start(): Promise<void> {
  const { place, language: shown, dark } = await whenReady();
  const language: Language = /^zh/i.test(shown ?? navigator.language) ? 'zh-TW' : 'en';
  const words = paneWordingOf(language);
  document.documentElement.lang = language;
  document.title = words.name;
  const root = document.getElementById('pane')!;
  if (place !== 'excel') {
    root.textContent = words.outsideExcel[place];
    return;
  }
  const actions = paneActionsOf(excelHost(language, words));
  createRoot(root).render(<ThemedPane actions={actions} language={language} dark={dark} />);
}

void start();
