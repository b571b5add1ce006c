import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Plan } from '../../assessment/plan';
import type { CellPlace, PlanActions } from '../paneActions';
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
  actions: PlanActions;
  plan: Plan;
  /** Set-up sheets are there already. */
  hasSetup: boolean;
  onShow: (place: CellPlace) => void;
}

/** Puts the plan on set-up sheets. What is typed on sheets that are there stays, unless replacing is confirmed. */
export function SetupSheets({ actions, plan, hasSetup, onShow }: Props) {
  const panel = usePanelStyles();
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const [replace, setReplace] = useState(false);
  const make = useAction((watcher, replacing: boolean) => actions.makeSetupSheets(plan, replacing, watcher));
  const start = (replacing: boolean): void => {
    setAsking(false);
    setReplace(replacing);
    void make.run(replacing);
  };
  const made = make.state.kind === 'done' ? make.state.result : null;
  const stood = hasSetup || made !== null;
  return (
    <Section title={words.plan.setup}>
      <span className={panel.quiet}>{words.plan.setupHint}</span>
      <div className={panel.actions}>
        <Button disabledFocusable={make.state.kind === 'running'} onClick={() => start(false)}>
          {words.plan.setup}
        </Button>
        {stood && (
          <AskingButton
            appearance="subtle"
            disabledFocusable={make.state.kind === 'running'}
            onClick={() => setAsking(true)}
          >
            {words.plan.replace}
          </AskingButton>
        )}
      </div>
      <ActionStatus label={words.plan.setupRunning} action={make} onRetry={() => start(replace)} />
      {made?.sheets && (
        <Notice
          intent="success"
          text={made.sheets.length > 0 ? words.plan.setupDone(made.sheets.length) : words.plan.setupNothing}
        />
      )}
      {made && made.findings.length > 0 && <FindingList findings={made.findings} onShow={onShow} />}
      <ConfirmDialog
        open={asking}
        title={words.plan.replaceTitle}
        texts={[words.plan.replaceText]}
        confirm={words.plan.replace}
        dismiss={words.plan.keep}
        onConfirm={() => start(true)}
        onDismiss={() => setAsking(false)}
      />
    </Section>
  );
}
