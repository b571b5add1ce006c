import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ThemeName } from '../../taskpane/shell/themes';
import { openFiles } from '../files/openFiles';
import { saveBook } from '../files/saveBook';
import { BookTabs } from './BookTabs';
import { CloseDialog } from './CloseDialog';
import { DropTarget } from './DropTarget';
import { GridArea } from './GridArea';
import { nextPart } from './nextPart';
import { NoticeList } from './NoticeList';
import { PaneArea } from './PaneArea';
import { listenForShortcuts, type ShortcutActions } from './shortcuts';
import { DEFAULT_PANE_WIDTH, Splitter } from './Splitter';
import { TitleBar } from './TitleBar';
import { useKept } from './useKept';
import { useObserved } from './useObserved';
import { useWorkbench } from './workbenchContext';
import { workbenchWordingOf } from '../../wording/workbenchWording';

/** Below this width the pane lies under the grid. */
export const NARROW = '@media (max-width: 760px)';

const useStyles = makeStyles({
  root: { height: '100dvh', display: 'flex', flexDirection: 'column', overflow: 'hidden' },
  main: { flexGrow: 1, minHeight: 0, display: 'flex', [NARROW]: { flexDirection: 'column' } },
  side: {
    width: 'var(--pane-width)',
    flexShrink: 0,
    display: 'flex',
    minWidth: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: {
      width: 'auto',
      height: '50%',
      borderLeftStyle: 'none',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  hidden: { display: 'none' },
});

/** The workbench's page: what is open above, the grid in the middle, the add-in's pane at the side. */
export function WorkbenchPage({ theme }: { theme: ThemeName }) {
  const styles = useStyles();
  const workbench = useWorkbench();
  const { books } = workbench;
  const { list, shown } = useObserved(books.open);
  const language = useObserved(workbench.language);
  const words = workbenchWordingOf(language);
  const [paneShown, setPaneShown] = useState(true);
  const [paneWidth, setPaneWidth] = useState(DEFAULT_PANE_WIDTH);
  const [closing, setClosing] = useState<string | null>(null);
  const [reading, setReading] = useState(0);
  const picker = useRef<HTMLInputElement>(null);
  useKept(workbench);

  const front = books.shown;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title(front.name, front.unsaved);
  }, [language, words, front]);

  const open = async (files: readonly File[]): Promise<void> => {
    setReading((count) => count + 1);
    try {
      await openFiles(workbench, files);
    } finally {
      setReading((count) => count - 1);
    }
  };
  const close = (id: string): void => {
    if (books.find(id)?.unsaved) setClosing(id);
    else books.close(id);
  };

  const [shortcuts] = useState<ShortcutActions>(() => ({
    open: () => picker.current?.click(),
    save: () => void saveBook(workbench, books.open.value.shown),
    nextPart,
  }));
  useEffect(() => listenForShortcuts(window, shortcuts), [shortcuts]);

  return (
    <div className={styles.root} style={{ ['--pane-width' as string]: `${paneWidth}px` }}>
      <TitleBar
        paneShown={paneShown}
        onNew={() => books.addBlank()}
        onOpen={shortcuts.open}
        onSave={shortcuts.save}
        onPane={() => setPaneShown(!paneShown)}
      >
        <BookTabs list={list} shown={shown} onShow={(id) => books.show(id)} onClose={close} />
      </TitleBar>
      <NoticeList reading={reading > 0} />
      <main className={styles.main}>
        <GridArea theme={theme} label={words.sheet} />
        {paneShown && <Splitter label={words.paneWidth} width={paneWidth} onWidth={setPaneWidth} />}
        <div className={mergeClasses(styles.side, !paneShown && styles.hidden)}>
          <PaneArea shortcuts={shortcuts} onHide={() => setPaneShown(false)} />
        </div>
      </main>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept=".xlsx,.xlsm,.ods"
        aria-label={words.open}
        onChange={({ target }) => {
          void open([...(target.files ?? [])]);
          // The same file again is a choice too.
          target.value = '';
        }}
      />
      <DropTarget label={words.drop} onFiles={(files) => void open(files)} />
      <CloseDialog id={closing} onDone={() => setClosing(null)} />
    </div>
  );
}
