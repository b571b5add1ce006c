import { Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { CellPlace, CheckedSheet } from '../paneActions';
import { usePanelStyles } from '../shell/panelStyles';
import { Section } from '../shell/Section';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  item: { ':not(:last-child)': { marginBottom: tokens.spacingVerticalS } },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: `0 ${tokens.spacingHorizontalS}` },
  wrong: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  sheets: readonly CheckedSheet[];
  onShow: (place: CellPlace) => void;
}

/** How far each sheet is filled in; its name leads there. */
export function SheetProgress({ sheets, onShow }: Props) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const words = useWords();
  const sum = (of: (sheet: CheckedSheet) => number): number => sheets.reduce((total, sheet) => total + of(sheet), 0);
  const whole = words.check.whole(
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
                {stateOf(sheet, words.check)}
              </span>
            </div>
            <ProgressBar
              aria-label={sheet.name}
              aria-valuetext={words.check.scored(sheet.scored, sheet.expected)}
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

function stateOf({ scored, expected, invalid }: CheckedSheet, words: ReturnType<typeof useWords>['check']): string {
  if (scored === 0 && invalid === 0) return words.untouched;
  return scored === expected && invalid === 0 ? words.complete : words.scored(scored, expected);
}
