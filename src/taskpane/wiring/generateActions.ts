import {
  agenciesNotReturned,
  chooseAgencies,
  collectAgencies,
  figuresOf,
  NO_FIGURES,
  type ReportedFigures,
} from '../../actions/collectAgencies';
import { generateForMembers, type Deliver } from '../../actions/generate';
import { generateForAgencies } from '../../actions/generateForAgencies';
import { panelFigures } from '../../actions/panelFigures';
import { UNWATCHED, type Watcher } from '../../actions/watcher';
import type { Group, Plan } from '../../assessment/plan';
import { breathe } from '../files/readFiles';
import type { GenerateActions, MadeBytes, PaneFinding } from '../paneActions';
import { previewFiles, previewSheets, requestedGroups } from './generatePreview';
import type { Host } from './host';
import { sayFound } from './mergeMatrix';
import { ensurePlan } from './planActions';
import { zipFiles } from './zipFiles';

/** 產生, on a host. */
export function generateActions(host: Host): GenerateActions {
  const { open, language, words } = host;
  return {
    preview: async (plan, request) => {
      if (request.target !== 'sheets') return previewFiles(plan, request, words);
      const groups = requestedGroups(plan, request).map(({ code }) => code);
      const { previewScoreSheets } = await host.useCases();
      return previewSheets(await previewScoreSheets(open, plan, { groups }, UNWATCHED));
    },
    makeSheets: async (plan, request, watcher) => {
      const refused = await ensurePlan(host, plan, watcher);
      if (refused) return refused;
      const groups = requestedGroups(plan, request).map(({ code }) => code);
      const cases = await host.useCases();
      const made = await cases.makeScoreSheets(open, { groups, language, created: host.now() }, watcher);
      return { sheets: made.written, findings: made.findings };
    },
    makeFiles: async (plan, request, watcher) => {
      const groups = requestedGroups(plan, request);
      const files: MadeBytes[] = [];
      const deliver: Deliver = async ({ name, workbook }) => {
        files.push({ name, bytes: await host.print(workbook) });
        await breathe();
      };
      if (request.target === 'agencies') {
        await generateForAgencies(plan, groups, host.now(), deliver, watcher);
        return { files, findings: [] };
      }
      const { figures, findings } = await figuresFor(host, plan, groups, request.agencyFiles, watcher);
      const form = request.target === 'paper' ? 'paper' : 'screen';
      await generateForMembers(plan, groups, host.now(), deliver, watcher, { figures, form });
      return { files, findings };
    },
    zip: zipFiles,
  };
}

/**
 * What score sheets are to show of growth: from the files that were given and from results in the open workbook, where
 * 查核值 stand; with everything found on the way.
 */
async function figuresFor(
  host: Host,
  plan: Plan,
  groups: readonly Group[],
  files: readonly File[],
  watcher: Watcher,
): Promise<{ figures: ReportedFigures; findings: PaneFinding[] }> {
  const cases = await host.useCases();
  const earlier = await cases.figuresInOpen(host.open, plan, watcher);
  const found = earlier.findings.map((each) => sayFound(each, host.language));
  if (files.length === 0) return { figures: panelFigures(earlier, NO_FIGURES), findings: found };
  const read = await host.read(files, watcher);
  const collection = await collectAgencies(
    plan,
    read.map(({ file }) => file),
    watcher,
  );
  const choice = chooseAgencies(collection.agencies);
  const absent = agenciesNotReturned(groups, choice.used, [...earlier.figures.keys()]);
  const inFiles = [...collection.findings, ...choice.findings, ...absent].map((each) => sayFound(each, host.language));
  return { figures: panelFigures(earlier, figuresOf(choice.used)), findings: [...found, ...inFiles] };
}
