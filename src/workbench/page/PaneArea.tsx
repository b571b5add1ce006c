import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { PART } from './nextPart';
import { PaneFrame } from './PaneFrame';
import type { ShortcutActions } from './shortcuts';
import { useObserved } from './useObserved';
import { useWords, useWorkbench } from './workbenchContext';

const useStyles = makeStyles({
  root: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    height: '32px',
    flexShrink: 0,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  frames: { flexGrow: 1, position: 'relative' },
});

interface Props {
  shortcuts: ShortcutActions;
  onHide: () => void;
  /** Told which panes were given files, which they forget when they start again, and which are gone. */
  onFiles: (id: string, given: boolean) => void;
}

/** The add-in's panes: one for each workbook that has been in front, of which one is seen. The others stay as they were left. */
export function PaneArea({ shortcuts, onHide, onFiles }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { books, language: chosen } = useWorkbench();
  const language = useObserved(chosen);
  const { list, shown } = useObserved(books.open);
  const [visited, setVisited] = useState<readonly string[]>([]);
  if (!visited.includes(shown)) setVisited([...visited, shown]);
  return (
    <section className={styles.root} aria-label={words.pane} {...{ [PART]: '' }}>
      <div className={styles.head}>
        {words.name}
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={words.hidePane}
          onClick={onHide}
        />
      </div>
      <div className={styles.frames}>
        {list
          .filter(({ id }) => visited.includes(id))
          .map((book) => (
            // Another language is another Office.
            <PaneFrame
              key={`${book.id} ${language}`}
              book={book}
              shown={book.id === shown}
              shortcuts={shortcuts}
              onFiles={onFiles}
            />
          ))}
      </div>
    </section>
  );
}
