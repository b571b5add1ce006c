import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, OpenRegular } from '@fluentui/react-icons';
import type { CellPlace, MadeBytes, MadeFiles, PaneActions } from '../paneActions';
import { ActionStatus } from '../shell/ActionStatus';
import { FindingList } from '../shell/FindingList';
import { Notice } from '../shell/Notice';
import { usePanelStyles } from '../shell/panelStyles';
import { useAction } from '../shell/useAction';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  open: { flexShrink: 0 },
});

interface Props {
  made: MadeFiles;
  zipName: string;
  actions: PaneActions;
  onShow: (place: CellPlace) => void;
}

/** Files that were made: each opens as a new workbook, all together are saved as one .zip. */
export function MadeFileList({ made: { files, findings }, zipName, actions, onShow }: Props) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const words = useWords();
  const open = useAction((_, file: MadeBytes) => actions.openNew(file));
  const save = useAction(async () => actions.save(await actions.generate.zip(files, zipName)));
  return (
    <>
      <Notice intent="success" text={words.generate.madeFiles(files.length)} />
      <div className={panel.actions}>
        <Button
          icon={<ArrowDownloadRegular />}
          disabledFocusable={save.state.kind === 'running'}
          onClick={() => void save.run()}
        >
          {words.generate.saveAll}
        </Button>
      </div>
      <ActionStatus label={words.generate.saveAll} action={save} onRetry={() => void save.run()} />
      {save.state.kind === 'done' && <Notice intent="info" text={words.generate.saved} />}
      <ActionStatus label={words.generate.open} action={open} />
      <span className={panel.quiet}>{words.generate.openHint}</span>
      <ul className={panel.list}>
        {files.map((file) => (
          <li key={file.name} className={styles.item}>
            <span className={styles.name}>{file.name}</span>
            <Button
              className={styles.open}
              size="small"
              icon={<OpenRegular />}
              aria-label={words.generate.openOne(file.name)}
              disabledFocusable={open.state.kind === 'running'}
              onClick={() => void open.run(file)}
            >
              {words.generate.open}
            </Button>
          </li>
        ))}
      </ul>
      {findings.length > 0 && <FindingList findings={findings} onShow={onShow} />}
    </>
  );
}
