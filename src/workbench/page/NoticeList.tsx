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
  const { notices } = useWorkbench();
  const told = useObserved(notices.told);
  return (
    <div className={styles.root} role="status">
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
                  onClick={() => notices.close(key)}
                />
              }
            />
          </MessageBar>
        );
      })}
    </div>
  );
}
