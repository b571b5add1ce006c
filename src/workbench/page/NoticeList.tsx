import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { PART } from './nextPart';
import { sayNotice } from './sayNotice';
import { useObserved } from './useObserved';
import { useWords, useWorkbench } from './workbenchContext';

const useStyles = makeStyles({
  root: { flexShrink: 0, maxHeight: '30vh', overflowY: 'auto' },
  bar: { borderRadius: 0, borderLeftStyle: 'none', borderRightStyle: 'none', borderTopStyle: 'none' },
  reading: { padding: tokens.spacingVerticalXS },
  detail: { overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** What the person has to know, above the grid until it is closed or no longer true. */
export function NoticeList({ reading }: { reading: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const { notices, desk } = useWorkbench();
  const told = useObserved(notices.told);
  const root = useRef<HTMLDivElement>(null);
  /** The focus goes to the notice that is left next, or else to the cells. */
  const close = (key: string): void => {
    const others = [...root.current!.querySelectorAll<HTMLElement>('[data-closes]')];
    const at = others.findIndex(({ dataset }) => dataset.closes === key);
    const next = others[at + 1] ?? others[at - 1];
    if (next) next.focus();
    else desk.enterCells();
    notices.close(key);
  };
  return (
    <div ref={root} className={styles.root} role="status" {...{ [PART]: '' }}>
      {reading && <Spinner className={styles.reading} size="tiny" label={words.reading} />}
      {told.map(({ key, notice }) => {
        const { intent, title, text } = sayNotice(notice, words);
        return (
          <MessageBar key={key} className={styles.bar} intent={intent} layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{title}</MessageBarTitle>
              {text}
              {notice.detail && (
                <details>
                  <summary>{words.details}</summary>
                  <span className={styles.detail}>{notice.detail}</span>
                </details>
              )}
            </MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<DismissRegular />}
                  aria-label={words.close}
                  data-closes={key}
                  onClick={() => close(key)}
                />
              }
            />
          </MessageBar>
        );
      })}
    </div>
  );
}
