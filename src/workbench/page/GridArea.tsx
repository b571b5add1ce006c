import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ThemeName } from '../../taskpane/shell/themes';
import { detailOf } from '../notice';
import { CELLS, PART } from './nextPart';
import { useObserved } from './useObserved';
import { useWords, useWorkbench } from './workbenchContext';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    overflow: 'hidden',
    // Univer lays parts of itself above everything; they stay within.
    isolation: 'isolate',
  },
  grid: { position: 'absolute', inset: 0, overflow: 'auto' },
  wait: {
    position: 'absolute',
    inset: 0,
    zIndex: 1000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  theme: ThemeName;
  label: string;
}

/** The grid, of the book in front. It starts anew for another language or theme, which it takes only at its start. */
export function GridArea({ theme, label }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { books, desk, language: chosen, notices } = useWorkbench();
  const language = useObserved(chosen);
  const { shown } = useObserved(books.open);
  const inGrid = useObserved(desk.inGrid);
  const place = useRef<HTMLDivElement>(null);
  const dark = theme !== 'light';

  useEffect(() => {
    const container = document.createElement('div');
    container.style.cssText = 'width: 100%; height: 100%';
    place.current!.append(container);
    const starting = import('../grid/univerGrid').then(({ startGrid }) =>
      startGrid(container, desk.listener, { language, dark }),
    );
    const end = new AbortController();
    starting.then(
      (grid) => {
        if (!end.signal.aborted) desk.useGrid(grid);
      },
      (thrown: unknown) => notices.tell({ kind: 'grid-failed', detail: detailOf(thrown) }),
    );
    return () => {
      end.abort();
      desk.useGrid(null);
      const remove = (): void => container.remove();
      // A grid that is still starting ends as soon as it is there.
      starting.then((grid) => grid.dispose()).then(remove, remove);
    };
  }, [desk, notices, language, dark]);

  /** What is shown is still the book before. */
  const keepKeysOut = (event: KeyboardEvent): void => {
    if (inGrid === shown) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section className={styles.root} aria-label={label} {...{ [PART]: CELLS }}>
      {/* Not `inert`: in Chromium a field that once was takes no typing any more. */}
      <div ref={place} className={styles.grid} aria-busy={inGrid !== shown} onKeyDownCapture={keepKeysOut} />
      {inGrid !== shown && (
        <div className={styles.wait}>
          <Spinner label={words.loading} />
        </div>
      )}
    </section>
  );
}
