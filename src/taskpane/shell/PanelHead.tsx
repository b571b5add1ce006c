import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

interface Props {
  title: string;
  hint: ReactNode;
}

/** What a step is for. */
export function PanelHead({ title, hint }: Props) {
  const styles = useStyles();
  return (
    <header>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.hint}>{hint}</p>
    </header>
  );
}
