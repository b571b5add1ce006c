import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useAnnounce } from './announce';
import { FailureNotice } from './FailureNotice';
import type { Action } from './useAction';
import { useWords } from './words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  /** What is being done, such as 讀取檔案. */
  label: string;
  action: Pick<Action<never[], unknown>, 'state' | 'cancel' | 'reset'>;
  /** Offers another try after a failure. */
  onRetry?: () => void;
}

/** How something long is going: a bar with cancel while it runs, in words when it failed; nothing else. */
export function ActionStatus({ label, action: { state, cancel, reset }, onRetry }: Props) {
  const styles = useStyles();
  const words = useWords();
  const announce = useAnnounce();
  const running = state.kind === 'running';
  useEffect(() => {
    // Each step would be too much to listen to: the bar holds it for those who ask.
    if (running) announce(label);
  }, [running, label, announce]);

  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onClose={reset} onRetry={onRetry} />;
  if (state.kind !== 'running') return null;
  const { progress, stopping } = state;
  const text = stopping
    ? words.cancelling
    : progress
      ? words.working(Math.min(progress.done + 1, progress.total), progress.total, progress.name)
      : words.busy;
  return (
    <div className={styles.root}>
      <ProgressBar
        aria-label={label}
        aria-valuetext={text}
        {...(progress && progress.total > 0 ? { value: progress.done / progress.total } : {})}
      />
      <div className={styles.line}>
        <span className={styles.text}>{`${label}　${text}`}</span>
        <Button size="small" disabledFocusable={stopping} onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
