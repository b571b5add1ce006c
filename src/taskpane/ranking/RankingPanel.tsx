import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { CellPlace, RankedGroup, RankingActions, RankingReport } from '../paneActions';
import { ActionStatus } from '../shell/ActionStatus';
import { Choice } from '../shell/Choice';
import { EmptyState } from '../shell/EmptyState';
import { FindingList } from '../shell/FindingList';
import { PanelHead } from '../shell/PanelHead';
import { usePanelStyles } from '../shell/panelStyles';
import { Section } from '../shell/Section';
import type { Step } from '../shell/steps';
import { useAction } from '../shell/useAction';
import { useLive } from '../shell/useLive';
import { useWords } from '../shell/words';
import { RankingChart } from './RankingChart';
import { RankingTable } from './RankingTable';
import { RefreshResults } from './RefreshResults';

const useStyles = makeStyles({
  state: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  badge: { flexShrink: 0 },
});

interface Props {
  actions: RankingActions;
  active: boolean;
  onShow: (place: CellPlace) => void;
  onGo: (step: Step) => void;
}

/** 成績: the ranking as the open workbook stands now. */
export default function RankingPanel({ actions, active, onShow, onGo }: Props) {
  const panel = usePanelStyles();
  const words = useWords();
  const [report, setReport] = useState<RankingReport | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const read = useAction(async (watcher, changed: readonly string[] | null) => {
    const next = await actions.read(changed, watcher);
    if (!watcher.cancelled()) setReport(next);
  }, 'overtake');
  const { run } = read;
  useLive(
    active,
    (listener) => actions.watch(listener),
    (changed) => void run(report ? changed : null),
  );
  useEffect(() => {
    if (active) void run(null);
  }, [active, run]);

  const group = report?.groups.find((candidate) => candidate.code === code) ?? report?.groups[0];
  return (
    <div className={panel.panel}>
      <PanelHead title={words.ranking.title} hint={words.ranking.hint} />
      {(report === null || read.state.kind === 'failed') && (
        <ActionStatus label={words.ranking.reading} action={read} onRetry={() => void run(null)} />
      )}
      {report && !group && (
        <EmptyState title={words.ranking.empty} text={words.ranking.emptyText}>
          <Button onClick={() => onGo('merge')}>{words.steps.merge}</Button>
        </EmptyState>
      )}
      {report && report.groups.length > 1 && group && (
        <Choice
          label={words.ranking.group}
          value={group.code}
          options={report.groups.map((each) => ({ value: each.code, label: each.name }))}
          onChange={setCode}
        />
      )}
      {group && <GroupRanking group={group} onShow={onShow} />}
      {report && report.findings.length > 0 && (
        <Section title={words.findings.title}>
          <FindingList findings={report.findings} onShow={onShow} />
        </Section>
      )}
      {report && group && (
        <RefreshResults actions={actions} built={report.built} onDone={() => void run(null)} onShow={onShow} />
      )}
      {report && (
        <div className={panel.actions}>
          <Button size="small" icon={<ArrowClockwiseRegular />} onClick={() => void run(null)}>
            {words.ranking.again}
          </Button>
        </div>
      )}
    </div>
  );
}

/** One group: whether it is final, its table and its chart. */
function GroupRanking({ group, onShow }: { group: RankedGroup; onShow: Props['onShow'] }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const words = useWords();
  const { sheet } = group;
  return (
    <Section title={group.name}>
      {(group.draft || group.provisional) && (
        <div className={styles.state}>
          {group.provisional && (
            <div className={styles.line}>
              <Badge className={styles.badge} appearance="filled" color="warning">
                {words.ranking.provisional}
              </Badge>
              <span className={panel.quiet}>{words.ranking.provisionalText}</span>
            </div>
          )}
          {group.draft && (
            <div className={styles.line}>
              <Badge className={styles.badge} appearance="outline">
                {words.ranking.draft}
              </Badge>
              <span className={panel.quiet}>{words.ranking.draftText}</span>
            </div>
          )}
        </div>
      )}
      <RankingTable group={group} />
      <RankingChart group={group} />
      {sheet !== null && (
        <div className={panel.actions}>
          <Button onClick={() => onShow({ sheet, cell: null })}>{words.ranking.toSheet}</Button>
        </div>
      )}
    </Section>
  );
}
