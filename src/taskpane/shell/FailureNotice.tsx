import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ShownFailure } from '../paneFailure';
import { useWords } from './words';

const useStyles = makeStyles({
  detail: { marginTop: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  failure: ShownFailure;
  onClose: () => void;
  onRetry?: (() => void) | undefined;
}

/** Why something did not happen and what to do about it; the host's own words are folded away. */
export function FailureNotice({ failure: { code, detail }, onClose, onRetry }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { title, text } = words.failures[code];
  const isCancelled = code === 'cancelled';
  return (
    <div role={isCancelled ? 'status' : 'alert'}>
      <MessageBar intent={isCancelled ? 'info' : 'error'} layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {text}
          {detail && (
            <details className={styles.detail}>
              <summary>{words.details}</summary>
              <span className={styles.code}>{detail}</span>
            </details>
          )}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              aria-label={words.close}
              icon={<DismissRegular />}
              onClick={onClose}
            />
          }
        >
          {onRetry && !isCancelled && (
            <Button size="small" onClick={onRetry}>
              {words.retry}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
