import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RankedGroup } from '../paneActions';
import { usePanelStyles } from '../shell/panelStyles';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  rank: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  name: { overflowWrap: 'anywhere' },
  notes: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Rank, agency, total and grade; award and notes stand below the name, so that 320 px are enough. */
export function RankingTable({ group }: { group: RankedGroup }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const words = useWords();
  const number = mergeClasses(styles.cell, styles.number);
  return (
    <table className={styles.table} aria-label={group.name}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {words.ranking.rank}
          </th>
          <th scope="col" className={styles.head}>
            {words.ranking.agency}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.number)}>
            {words.ranking.total}
          </th>
          <th scope="col" className={styles.head}>
            {words.ranking.grade}
          </th>
        </tr>
      </thead>
      <tbody>
        {group.rows.map((row) => (
          <tr key={row.code}>
            <td className={mergeClasses(number, styles.rank)}>{row.rank ?? words.ranking.unranked}</td>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {row.name}
              <div className={panel.quiet}>
                {[`${words.ranking.counted} ${row.counted}`, row.award].filter((part) => part !== '').join('・')}
              </div>
              {row.notes.length > 0 && (
                <div className={styles.notes}>
                  {row.notes.map((note) => (
                    <Badge key={note} size="small" appearance="tint" color="warning">
                      {note}
                    </Badge>
                  ))}
                </div>
              )}
            </th>
            <td className={number}>{row.total === null ? words.ranking.notGraded : row.total.toFixed(group.digits)}</td>
            <td className={styles.cell}>{row.grade}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
