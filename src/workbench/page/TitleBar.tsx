import {
  Button,
  makeStyles,
  mergeClasses,
  ToggleButton,
  tokens,
  Toolbar,
  Tooltip,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { AddRegular, FolderOpenRegular, LocalLanguageRegular, SaveRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useWords } from './workbenchContext';
import { VERY_NARROW } from './narrow';
import { PART } from './nextPart';
import { SampleMenu } from './SampleMenu';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
    minHeight: '40px',
    flexShrink: 0,
    [VERY_NARROW]: { flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 0 },
    paddingLeft: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tools: { height: '40px', boxSizing: 'border-box', flexShrink: 0, gap: '2px', paddingLeft: 0, paddingRight: 0 },
  icon: { marginRight: tokens.spacingHorizontalS, [VERY_NARROW]: { display: 'none' } },
  right: { display: 'flex', alignItems: 'center', paddingRight: tokens.spacingHorizontalS },
  tabs: { flexGrow: 1, minWidth: 0, [VERY_NARROW]: { order: 1, flexBasis: '100%' } },
  button: { minWidth: '32px' },
  label: { '@media (max-width: 900px)': { display: 'none' } },
  rightLabel: { '@media (max-width: 760px)': { display: 'none' } },
});

interface Props {
  paneShown: boolean;
  /** The button that shows and hides the pane. */
  paneButton: (button: HTMLElement | null) => void;
  onNew: () => void;
  onOpen: () => void;
  onSave: () => void;
  onPane: () => void;
  onLanguage: () => void;
  /** The tabs of what is open. */
  children: ReactNode;
}

/** The top of the page: files on the left, what is open in the middle, the pane and the language on the right. */
export function TitleBar({ paneShown, paneButton, onNew, onOpen, onSave, onPane, onLanguage, children }: Props) {
  const styles = useStyles();
  const words = useWords();
  const restoreFocus = useRestoreFocusTarget();
  const button = (label: string, hint: string, icon: React.JSX.Element, onClick: () => void): ReactNode => (
    <Tooltip content={hint} relationship="description">
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        icon={icon}
        aria-label={label}
        onClick={onClick}
      >
        <span className={styles.label}>{label}</span>
      </Button>
    </Tooltip>
  );
  return (
    <header className={styles.root} {...{ [PART]: '' }}>
      <Toolbar className={styles.tools} size="small" aria-label={words.name}>
        <img className={styles.icon} src="icon.svg" width="20" height="20" alt="" />
        {button(words.newBook, words.newBookHint, <AddRegular />, onNew)}
        {button(words.open, words.openHint, <FolderOpenRegular />, onOpen)}
        {button(words.save, words.saveHint, <SaveRegular />, onSave)}
        <SampleMenu labelClass={styles.label} />
      </Toolbar>
      <div className={styles.tabs}>{children}</div>
      <div className={mergeClasses(styles.tools, styles.right)}>
        <Button
          className={styles.button}
          appearance="subtle"
          size="small"
          icon={<LocalLanguageRegular />}
          aria-label={words.switchLanguage}
          onClick={onLanguage}
          {...restoreFocus}
        >
          <span className={styles.rightLabel}>{words.switchLanguage}</span>
        </Button>
        <ToggleButton
          ref={paneButton}
          className={styles.button}
          appearance="subtle"
          size="small"
          checked={paneShown}
          icon={<img src="icon.svg" width="18" height="18" alt="" />}
          aria-label={words.name}
          onClick={onPane}
        >
          <span className={styles.rightLabel}>{words.name}</span>
        </ToggleButton>
      </div>
    </header>
  );
}
