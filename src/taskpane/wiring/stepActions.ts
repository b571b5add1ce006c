import type { PaneActions } from '../paneActions';
import { checkActions } from './checkActions';
import { generateActions } from './generateActions';
import type { Host } from './host';
import { mergeActions } from './mergeActions';
import { planActions } from './planActions';
import { rankingActions } from './rankingActions';

/** What the five steps can ask for, on a host. */
export function stepActions(host: Host): Pick<PaneActions, 'plan' | 'generate' | 'check' | 'merge' | 'ranking'> {
  return {
    plan: planActions(host),
    generate: generateActions(host),
    check: checkActions(host),
    merge: mergeActions(host),
    ranking: rankingActions(host),
  };
}
