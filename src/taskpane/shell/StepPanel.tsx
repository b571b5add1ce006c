import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { CellPlace, OpenKind, PaneActions, PlanReading } from '../paneActions';
import { PanelBoundary } from './PanelBoundary';
import type { Step } from './steps';
import { useWords } from './words';

// Each step is loaded when it is first opened: the pane shows itself before Excel's own panes would.
const PlanPanel = lazy(() => import('../plan/PlanPanel'));
const GeneratePanel = lazy(() => import('../generate/GeneratePanel'));
const CheckPanel = lazy(() => import('../check/CheckPanel'));
const MergePanel = lazy(() => import('../merge/MergePanel'));
const RankingPanel = lazy(() => import('../ranking/RankingPanel'));

export interface StepPanelProps {
  step: Step;
  /** False while another step is in front: nothing is followed live then. */
  active: boolean;
  actions: PaneActions;
  kind: OpenKind | null;
  reading: PlanReading | null;
  onPlan: (reading: PlanReading | null) => void;
  onShow: (place: CellPlace) => void;
  onGo: (step: Step) => void;
}

/** One step's content. */
export function StepPanel(props: StepPanelProps) {
  const words = useWords();
  return (
    <PanelBoundary>
      <Suspense fallback={<Spinner size="small" label={words.loading} />}>
        <Content {...props} />
      </Suspense>
    </PanelBoundary>
  );
}

function Content({ step, active, actions, kind, reading, onPlan, onShow, onGo }: StepPanelProps) {
  const plan = reading?.plan ?? null;
  switch (step) {
    case 'plan':
      return <PlanPanel actions={actions.plan} kind={kind} {...{ reading, onPlan, onShow, onGo }} />;
    case 'generate':
      return <GeneratePanel actions={actions} {...{ plan, onShow, onGo }} />;
    case 'check':
      return <CheckPanel actions={actions.check} kind={kind} {...{ active, onShow, onGo }} />;
    case 'merge':
      return <MergePanel actions={actions.merge} {...{ plan, onShow, onGo }} />;
    case 'ranking':
      return <RankingPanel actions={actions.ranking} {...{ active, onShow, onGo }} />;
  }
}
