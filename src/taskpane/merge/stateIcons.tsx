import { makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  CircleHalfFillRegular,
  CircleLineRegular,
  CircleRegular,
  PersonProhibitedRegular,
  WarningFilled,
} from '@fluentui/react-icons';
import type { MatrixCell } from '../paneActions';

/** A shape for each state: colours alone would say nothing to some, and nothing in high contrast. */
const ICONS = {
  complete: CheckmarkCircleFilled,
  incomplete: CircleHalfFillRegular,
  notReturned: CircleRegular,
  absent: PersonProhibitedRegular,
  recused: CircleLineRegular,
  conflict: WarningFilled,
};

export const STATES = ['complete', 'incomplete', 'conflict', 'notReturned', 'absent', 'recused'] as const;

const useStyles = makeStyles({
  complete: { color: tokens.colorStatusSuccessForeground1 },
  incomplete: { color: tokens.colorStatusWarningForeground1 },
  notReturned: { color: tokens.colorNeutralForeground3 },
  absent: { color: tokens.colorNeutralForeground3 },
  recused: { color: tokens.colorNeutralForeground3 },
  conflict: { color: tokens.colorStatusDangerForeground1 },
});

/** The shape of a state; its word stands beside it or in a label. */
export function StateIcon({ state }: { state: MatrixCell['state'] }) {
  const styles = useStyles();
  const Icon = ICONS[state];
  return <Icon className={styles[state]} fontSize={20} aria-hidden />;
}
