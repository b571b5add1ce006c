import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { Plan } from '../../assessment/plan';
import { usePanelStyles } from '../shell/panelStyles';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  member: { ':not(:last-child)': { marginBottom: tokens.spacingVerticalS } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** The panel: who scores, who only attends, who is recused from which agencies. */
export function MemberList({ plan }: { plan: Plan }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const words = useWords();
  const names = new Map(plan.groups.flatMap((group) => group.agencies.map(({ code, name }) => [code, name] as const)));
  return (
    <ul className={panel.list}>
      {plan.panel.map((member) => (
        <li key={member.code} className={styles.member}>
          <div className={styles.head}>
            <span className={panel.strong}>{member.name}</span>
            <span className={panel.quiet}>{`${member.code}・${words.plan.roles[member.role]}`}</span>
            {!member.scores && <Badge appearance="outline">{words.plan.attends}</Badge>}
          </div>
          {member.recusedFrom.length > 0 && (
            <div className={panel.quiet}>
              {words.plan.recused(member.recusedFrom.map((code) => names.get(code) ?? code).join(words.listSeparator))}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
