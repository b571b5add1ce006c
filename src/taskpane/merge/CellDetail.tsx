import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { CellPlace, MatrixCell } from '../paneActions';
import { FindingList } from '../shell/FindingList';
import { usePanelStyles } from '../shell/panelStyles';
import { useWords } from '../shell/words';
import { StateIcon } from './stateIcons';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  version: { display: 'flex', flexDirection: 'column' },
});

interface Props {
  member: { code: string; name: string };
  agency: { code: string; name: string };
  cell: MatrixCell;
  /** Id of the file that was chosen, if any. */
  chosen: string | null;
  onChoose: (file: string) => void;
  onShow: (place: CellPlace) => void;
}

/** One member's sheet for one agency: what came, what is wrong with it, and what to do. */
export function CellDetail({ member, agency, cell, chosen, onChoose, onShow }: Props) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const words = useWords();
  const { state, total, versions, findings } = cell;
  const title = words.merge.cellTitle(member.name, agency.name);
  const sayTotal = (of: number | null): string => (of === null ? '' : words.merge.total(String(of)));
  return (
    <div className={styles.root} role="group" aria-label={title}>
      <div className={styles.head}>
        <StateIcon state={state} />
        <span>{title}</span>
      </div>
      <span role="status">
        {[words.merge.states[state], sayTotal(total)].filter((part) => part !== '').join('　')}
        <br />
        <span className={panel.quiet}>{words.merge.todo[state]}</span>
      </span>
      {versions.length > 1 ? (
        <Field label={words.merge.choose}>
          <RadioGroup value={chosen ?? ''} onChange={(_, { value }) => onChoose(value)}>
            {versions.map((version) => (
              <Radio
                key={version.file}
                value={version.file}
                label={
                  <span className={styles.version}>
                    <span>{`${version.name}　${sayTotal(version.total)}`}</span>
                    <span className={panel.quiet}>{version.differences}</span>
                  </span>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      ) : (
        versions.map(({ file, name }) => (
          <span key={file} className={panel.quiet}>
            {name}
          </span>
        ))
      )}
      {findings.length > 0 && <FindingList findings={findings} onShow={onShow} />}
    </div>
  );
}
