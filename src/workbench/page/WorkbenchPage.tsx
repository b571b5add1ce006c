import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ThemeName } from '../../taskpane/shell/themes';
import { openFiles } from '../files/openFiles';
import { BookTabs } from './BookTabs';
import { CloseDialog } from './CloseDialog';
import { DropTarget } from './DropTarget';
import { GridArea } from './GridArea';
import { LanguageDialog } from './LanguageDialog';
import { LEAST_HEIGHT, LEAST_HEIGHT_OF_BOTH, NARROW } from './narrow';
import { nextPart } from './nextPart';
import { NoticeList } from './NoticeList';
import { PaneArea } from './PaneArea';
import { listenForShortcuts, type ShortcutActions } from './shortcuts';
import { keepPaneWidth, keptPaneWidth } from './paneWidth';
import { Splitter } from './Splitter';
import { TitleBar } from './TitleBar';
import { useKept } from './useKept';
import { useLanguageSwitch } from './useLanguageSwitch';
import { useObserved } from './useObserved';
import { useSave } from './useSave';
import { useWorkbench } from './workbenchContext';
import { workbenchWordingOf } from '../../wording/workbenchWording';

const useStyles = makeStyles({
  root: {
    height: '100dvh',
    minHeight: LEAST_HEIGHT,
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    [NARROW]: { minHeight: LEAST_HEIGHT_OF_BOTH },
  },
  main: { flexGrow: 1, minHeight: 0, display: 'flex', [NARROW]: { flexDirection: 'column' } },
  side: {
    width: 'var(--pane-width)',
    // A window as wide as that of a page at 200 % has room for both.
    maxWidth: '45%',
    flexShrink: 0,
    display: 'flex',
    minWidth: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: {
      width: 'auto',
      maxWidth: 'none',
      height: '50%',
      borderLeftStyle: 'none',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  hidden: { display: 'none' },
  // Over what is below, so that nothing moves; nothing there is out of reach.
  said: { position: 'relative', zIndex: 3, pointerEvents: 'none' },
  saidText: {
    position: 'absolute',
    top: tokens.spacingVerticalS,
    left: '50%',
    transform: 'translateX(-50%)',
    width: 'max-content',
    maxWidth: '90vw',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    boxShadow: tokens.shadow16,
    overflowWrap: 'anywhere',
  },
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
  const [paneWidth, setPaneWidth] = useState(keptPaneWidth);
  const [closing, setClosing] = useState<string | null>(null);
  const [reading, setReading] = useState(0);
  const picker = useRef<HTMLInputElement>(null);
  const paneButton = useRef<HTMLElement>(null);
  const { save, said } = useSave(workbench);
  const languageSwitch = useLanguageSwitch(workbench);
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
    save: () => void save(books.open.value.shown),
    nextPart: (backwards) => nextPart(backwards, () => workbench.desk.enterCells()),
  }));
  useEffect(() => listenForShortcuts(window, shortcuts), [shortcuts]);

  const show = (id: string, byMouse: boolean): void => {
    books.show(id);
    if (byMouse) workbench.desk.enterCellsSoon();
  };
  const hidePane = (): void => {
    setPaneShown(false);
    paneButton.current?.focus();
  };

  return (
    <div className={styles.root} style={{ ['--pane-width' as string]: `${paneWidth}px` }}>
      <TitleBar
        paneShown={paneShown}
        paneButton={(button) => {
          paneButton.current = button;
        }}
        onNew={() => books.addBlank()}
        onOpen={shortcuts.open}
        onSave={shortcuts.save}
        onPane={() => setPaneShown(!paneShown)}
        onLanguage={languageSwitch.wish}
      >
        <BookTabs list={list} shown={shown} asking={closing !== null} onShow={show} onClose={close} />
      </TitleBar>
      <div className={styles.said} role="status">
        {said && <span className={styles.saidText}>{said}</span>}
      </div>
      <NoticeList reading={reading > 0} />
      <main className={styles.main}>
        <GridArea theme={theme} label={words.sheet} />
        {paneShown && (
          <Splitter
            label={words.paneWidth}
            width={paneWidth}
            onWidth={(width) => {
              setPaneWidth(width);
              keepPaneWidth(width);
            }}
          />
        )}
        <div className={mergeClasses(styles.side, !paneShown && styles.hidden)}>
          <PaneArea shortcuts={shortcuts} onHide={hidePane} onFiles={languageSwitch.onFiles} />
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
      <CloseDialog id={closing} save={save} onDone={() => setClosing(null)} />
      <LanguageDialog
        open={languageSwitch.asks}
        onSwitch={() => languageSwitch.answer(true)}
        onCancel={() => languageSwitch.answer(false)}
      />
    </div>
  );
}
