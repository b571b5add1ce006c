import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({
  // As wide as its longest option otherwise, which is more than an enlarged pane has.
  select: { width: '100%', minWidth: 0 },
});

interface Props {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  disabled?: boolean;
  onChange: (value: string) => void;
}

/** One of several, as the system's own drop-down: it works in every host and by touch. */
export function Choice({ label, value, options, disabled = false, onChange }: Props) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select
        className={styles.select}
        select={{ className: styles.select }}
        value={value}
        disabled={disabled}
        onChange={(_, data) => onChange(data.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
