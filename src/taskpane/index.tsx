import { createRoot } from 'react-dom/client';
import type { OpenWorkbook } from '../actions/openWorkbook';
import type { Language } from '../wording/wording';
import { parseCell } from '../workbook/address';
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
const MAXIMUM_BYTES = 50 * 1024 * 1024;

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
    show: ({ sheet, cell }) => {
      const { row, column } = (cell === null ? null : parseCell(cell)) ?? { row: 0, column: 0 };
      return open.select({ sheet, area: { top: row, left: column, bottom: row, right: column } });
    },
    save: saveFile,
    now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  };
}

/** A worker gives its events more than is looked at; the types say that only one way round. */
function createWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url)) as unknown as WorkerLike;
}

/** Whether Office is dark; null where it does not say, as on the web. */
function isDark(): boolean | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (!theme?.bodyBackgroundColor) return null;
  const [red = 255, green = 255, blue = 255] = (/[0-9a-f]{6}/i.exec(theme.bodyBackgroundColor)?.[0] ?? 'ffffff')
    .match(/../g)!
    .map((pair) => parseInt(pair, 16));
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128;
}

async function start(): Promise<void> {
  const place = document.getElementById('pane')!;
  if (typeof Office === 'undefined') {
    place.textContent = paneWordingOf(/^zh/i.test(navigator.language) ? 'zh-TW' : 'en').outsideExcel.missing;
    return;
  }
  const { host } = await Office.onReady();
  const asked = (Office.context as Partial<Office.Context>).displayLanguage ?? navigator.language;
  const language: Language = /^zh/i.test(asked) ? 'zh-TW' : 'en';
  const words = paneWordingOf(language);
  document.documentElement.lang = language;
  if ((host as Office.HostType | null) !== Office.HostType.Excel) {
    place.textContent = words.outsideExcel.elsewhere;
    return;
  }
  const actions = paneActionsOf(excelHost(language, words));
  createRoot(place).render(<ThemedPane actions={actions} language={language} dark={isDark()} />);
}

void start();
