import { WrenchRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CellPlace, CheckActions } from '../paneActions';
import { ActionStatus } from '../shell/ActionStatus';
import { AskingButton } from '../shell/AskingButton';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { FindingList } from '../shell/FindingList';
import { Notice } from '../shell/Notice';
import { usePanelStyles } from '../shell/panelStyles';
import { Section } from '../shell/Section';
import { useAction } from '../shell/useAction';
import { useWords } from '../shell/words';

interface Props {
  actions: CheckActions;
  /** Something was carried away. */
  urgent: boolean;
  onDone: () => void;
  onShow: (place: CellPlace) => void;
}

/** 修復格式: after a confirmation, since it clears Undo; says sheet by sheet what was put back. */
export function RepairFormat({ actions, urgent, onDone, onShow }: Props) {
  const panel = usePanelStyles();
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const repair = useAction((watcher) => actions.repair(watcher));
  const start = async (): Promise<void> => {
    setAsking(false);
    await repair.run();
    onDone();
  };
  const done = repair.state.kind === 'done' ? repair.state.result : null;
  return (
    <Section title={words.check.repair}>
      <span className={panel.quiet}>{words.check.repairHint}</span>
      <div className={panel.actions}>
        <AskingButton
          appearance={urgent ? 'primary' : 'secondary'}
          icon={<WrenchRegular />}
          disabledFocusable={repair.state.kind === 'running'}
          onClick={() => setAsking(true)}
        >
          {words.check.repair}
        </AskingButton>
      </div>
      <ActionStatus label={words.check.repairing} action={repair} onRetry={() => void start()} />
      {done?.sheets && (
        <Notice
          intent="success"
          text={done.sheets.length > 0 ? words.check.repaired(done.sheets.length) : words.check.nothingToRepair}
        >
          <ul className={panel.list}>
            {done.sheets.map(({ sheet, repairs }) => (
              <li key={sheet}>{`${sheet}：${repairs.join(words.listSeparator)}`}</li>
            ))}
          </ul>
        </Notice>
      )}
      {done && done.findings.length > 0 && <FindingList findings={done.findings} onShow={onShow} />}
      <ConfirmDialog
        open={asking}
        title={words.check.repairTitle}
        texts={[words.check.repairText]}
        confirm={words.check.repair}
        onConfirm={() => void start()}
        onDismiss={() => setAsking(false)}
      />
    </Section>
  );
}
