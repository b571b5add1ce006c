import type { MadeFile } from '../../actions/generate';
import type { OpenWorkbook } from '../../actions/openWorkbook';
import type { Watcher } from '../../actions/watcher';
import type { PaneWording } from '../../wording/paneWording';
import type { Language } from '../../wording/wording';
import type { CellPlace, MadeBytes, ReadFile } from '../paneActions';
import type { OpenUseCases } from './openUseCases';

/** What the pane's actions stand on; `excelHost.ts` builds it for Excel. */
export interface Host {
  open: OpenWorkbook;
  language: Language;
  words: PaneWording;
  useCases: () => Promise<OpenUseCases>;
  /** Reads files off the main thread. */
  read: (files: readonly File[], watcher: Watcher) => Promise<readonly ReadFile[]>;
  /** A workbook as the bytes of an .xlsx file. */
  print: (workbook: MadeFile['workbook']) => Promise<Uint8Array>;
  /** Shows a sheet and selects a cell there. */
  show: (place: CellPlace) => Promise<void>;
  save: (file: MadeBytes) => Promise<void>;
  /** The other workbooks that are open, as the files they would be saved as; null where the host cannot tell, as Excel. */
  openFiles: (() => Promise<readonly File[]>) | null;
  /** Now, ISO 8601 UTC to the second. */
  now: () => string;
}
