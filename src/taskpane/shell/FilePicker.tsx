import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { useRef, useState, type DragEvent } from 'react';
import { useWords } from './words';

const useStyles = makeStyles({
  zone: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingVerticalM,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  over: { border: `2px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
});

interface Props {
  multiple: boolean;
  /** What the dialog lists, such as `.xlsx,.ods`. */
  accept: string;
  /** The button's words; says what the files are for. */
  label: string;
  disabled?: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** Files by drag and drop or by a button; the button alone does everything, for keyboards and for hosts without dropping. */
export function FilePicker({ multiple, accept, label, disabled = false, onFiles }: Props) {
  const styles = useStyles();
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    if (files && files.length > 0) onFiles(multiple ? [...files] : [files[0]!]);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!disabled) take(event.dataTransfer.files);
  };
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>{multiple ? words.files.dropMany : words.files.drop}</span>
      <Button icon={<DocumentAddRegular />} disabledFocusable={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        multiple={multiple}
        accept={accept}
        onChange={(event) => {
          take(event.target.files);
          // The same file again is a choice too: it may have been corrected in between.
          event.target.value = '';
        }}
      />
    </div>
  );
}
