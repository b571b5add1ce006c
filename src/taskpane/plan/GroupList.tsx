import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { Plan } from '../../assessment/plan';
import { usePanelStyles } from '../shell/panelStyles';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  group: { ':not(:last-child)': { marginBottom: tokens.spacingVerticalM } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Groups with their agencies; which of them are assessed this year. */
export function GroupList({ plan }: { plan: Plan }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const words = useWords();
  return (
    <ul className={panel.list}>
      {plan.groups.map((group) => (
        <li key={group.code} className={styles.group}>
          <div className={styles.head}>
            <span className={panel.strong}>{group.name}</span>
            <span className={panel.quiet}>{words.plan.agencies(group.agencies.length)}</span>
            {plan.assessedGroups.includes(group.code) && (
              <Badge appearance="tint" color="brand">
                {words.plan.assessed}
              </Badge>
            )}
          </div>
          <div className={panel.wrap}>
            {group.agencies
              .map(({ name, extra }) => (extra ? `${name}（${words.plan.extra}）` : name))
              .join(words.listSeparator)}
          </div>
        </li>
      ))}
    </ul>
  );
}
