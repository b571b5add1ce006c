import { createRoot } from 'react-dom/client';
import type { OpenWorkbook } from '../actions/openWorkbook';
import type { Language } from '../wording/wording';
import { whenReady } from '../excel/surroundings';
import { cellArea, parseArea } from '../workbook/address';
import type { WorkerLike } from './files/parseFiles';
import { saveFile } from './files/saveFile';
import { ThemedPane } from './shell/ThemedPane';
import { paneWordingOf } from '../wording/paneWording';
import type { Host } from './wiring/host';
import { hostOf } from './wiring/hostOf';
import { paneActionsOf } from './wiring/paneActionsOf';

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
function excelHost(language: Language): Host {
  return hostOf(language, {
    open,
    createWorker,
    areaOf: (cell) => parseArea(cell ?? '') ?? cellArea(0, 0),
    print: async (workbook) => (await import('../xlsx/writer/writeWorkbook')).writeWorkbook(workbook),
    save: saveFile,
  });
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
  const actions = paneActionsOf(excelHost(language));
  createRoot(root).render(<ThemedPane actions={actions} language={language} dark={dark} />);
}

void start();
