import { pause } from '../../actions/watcher';
import type { MergeActions, MergeWishes, ReadFile } from '../paneActions';
import type { Host } from './host';
import { matrixFiles, mergeMatrix, versionChoices } from './mergeMatrix';
import type { ResultsOptions } from './openUseCases';
import { ensurePlan } from './planActions';

/** 合併, on a host. */
export function mergeActions(host: Host): MergeActions {
  const { open, language } = host;
  const optionsOf = (files: readonly ReadFile[], wishes: MergeWishes): ResultsOptions => ({
    language,
    created: host.now(),
    latest: wishes.latest,
    paper: wishes.paper,
    choices: versionChoices(files, wishes),
  });
  return {
    openFiles: host.openFiles,
    read: host.read,
    preview: async (plan, files, wishes, watcher) => {
      const { previewResults } = await host.useCases();
      const { result, findings, present, wanted } = await previewResults(
        open,
        plan,
        files.map(({ file }) => file),
        optionsOf(files, wishes),
        watcher,
      );
      await pause(watcher);
      return {
        groups: mergeMatrix(plan, result, files, wishes, language),
        files: matrixFiles(files, result.collection),
        findings,
        replaces: wanted.filter((name) => present.includes(name)),
      };
    },
    write: async (plan, files, wishes, watcher) => {
      const refused = await ensurePlan(host, plan, watcher);
      if (refused) return refused;
      const { writeResults } = await host.useCases();
      const given = files.map(({ file }) => file);
      const { written, findings } = await writeResults(open, given, optionsOf(files, wishes), watcher);
      return { sheets: written, findings };
    },
  };
}
