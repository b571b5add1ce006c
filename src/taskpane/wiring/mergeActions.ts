import { collect } from '../../actions/collect';
import { pause, type Watcher } from '../../actions/watcher';
import type { Plan } from '../../assessment/plan';
import type { MergeActions, MergeWishes, ReadFile } from '../paneActions';
import type { Host } from './host';
import { chosenFiles, matrixFiles, mergeMatrix } from './mergeMatrix';
import { ensurePlan } from './planActions';

/** 合併, on a host. */
export function mergeActions(host: Host): MergeActions {
  const { open, language } = host;
  const judged = (plan: Plan, files: readonly ReadFile[], watcher: Watcher) =>
    collect(
      plan,
      files.map(({ file }) => file),
      watcher,
    );
  const optionsOf = ({ latest, paper }: MergeWishes) => ({ language, created: host.now(), latest, paper });
  return {
    openFiles: host.openFiles,
    read: host.read,
    preview: async (plan, files, wishes, watcher) => {
      const collection = await judged(plan, files, watcher);
      const chosen = chosenFiles(files, collection, wishes);
      const { previewResults } = await host.useCases();
      const { result, findings, present, wanted } = await previewResults(
        open,
        plan,
        chosen,
        optionsOf(wishes),
        watcher,
      );
      await pause(watcher);
      return {
        groups: mergeMatrix(plan, result.outcomes, files, collection, wishes, language),
        files: matrixFiles(files, collection),
        findings,
        replaces: wanted.filter((name) => present.includes(name)),
      };
    },
    write: async (plan, files, wishes, watcher) => {
      const refused = await ensurePlan(host, plan, watcher);
      if (refused) return refused;
      const chosen = chosenFiles(files, await judged(plan, files, watcher), wishes);
      const { writeResults } = await host.useCases();
      const { written, findings } = await writeResults(open, chosen, optionsOf(wishes), watcher);
      return { sheets: written, findings };
    },
  };
}
