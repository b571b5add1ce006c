import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { FilePicker } from '../shell/FilePicker';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

interface Props {
  files: readonly File[];
  disabled: boolean;
  onChange: (files: readonly File[]) => void;
}

/** Agencies' self-assessments, whose growth figures are to stand on the score sheets. */
export function AgencyFiles({ files, disabled, onChange }: Props) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Field label={words.generate.agencyFiles} hint={words.generate.agencyFilesHint}>
      <div>
        <FilePicker
          multiple
          accept=".xlsx,.ods"
          label={words.files.choose}
          disabled={disabled}
          onFiles={(added) => onChange([...files, ...added])}
        />
        <ul className={styles.list}>
          {files.map((file, index) => (
            <li key={`${index}/${file.name}`} className={styles.item}>
              <span className={styles.name}>{file.name}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={words.files.remove(file.name)}
                disabled={disabled}
                onClick={() => onChange(files.filter((other) => other !== file))}
              />
            </li>
          ))}
        </ul>
      </div>
    </Field>
  );
}
