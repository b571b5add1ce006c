import { makeStyles, tokens } from '@fluentui/react-components';
import type { MatrixGroup } from '../paneActions';
import { useWords } from '../shell/words';
import { StateIcon, STATES } from './stateIcons';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
  item: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** What the shapes mean, and how many there are of each. */
export function MatrixLegend({ group }: { group: MatrixGroup }) {
  const styles = useStyles();
  const words = useWords();
  const cells = group.cells.flat();
  const counts = STATES.map((state) => ({ state, count: cells.filter((cell) => cell.state === state).length }));
  return (
    <ul className={styles.list}>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => (
          <li key={state} className={styles.item}>
            <StateIcon state={state} />
            {`${words.merge.states[state]} ${count}`}
          </li>
        ))}
    </ul>
  );
}
