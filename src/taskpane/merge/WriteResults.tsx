import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Watcher } from '../../actions/watcher';
import type { CellPlace, MergePreview, Written } from '../paneActions';
import { ActionStatus } from '../shell/ActionStatus';
import { AskingButton } from '../shell/AskingButton';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { FindingList } from '../shell/FindingList';
import { Notice } from '../shell/Notice';
import { usePanelStyles } from '../shell/panelStyles';
import type { Step } from '../shell/steps';
import { useAction } from '../shell/useAction';
import { useWords } from '../shell/words';

interface Props {
  preview: MergePreview;
  disabled: boolean;
  write: (watcher: Watcher) => Promise<Written>;
  onShow: (place: CellPlace) => void;
  onGo: (step: Step) => void;
}

/** Writes the results, after saying what will be made anew and which conflicts nobody has decided. */
export function WriteResults({ preview, disabled, write, onShow, onGo }: Props) {
  const panel = usePanelStyles();
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const writing = useAction(write);
  const start = (): void => {
    setAsking(false);
    void writing.run();
  };
  const conflicts = preview.groups
    .flatMap(({ cells }) => cells.flat())
    .filter(({ state }) => state === 'conflict').length;
  const { replaces } = preview;
  const done = writing.state.kind === 'done' ? writing.state.result : null;
  return (
    <>
      <div className={panel.actions}>
        <AskingButton
          appearance="primary"
          disabled={disabled || preview.groups.length === 0}
          disabledFocusable={writing.state.kind === 'running'}
          onClick={() => setAsking(true)}
        >
          {words.merge.write}
        </AskingButton>
      </div>
      <ActionStatus label={words.merge.writing} action={writing} onRetry={start} />
      {done?.sheets && (
        <>
          <Notice intent="success" text={words.merge.written(done.sheets.length)} />
          <div className={panel.actions}>
            <Button onClick={() => onGo('ranking')}>{words.merge.toRanking}</Button>
          </div>
        </>
      )}
      {done && done.findings.length > 0 && <FindingList findings={done.findings} onShow={onShow} />}
      <ConfirmDialog
        open={asking}
        title={words.merge.confirmTitle}
        texts={[
          ...(conflicts > 0 ? [words.merge.confirmConflicts(conflicts)] : []),
          replaces.length > 0 ? words.merge.confirmReplace(replaces.length) : words.merge.confirmNew,
        ]}
        confirm={words.merge.write}
        onConfirm={start}
        onDismiss={() => setAsking(false)}
      />
    </>
  );
}
