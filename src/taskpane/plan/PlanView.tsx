import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { leavesOf } from '../../assessment/criterion';
import { rubricTotal, type Plan } from '../../assessment/plan';
import { usePanelStyles } from '../shell/panelStyles';
import { useWords } from '../shell/words';
import { GroupList } from './GroupList';
import { MemberList } from './MemberList';
import { RubricTree } from './RubricTree';

const useStyles = makeStyles({
  // The accordion's own gutter costs width that 320 px have not got.
  part: { margin: `0 0 ${tokens.spacingVerticalM}` },
});

/** What a plan says: the rubric as a tree, groups and agencies, the panel. */
export function PlanView({ plan }: { plan: Plan }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const words = useWords();
  const agencies = plan.groups.reduce((count, group) => count + group.agencies.length, 0);
  const scoring = plan.panel.filter((member) => member.scores).length;
  return (
    <div>
      <div className={panel.quiet}>
        {`${words.plan.year(plan.year)}・${words.plan.facts(rubricTotal(plan), leavesOf(plan.rubric).length, agencies, scoring)}`}
      </div>
      <Accordion multiple collapsible defaultOpenItems={['rubric']}>
        <AccordionItem value="rubric">
          <AccordionHeader as="h3">{words.plan.rubric}</AccordionHeader>
          <AccordionPanel className={styles.part}>
            <RubricTree plan={plan} />
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="groups">
          <AccordionHeader as="h3">{words.plan.groups}</AccordionHeader>
          <AccordionPanel className={styles.part}>
            <GroupList plan={plan} />
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="panel">
          <AccordionHeader as="h3">{`${words.plan.panel}（${words.plan.members(plan.panel.length)}）`}</AccordionHeader>
          <AccordionPanel className={styles.part}>
            <MemberList plan={plan} />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </div>
  );
}
