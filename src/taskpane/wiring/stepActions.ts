import { rememberedWorkbook } from '../../actions/rememberedWorkbook';
import type { PaneActions } from '../paneActions';
import { checkActions } from './checkActions';
import { generateActions } from './generateActions';
import type { Host } from './host';
import { mergeActions } from './mergeActions';
import { planActions } from './planActions';
import { rankingActions } from './rankingActions';

/** What the five steps can ask for, on a host. */
export function stepActions(host: Host): Pick<PaneActions, 'plan' | 'generate' | 'check' | 'merge' | 'ranking'> {
  // Of the two that follow changes one is in front at a time.
  const remembered = rememberedWorkbook(host.open);
  return {
    plan: planActions(host),
    generate: generateActions(host),
    check: checkActions(host, remembered),
    merge: mergeActions(host),
    ranking: rankingActions(host, remembered),
  };
}
