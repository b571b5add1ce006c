import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CellPlace, OpenKind, PlanActions, PlanReading } from '../paneActions';
import { ActionStatus } from '../shell/ActionStatus';
import { FindingList } from '../shell/FindingList';
import { Notice } from '../shell/Notice';
import { PanelHead } from '../shell/PanelHead';
import { usePanelStyles } from '../shell/panelStyles';
import { Section } from '../shell/Section';
import type { Step } from '../shell/steps';
import { useAction } from '../shell/useAction';
import { useWords } from '../shell/words';
import { PlanSource, type SourceChoice } from './PlanSource';
import { PlanView } from './PlanView';
import { SetupSheets } from './SetupSheets';

const useStyles = makeStyles({
  used: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', minWidth: 0 },
  change: { flexShrink: 0 },
});

interface Props {
  actions: PlanActions;
  kind: OpenKind | null;
  reading: PlanReading | null;
  onPlan: (reading: PlanReading | null) => void;
  onShow: (place: CellPlace) => void;
  onGo: (step: Step) => void;
}

/** 計畫: where the plan comes from, what it says, and what is wrong with it. */
export default function PlanPanel({ actions, kind, reading, onPlan, onShow, onGo }: Props) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const words = useWords();
  const [choosing, setChoosing] = useState(reading?.plan == null);
  const [last, setLast] = useState<SourceChoice | null>(null);

  const read = useAction(async (watcher, choice: SourceChoice) => {
    const opened = await readFrom(actions, choice, watcher);
    onPlan(opened);
    setChoosing(opened.plan === null);
  });
  const start = (choice: SourceChoice): void => {
    setLast(choice);
    void read.run(choice);
  };

  // What was pressed is gone with the choice, or the choice with it: the focus goes to what took its place.
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef(choosing);
  useEffect(() => {
    const isLost = shown.current !== choosing && document.activeElement === document.body;
    shown.current = choosing;
    if (isLost) top.current?.querySelector<HTMLElement>('input:checked, button')?.focus();
  }, [choosing]);

  const plan = reading?.plan ?? null;
  const isBusy = read.state.kind === 'running';
  return (
    <div className={panel.panel}>
      <PanelHead title={words.plan.title} hint={words.plan.hint} />
      <div ref={top}>
        {choosing || !plan ? (
          <PlanSource hasSetup={kind?.kind === 'master'} disabled={isBusy} onChoose={start} />
        ) : (
          <Section title={words.plan.used}>
            <div className={styles.used}>
              <span className={styles.title}>{plan.title}</span>
              <Button className={styles.change} size="small" onClick={() => setChoosing(true)}>
                {words.plan.change}
              </Button>
            </div>
          </Section>
        )}
      </div>
      <ActionStatus
        label={words.plan.reading}
        action={read}
        {...(last ? { onRetry: () => void read.run(last) } : {})}
      />
      {reading && !plan && <Notice intent="error" title={words.plan.unusable} text={words.plan.unusableText} />}
      {reading && reading.findings.length > 0 && (
        <Section title={words.findings.title}>
          <FindingList findings={reading.findings} onShow={onShow} />
        </Section>
      )}

      {plan && !choosing && (
        <>
          <PlanView plan={plan} />
          <SetupSheets actions={actions} plan={plan} hasSetup={kind?.kind === 'master'} onShow={onShow} />
          <div className={panel.actions}>
            <Button appearance="primary" onClick={() => onGo('generate')}>
              {words.next(words.steps.generate)}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function readFrom(
  actions: PlanActions,
  choice: SourceChoice,
  watcher: Parameters<PlanActions['fromWorkbook']>[0],
): Promise<PlanReading> {
  switch (choice.kind) {
    case 'builtIn':
      return actions.builtIn();
    case 'workbook':
      return actions.fromWorkbook(watcher);
    case 'file':
      return actions.fromFile(choice.file, watcher);
  }
}
