import { createRoot } from 'react-dom/client';
import type { Language } from '../wording/wording';
import { whenReady } from '../excel/surroundings';
import { excelHost } from './excelHost';
import type { WorkerLike } from './files/parseFiles';
import { ThemedPane } from './shell/ThemedPane';
import { paneWordingOf } from '../wording/paneWording';
import type { Host } from './wiring/host';
import { paneActionsOf } from './wiring/paneActionsOf';

/** A worker gives its events more than is looked at; the types say that only one way round. */
function createWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url)) as unknown as WorkerLike;
}

/**
 * Shows the pane once Office has said where it is, in which language and colours.
 * @param openFiles what else is open, where somebody knows; Excel does not tell
 */
export async function start(openFiles: Host['openFiles'] = null): Promise<void> {
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
  const actions = paneActionsOf(excelHost(language, createWorker, openFiles));
  createRoot(root).render(<ThemedPane actions={actions} language={language} dark={dark} />);
}
