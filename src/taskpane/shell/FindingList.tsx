import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoFilled, WarningFilled } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CellPlace, PaneFinding } from '../paneActions';
import { useWords } from './words';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  item: { display: 'flex', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, marginTop: '2px', fontSize: tokens.fontSizeBase400 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
  text: { minWidth: 0 },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  summary: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  more: { marginTop: tokens.spacingVerticalS },
});

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, note: InfoFilled };
const ORDER = ['error', 'warning', 'note'] as const;

/** Few enough to draw at once; a plan or a merge can have hundreds. */
const AT_ONCE = 20;

interface Props {
  findings: readonly PaneFinding[];
  onShow: (place: CellPlace) => void;
}

/** Findings, the worst first; each that lies in the open workbook leads to its cell. */
export function FindingList({ findings, onShow }: Props) {
  const styles = useStyles();
  const words = useWords();
  const [shown, setShown] = useState(AT_ONCE);
  const sorted = ORDER.flatMap((severity) => findings.filter((found) => found.severity === severity));
  const count = (severity: PaneFinding['severity']): number =>
    findings.filter((found) => found.severity === severity).length;
  if (findings.length === 0) return <p className={styles.summary}>{words.findings.none}</p>;
  return (
    <div>
      <p className={styles.summary}>{words.findings.summary(count('error'), count('warning'), count('note'))}</p>
      <ul className={styles.list}>
        {sorted.slice(0, shown).map((found, index) => {
          const Icon = ICONS[found.severity];
          return (
            <li key={index} className={styles.item}>
              <Icon
                className={mergeClasses(styles.icon, styles[found.severity])}
                aria-label={words.severities[found.severity]}
              />
              <span className={styles.text}>
                <FindingPlace found={found} onShow={onShow} />
                {found.message}
              </span>
            </li>
          );
        })}
      </ul>
      {sorted.length > shown && (
        <Button className={styles.more} size="small" onClick={() => setShown(shown + AT_ONCE)}>
          {words.findings.more(Math.min(AT_ONCE, sorted.length - shown))}
        </Button>
      )}
    </div>
  );
}

/** Where a finding lies: a link in the open workbook, words elsewhere. */
function FindingPlace({ found, onShow }: { found: PaneFinding; onShow: Props['onShow'] }) {
  const styles = useStyles();
  const words = useWords();
  const { file, sheet, cell } = found;
  const place = [file, sheet, cell].filter((part) => part !== null).join(' › ');
  if (place === '') return null;
  return (
    <div className={styles.place}>
      {file === null && sheet !== null ? (
        <Link as="button" inline aria-label={words.goTo(place)} onClick={() => onShow({ sheet, cell })}>
          {place}
        </Link>
      ) : (
        place
      )}
    </div>
  );
}
