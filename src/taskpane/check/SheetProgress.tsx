import { Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { PaneWording } from '../../wording/paneWording';
import type { CellPlace, CheckedSheet } from '../paneActions';
import { usePanelStyles } from '../shell/panelStyles';
import { Section } from '../shell/Section';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  item: { ':not(:last-child)': { marginBottom: tokens.spacingVerticalS } },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: `0 ${tokens.spacingHorizontalS}` },
  wrong: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

type Said = Pick<PaneWording['check'], 'scored' | 'untouched' | 'whole'>;

interface Props {
  sheets: readonly CheckedSheet[];
  /** How it is said how far they are: scored, or filled in. */
  said: Said;
  onShow: (place: CellPlace) => void;
}

/** How far each sheet is filled in; its name leads there. */
export function SheetProgress({ sheets, said, onShow }: Props) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const words = useWords();
  const sum = (of: (sheet: CheckedSheet) => number): number => sheets.reduce((total, sheet) => total + of(sheet), 0);
  const whole = said.whole(
    sum(({ scored }) => scored),
    sum(({ expected }) => expected),
  );
  return (
    <Section title={words.check.progress} aside={whole}>
      <ul className={panel.list}>
        {sheets.map((sheet) => (
          <li key={sheet.sheet} className={styles.item}>
            <div className={styles.line}>
              <Link as="button" onClick={() => onShow({ sheet: sheet.sheet, cell: null })}>
                {sheet.name}
              </Link>
              <span className={panel.quiet}>
                {sheet.invalid > 0 && <span className={styles.wrong}>{`${words.check.invalid(sheet.invalid)}　`}</span>}
                {stateOf(sheet, said, words.check.complete)}
              </span>
            </div>
            <ProgressBar
              aria-label={sheet.name}
              aria-valuetext={said.scored(sheet.scored, sheet.expected)}
              value={sheet.expected === 0 ? 0 : sheet.scored / sheet.expected}
              color={sheet.invalid > 0 ? 'error' : sheet.scored === sheet.expected ? 'success' : 'brand'}
              thickness="large"
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function stateOf({ scored, expected, invalid }: CheckedSheet, said: Said, complete: string): string {
  if (scored === 0 && invalid === 0) return said.untouched;
  return scored === expected && invalid === 0 ? complete : said.scored(scored, expected);
}
