import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, DismissRegular, ErrorCircleFilled } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import type { MatrixFile, ReadFile } from '../paneActions';
import { AskingButton } from '../shell/AskingButton';
import { usePanelStyles } from '../shell/panelStyles';
import { useWords } from '../shell/words';
import { ConfirmDialog } from '../shell/ConfirmDialog';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold, padding: `${tokens.spacingVerticalXS} 0` },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '220px', overflowY: 'auto' },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  count: { flexShrink: 0 },
  icon: { flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  files: readonly ReadFile[];
  judged: readonly MatrixFile[];
  onRemove: (file: ReadFile) => void;
  onClear: () => void;
}

/**
 * What was chosen and what it gave; folded away, since there can be hundreds, and left alone while these are looked through:
 * hundreds of buttons would be drawn anew for each of them.
 */
export const FileList = memo(function FileList({ files, judged, onRemove, onClear }: Props) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const words = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <details>
      <summary className={styles.summary}>{words.merge.files(files.length)}</summary>
      <ul className={styles.list}>
        {files.map((file) => {
          const gave = judged.find(({ id }) => id === file.id) ?? null;
          const isBad = file.content.kind === 'unreadable' || (gave !== null && gave.errors > 0);
          const Icon = isBad ? ErrorCircleFilled : CheckmarkCircleFilled;
          return (
            <li key={file.id} className={styles.item}>
              <span className={mergeClasses(styles.icon, isBad ? styles.bad : styles.good)}>
                <Icon aria-hidden />
              </span>
              <span className={styles.name}>{file.file.name}</span>
              {gave && (
                <span className={mergeClasses(styles.count, panel.quiet)}>{words.merge.fileSheets(gave.sheets)}</span>
              )}
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={words.files.remove(file.file.name)}
                onClick={() => onRemove(file)}
              />
            </li>
          );
        })}
      </ul>
      <AskingButton size="small" appearance="subtle" onClick={() => setAsking(true)}>
        {words.merge.clear}
      </AskingButton>
      <ConfirmDialog
        open={asking}
        title={words.merge.clearTitle}
        texts={[words.merge.clearText]}
        confirm={words.merge.clear}
        onConfirm={() => {
          setAsking(false);
          onClear();
        }}
        onDismiss={() => setAsking(false)}
      />
    </details>
  );
});
