import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FilePicker } from '../shell/FilePicker';
import { usePanelStyles } from '../shell/panelStyles';
import { useWords } from '../shell/words';

/** Where a plan is to be read from. */
export type SourceChoice = { kind: 'builtIn' } | { kind: 'workbook' } | { kind: 'file'; file: File };

const KINDS = ['builtIn', 'workbook', 'file'] as const;

const useStyles = makeStyles({
  label: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** The open workbook has set-up sheets: then they are the likely wish. */
  hasSetup: boolean;
  disabled: boolean;
  onChoose: (choice: SourceChoice) => void;
}

/** Which plan to use. */
export function PlanSource({ hasSetup, disabled, onChoose }: Props) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const words = useWords();
  const [kind, setKind] = useState<SourceChoice['kind']>(hasSetup ? 'workbook' : 'builtIn');
  return (
    <>
      <Field label={words.plan.source}>
        <RadioGroup value={kind} disabled={disabled} onChange={(_, { value }) => setKind(value as typeof kind)}>
          {KINDS.map((each) => (
            <Radio
              key={each}
              value={each}
              label={
                <span className={styles.label}>
                  {words.plan.sources[each]}
                  <span className={styles.hint}>{words.plan.sourceHints[each]}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {kind === 'file' ? (
        <FilePicker
          multiple={false}
          accept=".xlsx,.ods,.json"
          label={words.files.choose}
          disabled={disabled}
          onFiles={([file]) => file && onChoose({ kind, file })}
        />
      ) : (
        <div className={panel.actions}>
          <Button appearance="primary" disabledFocusable={disabled} onClick={() => onChoose({ kind })}>
            {words.plan.read}
          </Button>
        </div>
      )}
    </>
  );
}
