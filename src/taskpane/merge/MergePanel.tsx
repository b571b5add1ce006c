import { Button } from '@fluentui/react-components';
import type { Plan } from '../../assessment/plan';
import type { CellPlace, MergeActions } from '../paneActions';
import { EmptyState } from '../shell/EmptyState';
import { PanelHead } from '../shell/PanelHead';
import { usePanelStyles } from '../shell/panelStyles';
import type { Step } from '../shell/steps';
import { useWords } from '../shell/words';
import { MergeFlow } from './MergeFlow';

interface Props {
  actions: MergeActions;
  plan: Plan | null;
  onShow: (place: CellPlace) => void;
  onGo: (step: Step) => void;
}

/** 合併: files that came back become results; without a plan there is nothing to judge them by. */
export default function MergePanel({ actions, plan, onShow, onGo }: Props) {
  const panel = usePanelStyles();
  const words = useWords();
  return (
    <div className={panel.panel}>
      <PanelHead title={words.merge.title} hint={words.merge.hint} />
      {plan ? (
        <MergeFlow actions={actions} plan={plan} onShow={onShow} onGo={onGo} />
      ) : (
        <EmptyState text={words.merge.needsPlan}>
          <Button onClick={() => onGo('plan')}>{words.steps.plan}</Button>
        </EmptyState>
      )}
    </div>
  );
}
