import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { Book } from '../books/books';
import { BookMenu } from './BookMenu';
import { useWords } from './workbenchContext';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', minWidth: 0 },
  list: {
    flexGrow: 1,
    flexShrink: 1,
    minWidth: 0,
    overflowX: 'auto',
    scrollbarWidth: 'none',
    alignItems: 'flex-end',
    flexWrap: 'nowrap',
  },
  tab: {
    // Narrow enough for a group's members side by side, wide enough to tell them apart.
    flexShrink: 1,
    minWidth: '140px',
    maxWidth: '240px',
    height: '34px',
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}`,
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
    '& .fui-Tab__content': { overflow: 'hidden' },
  },
  shown: { backgroundColor: tokens.colorNeutralBackground1 },
  content: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  mark: {
    flexShrink: 0,
    width: '8px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    // A colour of its own even where the system forces all others.
    forcedColorAdjust: 'none',
    backgroundColor: tokens.colorBrandForeground1,
  },
  close: {
    display: 'inline-flex',
    padding: '4px',
    borderRadius: tokens.borderRadiusSmall,
    fontSize: '12px',
    color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1 },
  },
});

interface Props {
  list: readonly Book[];
  shown: string;
  /** Whether a question is open whether a book may be closed. */
  asking: boolean;
  /** @param byMouse whoever goes on then is in the cells */
  onShow: (id: string, byMouse: boolean) => void;
  onClose: (id: string) => void;
}

/**
 * The open workbooks, as tabs. A tab is closed by the cross in it, or by the Delete key: a button inside of a tab would be one that
 * assistive technology cannot reach.
 */
export function BookTabs({ list, shown, asking, onShow, onClose }: Props) {
  const styles = useStyles();
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    const tabs = root.current!;
    const front = (): HTMLElement | null => tabs.querySelector('[aria-selected="true"]');
    const reveal = (): void => {
      const line = tabs.querySelector('[role=tablist]')!;
      setHidden(line.scrollWidth > line.clientWidth + 1);
      front()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    // Marks and names make tabs wider, and the page may become narrower, after the tab came to the front.
    const observer = new ResizeObserver(reveal);
    for (const sized of [tabs, ...tabs.querySelectorAll('[role=tab]')]) observer.observe(sized);
    return () => observer.disconnect();
  }, [shown, list]);
  const before = useRef({ list, asking });
  useEffect(() => {
    const was = before.current;
    before.current = { list, asking };
    const isClosed = was.list.some(({ id }) => list.every((book) => book.id !== id));
    if (!isClosed && !(was.asking && !asking)) return;
    // The tab that had the focus is gone, or the question whether it may be closed; that goes a moment later.
    const wait = setTimeout(() => {
      const isLost = document.activeElement === document.body;
      if (isLost) root.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    });
    return () => clearTimeout(wait);
  }, [list, asking]);
  return (
    <div ref={root} className={styles.root}>
      <TabList
        className={styles.list}
        size="small"
        aria-label={words.books}
        selectedValue={shown}
        selectTabOnFocus={false}
        onTabSelect={({ nativeEvent }, { value }) => onShow(value as string, (nativeEvent as UIEvent).detail > 0)}
      >
        {list.map(({ id, name, unsaved }) => (
          <Tab
            key={id}
            value={id}
            className={mergeClasses(styles.tab, id === shown && styles.shown)}
            title={name}
            aria-keyshortcuts="Delete"
            onKeyDown={(event) => {
              if (event.key === 'Delete') onClose(id);
            }}
            onAuxClick={(event) => {
              if (event.button === 1) onClose(id);
            }}
          >
            <span className={styles.content}>
              {unsaved && <span className={styles.mark} role="img" aria-label={words.unsaved} />}
              <span className={styles.name}>{name}</span>
              <span
                className={styles.close}
                aria-hidden
                title={words.closeHint}
                onClick={(event) => {
                  event.stopPropagation();
                  onClose(id);
                }}
              >
                <DismissRegular />
              </span>
            </span>
          </Tab>
        ))}
      </TabList>
      {hidden && <BookMenu list={list} shown={shown} onShow={(id) => onShow(id, false)} />}
    </div>
  );
}
