import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
  title: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

interface Props {
  title?: string;
  text: string;
  /** The way on. */
  children?: ReactNode;
}

/** Says what would stand here and how to get there. */
export function EmptyState({ title, text, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {title && <span className={styles.title}>{title}</span>}
      <span>{text}</span>
      {children}
    </div>
  );
}
