import type { PaneActions } from '../paneActions';
import type { Host } from './host';

/**
 * The pane's actions on a host. What they need is loaded with the first of them: the pane shows itself without use cases,
 * plan or spreadsheet code.
 */
export function paneActionsOf(host: Host): PaneActions {
  const steps = () => import('./stepActions').then(({ stepActions }) => stepActions(host));
  let loaded: ReturnType<typeof steps> | null = null;
  const step = () => (loaded ??= steps());
  return {
    openKind: async (watcher) => (await host.useCases()).openKind(host.open, host.language, watcher),
    show: host.show,
    save: host.save,
    openNew: ({ bytes }) => host.open.openNew(bytes),
    plan: {
      builtIn: async () => (await step()).plan.builtIn(),
      fromWorkbook: async (...given) => (await step()).plan.fromWorkbook(...given),
      fromFile: async (...given) => (await step()).plan.fromFile(...given),
      makeSetupSheets: async (...given) => (await step()).plan.makeSetupSheets(...given),
    },
    generate: {
      preview: async (...given) => (await step()).generate.preview(...given),
      makeSheets: async (...given) => (await step()).generate.makeSheets(...given),
      makeFiles: async (...given) => (await step()).generate.makeFiles(...given),
      zip: async (...given) => (await step()).generate.zip(...given),
    },
    check: {
      check: async (...given) => (await step()).check.check(...given),
      watch: async (...given) => (await step()).check.watch(...given),
      nextBlank: async (...given) => (await step()).check.nextBlank(...given),
      repair: async (...given) => (await step()).check.repair(...given),
    },
    merge: {
      openFiles: host.openFiles,
      read: async (...given) => (await step()).merge.read(...given),
      preview: async (...given) => (await step()).merge.preview(...given),
      write: async (...given) => (await step()).merge.write(...given),
    },
    ranking: {
      read: async (...given) => (await step()).ranking.read(...given),
      watch: async (...given) => (await step()).ranking.watch(...given),
      refresh: async (...given) => (await step()).ranking.refresh(...given),
    },
  };
}
