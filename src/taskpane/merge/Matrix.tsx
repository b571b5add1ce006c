import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import type { MatrixGroup } from '../paneActions';
import { useWords } from '../shell/words';
import { StateIcon } from './stateIcons';

const useStyles = makeStyles({
  // Wider than the pane with a large panel: it scrolls by itself, and the agency stays in sight.
  scroll: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, minWidth: '100%' },
  head: {
    padding: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  first: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    maxWidth: '104px',
    overflowWrap: 'anywhere',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { textAlign: 'center', padding: '2px' },
  button: {
    width: '36px',
    height: '32px',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    position: 'relative',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { border: `2px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1Selected },
  dot: {
    position: 'absolute',
    top: '2px',
    right: '2px',
    width: '7px',
    height: '7px',
    borderRadius: '50%',
    backgroundColor: tokens.colorStatusDangerForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
});

/** Row: agency; column: member. */
export interface CellIndex {
  row: number;
  column: number;
}

interface Props {
  group: MatrixGroup;
  selected: CellIndex | null;
  onSelect: (cell: CellIndex) => void;
}

/** Members × agencies, a grid: one stop for the Tab key, arrows inside. */
export function Matrix({ group, selected, onSelect }: Props) {
  const styles = useStyles();
  const words = useWords();
  const table = useRef<HTMLTableElement>(null);
  const stop = selected ?? { row: 0, column: 0 };
  const move = (event: KeyboardEvent, { row, column }: CellIndex): void => {
    const next = neighbour(event.key, { row, column }, group);
    if (!next) return;
    event.preventDefault();
    onSelect(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}/${next.column}"]`)?.focus();
  };
  return (
    <div className={styles.scroll}>
      <table ref={table} role="grid" aria-label={`${words.merge.matrix} ${group.name}`} className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.first)}>
              {words.merge.agency}
            </th>
            {group.members.map(({ code, name }) => (
              <th key={code} scope="col" className={styles.head} title={name}>
                <abbr title={name} aria-label={`${code} ${name}`} style={{ textDecoration: 'none' }}>
                  {code}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {group.agencies.map((agency, row) => (
            <tr key={agency.code}>
              <th scope="row" className={styles.first}>
                {agency.name}
              </th>
              {group.members.map((member, column) => {
                const cell = group.cells[row]![column]!;
                const isChosen = selected?.row === row && selected.column === column;
                const found = cell.findings.filter(({ severity }) => severity !== 'note').length;
                return (
                  <td key={member.code} role="gridcell" aria-selected={isChosen} className={styles.cell}>
                    <button
                      type="button"
                      data-cell={`${row}/${column}`}
                      tabIndex={stop.row === row && stop.column === column ? 0 : -1}
                      className={mergeClasses(styles.button, isChosen && styles.chosen)}
                      aria-label={[
                        words.merge.cellTitle(member.name, agency.name),
                        words.merge.states[cell.state],
                        ...(found > 0 ? [words.merge.findingsInCell(found)] : []),
                      ].join(' ')}
                      onClick={() => onSelect({ row, column })}
                      onKeyDown={(event) => move(event, { row, column })}
                    >
                      <StateIcon state={cell.state} />
                      {found > 0 && <span className={styles.dot} aria-hidden />}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where an arrow, Home or End leads; null at the edge and for other keys. */
function neighbour(key: string, { row, column }: CellIndex, { agencies, members }: MatrixGroup): CellIndex | null {
  const steps: Record<string, CellIndex> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: members.length - 1 },
  };
  const next = steps[key];
  if (!next || next.row < 0 || next.column < 0) return null;
  return next.row < agencies.length && next.column < members.length ? next : null;
}
