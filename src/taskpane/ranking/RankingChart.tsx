import { makeStyles, tokens } from '@fluentui/react-components';
import type { RankedGroup } from '../paneActions';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  root: { margin: 0, display: 'flex', flexDirection: 'column', gap: '3px', fontSize: tokens.fontSizeBase200 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(56px, 30%) 1fr',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', textAlign: 'right' },
  track: { position: 'relative', height: '16px', backgroundColor: tokens.colorNeutralBackground3 },
  bar: {
    position: 'absolute',
    inset: '2px auto 2px 0',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  line: {
    position: 'absolute',
    top: '-3px',
    bottom: 0,
    width: 0,
    borderLeft: `2px dotted ${tokens.colorNeutralForeground1}`,
  },
  // Beside the lines their names would run into each other.
  caption: { textAlign: 'right', color: tokens.colorNeutralForeground2 },
});

/** Totals as bars from zero, with the grade lines. The table says the same in numbers, hence one picture to hear of. */
export function RankingChart({ group }: { group: RankedGroup }) {
  const styles = useStyles();
  const words = useWords();
  const rows = group.rows.flatMap(({ code, name, total }) => (total === null ? [] : [{ code, name, total }]));
  if (rows.length === 0 || group.fullMarks <= 0) return null;
  const share = (value: number): string => `${Math.max(0, Math.min(100, (value / group.fullMarks) * 100))}%`;
  const lines = group.gradeLines.filter(({ from }) => from > 0);
  const said = rows.map(({ name, total }) => words.ranking.chartText(name, total.toFixed(group.digits)));
  return (
    <figure
      className={styles.root}
      role="img"
      aria-label={`${words.ranking.chart}${words.listSeparator}${said.join(words.listSeparator)}`}
    >
      {rows.map(({ code, name, total }) => (
        <div key={code} className={styles.row}>
          <span className={styles.name}>{name}</span>
          <div className={styles.track}>
            <div className={styles.bar} style={{ width: share(total) }} />
            {lines.map(({ name: grade, from }) => (
              <div key={grade} className={styles.line} style={{ left: share(from) }} />
            ))}
          </div>
        </div>
      ))}
      {lines.length > 0 && (
        <span className={styles.caption}>
          {words.ranking.gradeLines(lines.map(({ name, from }) => `${name} ${from}`).join(words.listSeparator))}
        </span>
      )}
    </figure>
  );
}
