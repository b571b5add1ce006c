import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Plan } from '../../assessment/plan';
import type { CellPlace, GeneratePreview, GenerateRequest, GenerateTarget, PaneActions } from '../paneActions';
import { ActionStatus } from '../shell/ActionStatus';
import { AskingButton } from '../shell/AskingButton';
import { Choice } from '../shell/Choice';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { EmptyState } from '../shell/EmptyState';
import { FindingList } from '../shell/FindingList';
import { Notice } from '../shell/Notice';
import { PanelHead } from '../shell/PanelHead';
import { usePanelStyles } from '../shell/panelStyles';
import type { Step } from '../shell/steps';
import { useAction } from '../shell/useAction';
import { useWords } from '../shell/words';
import { AgencyFiles } from './AgencyFiles';
import { MadeFileList } from './MadeFileList';
import { PreviewList } from './PreviewList';
import { TargetChoice } from './TargetChoice';

interface Props {
  actions: PaneActions;
  plan: Plan | null;
  onShow: (place: CellPlace) => void;
  onGo: (step: Step) => void;
}

/** 產生: a group and a purpose, a preview, then sheets or files. */
export default function GeneratePanel(props: Props) {
  const panel = usePanelStyles();
  const words = useWords();
  const { plan, onGo } = props;
  return (
    <div className={panel.panel}>
      <PanelHead title={words.generate.title} hint={words.generate.hint} />
      {plan ? (
        // Another plan begins anew: nothing chosen or made for the one before would fit.
        <Content key={`${plan.id}/${plan.title}`} {...props} plan={plan} />
      ) : (
        <EmptyState text={words.generate.needsPlan}>
          <Button onClick={() => onGo('plan')}>{words.steps.plan}</Button>
        </EmptyState>
      )}
    </div>
  );
}

function Content({ actions, plan, onShow, onGo }: Props & { plan: Plan }) {
  const panel = usePanelStyles();
  const words = useWords();
  const [target, setTarget] = useState<GenerateTarget>('members');
  const [group, setGroup] = useState('all');
  const [agencyFiles, setAgencyFiles] = useState<readonly File[]>([]);
  const [asking, setAsking] = useState(false);
  const isSheets = target === 'sheets';

  const preview = useAction(
    async (_, wish: GenerateRequest) => ({ wish, ...(await actions.generate.preview(plan, wish)) }),
    'overtake',
  );
  const files = useAction((watcher, wish: GenerateRequest) => actions.generate.makeFiles(plan, wish, watcher));
  const sheets = useAction((watcher, wish: GenerateRequest) => actions.generate.makeSheets(plan, wish, watcher));

  const { run: look } = preview;
  const { reset: forgetFiles } = files;
  const { reset: forgetSheets } = sheets;
  useEffect(() => {
    forgetFiles();
    forgetSheets();
    void look({ group, target, agencyFiles });
  }, [group, target, agencyFiles, look, forgetFiles, forgetSheets]);

  // What was previewed for another wish says nothing of this one, nor whether sheets are there already.
  const seen = preview.state.kind === 'done' ? preview.state.result : null;
  const fits = seen?.wish.group === group && seen.wish.target === target && seen.wish.agencyFiles === agencyFiles;
  const shown: GeneratePreview | null = fits ? seen : null;
  const existing = shown?.items.filter(({ exists }) => exists).length ?? 0;
  const making = isSheets ? sheets : files;
  const isBusy = making.state.kind === 'running';
  const make = (): void => {
    setAsking(false);
    void making.run({ group, target, agencyFiles });
  };
  const madeFiles = files.state.kind === 'done' ? files.state.result : null;
  const madeSheets = sheets.state.kind === 'done' ? sheets.state.result : null;
  const all = target === 'agencies' ? words.generate.everyGroup : words.generate.all;
  const groupName = plan.groups.find(({ code }) => code === group)?.name ?? all;

  return (
    <>
      <TargetChoice value={target} disabled={isBusy} onChange={setTarget} />
      <Choice
        label={words.generate.group}
        value={group}
        disabled={isBusy}
        onChange={setGroup}
        options={[
          { value: 'all', label: all },
          ...plan.groups.map(({ code, name, agencies }) => ({
            value: code,
            label: `${name}（${words.plan.agencies(agencies.length)}）`,
          })),
        ]}
      />
      {target !== 'agencies' && <AgencyFiles files={agencyFiles} disabled={isBusy} onChange={setAgencyFiles} />}
      <ActionStatus
        label={words.generate.preview}
        action={preview}
        onRetry={() => void look({ group, target, agencyFiles })}
      />
      {shown && <PreviewList preview={shown} sheets={isSheets} />}
      <div className={panel.actions}>
        <AskingButton
          appearance="primary"
          disabledFocusable={isBusy || !shown || shown.items.length === 0}
          onClick={() => (isSheets && existing > 0 ? setAsking(true) : make())}
        >
          {words.generate.make(shown?.items.length ?? 0, isSheets)}
        </AskingButton>
      </div>
      <ActionStatus label={words.generate.making} action={making} onRetry={make} />
      {madeFiles && (
        <MadeFileList
          made={madeFiles}
          zipName={words.generate.zipName(groupName, words.generate.targets[target])}
          actions={actions}
          onShow={onShow}
        />
      )}
      {madeSheets?.sheets && (
        <>
          <Notice intent="success" text={words.generate.madeSheets(madeSheets.sheets.length)} />
          <div className={panel.actions}>
            <Button onClick={() => onGo('check')}>{words.next(words.steps.check)}</Button>
          </div>
        </>
      )}
      {madeSheets && madeSheets.findings.length > 0 && <FindingList findings={madeSheets.findings} onShow={onShow} />}
      <ConfirmDialog
        open={asking}
        title={words.generate.confirmTitle}
        texts={[words.generate.confirmText(existing)]}
        confirm={words.generate.confirm}
        onConfirm={make}
        onDismiss={() => setAsking(false)}
      />
    </>
  );
}
