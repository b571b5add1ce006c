import { Button } from '@fluentui/react-components';
import { ArrowClockwiseRegular, ArrowRightRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { CellPlace, CheckActions, CheckReport, OpenKind } from '../paneActions';
import { ActionStatus } from '../shell/ActionStatus';
import { EmptyState } from '../shell/EmptyState';
import { FindingList } from '../shell/FindingList';
import { Notice } from '../shell/Notice';
import { PanelHead } from '../shell/PanelHead';
import { usePanelStyles } from '../shell/panelStyles';
import { Section } from '../shell/Section';
import type { Step } from '../shell/steps';
import { useAction } from '../shell/useAction';
import { useLive } from '../shell/useLive';
import { useWords } from '../shell/words';
import { RepairFormat } from './RepairFormat';
import { SheetProgress } from './SheetProgress';

interface Props {
  actions: CheckActions;
  kind: OpenKind | null;
  active: boolean;
  onShow: (place: CellPlace) => void;
  onGo: (step: Step) => void;
}

/** 檢核: what is missing or wrong in the open workbook, as it is now. */
export default function CheckPanel({ actions, kind, active, onShow, onGo }: Props) {
  const panel = usePanelStyles();
  const words = useWords();
  const [report, setReport] = useState<CheckReport | null>(null);
  // A check that was overtaken left its sheets unchecked: they are the next one's too.
  const [waiting] = useState(() => new Set<string>());
  const check = useAction(async (watcher, changed: readonly string[] | null) => {
    changed?.forEach((sheet) => waiting.add(sheet));
    const next = await actions.check(changed && [...waiting], watcher);
    if (watcher.cancelled()) return;
    waiting.clear();
    setReport(next);
  }, 'overtake');
  const { run } = check;
  const live = useLive(
    active,
    (listener) => actions.watch(listener),
    (changed) => void run(report ? changed : null),
  );
  useEffect(() => {
    if (active) void run(null);
  }, [active, run]);

  const isAgency = kind?.kind === 'agency';
  const titleOf = isAgency ? words.check.agencyTitle : words.check.memberTitle;
  const isNothing = report?.sheets.length === 0 && (kind === null || kind.kind === 'none');
  return (
    <div className={panel.panel}>
      <PanelHead title={report?.who ? titleOf(report.who) : words.check.title} hint={words.check.hint} />
      {(report === null || check.state.kind === 'failed') && (
        <ActionStatus label={words.check.running} action={check} onRetry={() => void run(null)} />
      )}
      {isNothing && (
        <EmptyState title={words.check.nothing} text={words.check.nothingText}>
          <Button onClick={() => onGo('plan')}>{words.steps.plan}</Button>
        </EmptyState>
      )}
      {report && !isNothing && (
        <>
          {isDone(report) && (
            <Notice
              intent="success"
              title={words.check.allDone}
              text={isAgency || kind?.kind === 'member' ? words.check.allDoneMember : ''}
            />
          )}
          {report.sheets.length > 0 && (
            <>
              <NextBlank actions={actions} />
              <SheetProgress sheets={report.sheets} said={isAgency ? words.check.form : words.check} onShow={onShow} />
            </>
          )}
          <Section title={words.findings.title} aside={live ? words.check.live : words.check.notLive}>
            <FindingList findings={report.findings} onShow={onShow} />
          </Section>
          <RepairFormat actions={actions} urgent={report.repairable} onDone={() => void run(null)} onShow={onShow} />
        </>
      )}
      {report && (
        <div className={panel.actions}>
          <Button size="small" icon={<ArrowClockwiseRegular />} onClick={() => void run(null)}>
            {words.check.again}
          </Button>
        </div>
      )}
    </div>
  );
}

function isDone({ sheets, findings }: CheckReport): boolean {
  const complete = sheets.every(({ scored, expected, invalid }) => scored === expected && invalid === 0);
  return sheets.length > 0 && complete && !findings.some(({ severity }) => severity === 'error');
}

/** Goes from blank to blank; the place it went to is where the next search begins. */
function NextBlank({ actions }: { actions: CheckActions }) {
  const panel = usePanelStyles();
  const words = useWords();
  const [at, setAt] = useState<CellPlace | null>(null);
  const next = useAction(async () => {
    const found = await actions.nextBlank(at);
    setAt(found);
    return found;
  });
  const done = next.state.kind === 'done' ? next.state : null;
  const place = done?.result ? [done.result.sheet, done.result.cell].filter((part) => part !== null).join(' › ') : null;
  return (
    <div>
      <div className={panel.actions}>
        <Button
          appearance="primary"
          icon={<ArrowRightRegular />}
          // A click while it runs would be lost; the focus stays, for the next press of the key.
          disabledFocusable={next.state.kind === 'running'}
          onClick={() => void next.run()}
        >
          {words.check.nextBlank}
        </Button>
      </div>
      {done && (
        <div role="status" className={panel.quiet}>
          {place === null ? words.check.noBlank : words.check.at(place)}
        </div>
      )}
      <ActionStatus label={words.check.nextBlank} action={next} onRetry={() => void next.run()} />
    </div>
  );
}
