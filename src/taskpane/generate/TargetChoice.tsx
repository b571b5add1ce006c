import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { GenerateTarget } from '../paneActions';
import { useWords } from '../shell/words';

const TARGETS: readonly GenerateTarget[] = ['members', 'agencies', 'paper', 'sheets'];

const useStyles = makeStyles({
  label: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  value: GenerateTarget;
  disabled: boolean;
  onChange: (target: GenerateTarget) => void;
}

/** What is to be made. */
export function TargetChoice({ value, disabled, onChange }: Props) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Field label={words.generate.target}>
      <RadioGroup
        value={value}
        disabled={disabled}
        onChange={(_, data) => onChange(TARGETS.find((target) => target === data.value) ?? value)}
      >
        {TARGETS.map((target) => (
          <Radio
            key={target}
            value={target}
            label={
              <span className={styles.label}>
                {words.generate.targets[target]}
                <span className={styles.hint}>{words.generate.targetHints[target]}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
