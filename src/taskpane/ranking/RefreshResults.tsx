import { useState } from 'react';
import type { CellPlace, RankingActions } from '../paneActions';
import { ActionStatus } from '../shell/ActionStatus';
import { AskingButton } from '../shell/AskingButton';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { FindingList } from '../shell/FindingList';
import { Notice } from '../shell/Notice';
import { usePanelStyles } from '../shell/panelStyles';
import { useAction } from '../shell/useAction';
import { useWords } from '../shell/words';

interface Props {
  actions: RankingActions;
  /** Result sheets are there. */
  built: boolean;
  onDone: () => void;
  onShow: (place: CellPlace) => void;
}

/** Makes the result sheets; where they are there already it asks first. */
export function RefreshResults({ actions, built, onDone, onShow }: Props) {
  const panel = usePanelStyles();
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const refresh = useAction((watcher) => actions.refresh(watcher));
  const start = async (): Promise<void> => {
    setAsking(false);
    if ((await refresh.run()) !== null) onDone();
  };
  const done = refresh.state.kind === 'done' ? refresh.state.result : null;
  return (
    <>
      <div className={panel.actions}>
        <AskingButton
          appearance="primary"
          disabledFocusable={refresh.state.kind === 'running'}
          onClick={() => (built ? setAsking(true) : void start())}
        >
          {built ? words.ranking.refresh : words.ranking.build}
        </AskingButton>
      </div>
      <ActionStatus label={words.ranking.building} action={refresh} onRetry={() => void start()} />
      {done?.sheets && <Notice intent="success" text={words.ranking.built(done.sheets.length)} />}
      {done && done.findings.length > 0 && <FindingList findings={done.findings} onShow={onShow} />}
      <ConfirmDialog
        open={asking}
        title={words.ranking.confirmTitle}
        texts={[words.ranking.confirmText]}
        confirm={words.ranking.refresh}
        onConfirm={() => void start()}
        onDismiss={() => setAsking(false)}
      />
    </>
  );
}
