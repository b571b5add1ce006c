import { paneWordingOf } from '../../wording/paneWording';
import type { Language } from '../../wording/wording';
import type { WorkerLike } from '../files/parseFiles';
import { readFiles } from '../files/readFiles';
import type { Host } from './host';

/** Files read at the same time: more workers than cores only wait for each other. */
const WORKERS = Math.min(4, Math.max(1, navigator.hardwareConcurrency - 1));
/** As much as the reader takes of one file. */
const MAXIMUM_BYTES = 64_000_000;

/** What a host is built of: the rooms the pane itself knows nothing of. */
export interface HostParts extends Pick<Host, 'open' | 'print' | 'save' | 'openFiles'> {
  /** Starts a worker that reads files. */
  createWorker: () => WorkerLike;
  /** The cells that are written so in A1 notation; where nothing is written, the first. */
  areaOf: (cell: string | null) => Parameters<Host['open']['select']>[0]['area'];
}

/** The pane's host: the use cases on an open workbook. */
export function hostOf(language: Language, { createWorker, areaOf, ...parts }: HostParts): Host {
  return {
    ...parts,
    language,
    words: paneWordingOf(language),
    useCases: () => import('../../actions/openUseCases'),
    read: (files, watcher) =>
      readFiles(files, { createWorker, workers: WORKERS, maximumBytes: MAXIMUM_BYTES }, watcher),
    show: ({ sheet, cell }) => parts.open.select({ sheet, area: areaOf(cell) }),
    now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  };
}
