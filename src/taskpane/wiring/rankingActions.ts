import type { RememberedWorkbook } from '../../actions/rememberedWorkbook';
import type { RankingActions } from '../paneActions';
import type { Host } from './host';
import { rankedGroup } from './rankedGroup';

/**
 * 成績, on a host: computed from the open workbook as it stands, by the same functions that make the sheets.
 * @param remembered the same workbook as the host's, to look at after every change
 */
export function rankingActions(host: Host, remembered: RememberedWorkbook): RankingActions {
  const { open, language } = host;
  return {
    read: async (changed, watcher) => {
      remembered.changed(changed);
      const cases = await host.useCases();
      const { plan } = await cases.planInOpen(remembered, language, watcher);
      if (!plan) return { groups: [], findings: [], built: false };
      const options = { language, created: host.now() };
      const { result, findings, rankings } = await cases.previewResults(remembered, plan, [], options, watcher);
      const groups = result.outcomes.map((outcome) =>
        rankedGroup(plan, outcome, rankings.get(outcome.group.code) ?? null),
      );
      return {
        groups,
        findings: groups.length > 0 ? findings : [],
        built: groups.some(({ sheet }) => sheet !== null),
      };
    },
    watch: (listener) => open.onChange(({ sheet }) => listener(sheet)),
    refresh: async (watcher) => {
      const { refreshResults } = await host.useCases();
      const options = { language, created: host.now() };
      const { written, findings } = await refreshResults(open, options, watcher);
      return { sheets: written, findings };
    },
  };
}
