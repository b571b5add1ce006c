import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    minHeight: '100dvh',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
  text: { maxWidth: '36em' },
});

interface Props {
  title: string;
  text: string;
  /** What can be done about it here, if anything. */
  action?: string;
  onAct?: () => void;
}

/** The whole page, while the workbench does not run on it: why, and what to do. */
export function StandStill({ title, text, action, onAct }: Props) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <img src="icon.svg" width="64" height="64" alt="" />
      <Title3 as="h1">{title}</Title3>
      <Text className={styles.text}>{text}</Text>
      {action && (
        <Button appearance="primary" onClick={onAct}>
          {action}
        </Button>
      )}
    </main>
  );
}
