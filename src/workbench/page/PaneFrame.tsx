import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { pageCalculator } from '../calculation/pageCalculator';
import type { Book } from '../books/books';
import { filesBeside } from '../files/filesBeside';
import { openMade } from '../files/openFiles';
import { nextTask } from '../nextTask';
import { detailOf } from '../notice';
import { rememberFocus } from './paneFocus';
import { listenForShortcuts, type ShortcutActions } from './shortcuts';
import { startAddin, startHost } from './startPane';
import { useWords, useWorkbench } from './workbenchContext';

const useStyles = makeStyles({
  frame: { position: 'absolute', inset: 0, width: '100%', height: '100%', border: 'none' },
  // Nothing in it can be reached. Not `display`, which would lay it out anew each time.
  hidden: { visibility: 'hidden' },
});

interface Props {
  book: Book;
  shown: boolean;
  shortcuts: ShortcutActions;
  /** Told when the pane was given files, and when it is gone with them. Must stay the same function. */
  onFiles: (id: string, given: boolean) => void;
}

/** The add-in's pane of one workbook: a page of its own, with its own copy of Microsoft's library on a host of its own. */
export function PaneFrame({ book: { id, name }, shown, shortcuts, onFiles }: Props) {
  const styles = useStyles();
  const words = useWords();
  const workbench = useWorkbench();
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    const element = frame.current!;
    const { books, desk, notices, language } = workbench;
    const calculator = pageCalculator();
    let ended = false;
    const start = async (): Promise<void> => {
      const window = element.contentWindow!;
      listenForShortcuts(window, shortcuts);
      keepFilesOut(window);
      rememberFocus(window.document);
      listenForFiles(window, () => onFiles(id, true));
      try {
        const { workbook } = books.find(id)!;
        const host = await startHost(window, {
          workbook,
          calculator,
          language: language.value,
          // All panes and their hosts share the page's thread.
          pause: nextTask,
          onCreateWorkbook: (base64) => {
            // This pane goes out of sight, and what had the focus in it.
            void openMade(workbench, base64).then(() => desk.enterCellsSoon());
          },
          onWritten: () => desk.written(id),
          onSelected: (sheet, areas, cells) => desk.selected(id, sheet, areas, cells),
        });
        if (ended) return;
        // The very sheets that the host gives from now on.
        calculator.learn(host.workbook());
        desk.begin(id, host, calculator.uncalculated);
        await startAddin(window, () => {
          onFiles(id, true);
          return filesBeside(workbench, id);
        });
      } catch (thrown) {
        if (!ended) notices.tell({ kind: 'pane-failed', file: books.find(id)?.name ?? '', detail: detailOf(thrown) });
      }
    };
    const onLoad = (): void => void start();
    element.addEventListener('load', onLoad, { once: true });
    element.src = 'pane.html';
    return () => {
      ended = true;
      element.removeEventListener('load', onLoad);
      desk.end(id);
      onFiles(id, false);
      calculator.dispose();
    };
  }, [id, workbench, shortcuts, onFiles]);

  return (
    <iframe ref={frame} title={words.paneOf(name)} className={mergeClasses(styles.frame, !shown && styles.hidden)} />
  );
}

/** Files that a person chooses in a pane or drops there. */
function listenForFiles(window: Window, onFiles: () => void): void {
  window.addEventListener('change', ({ target }) => {
    if ((target as HTMLInputElement).type === 'file') onFiles();
  });
  window.addEventListener('drop', onFiles);
}

/** A file dropped beside where the pane takes files would take the pane's place. */
function keepFilesOut(window: Window): void {
  for (const kind of ['dragover', 'drop'] as const) window.addEventListener(kind, (event) => event.preventDefault());
}
