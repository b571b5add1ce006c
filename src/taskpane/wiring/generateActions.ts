import {
  agenciesNotReturned,
  chooseAgencies,
  collectAgencies,
  figuresOf,
  type ReportedFigures,
} from '../../actions/collectAgencies';
import { generateForMembers, type Deliver } from '../../actions/generate';
import { generateForAgencies } from '../../actions/generateForAgencies';
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
      const { figures, findings } = await figuresFrom(host, plan, groups, request.agencyFiles, watcher);
      const form = request.target === 'paper' ? 'paper' : 'screen';
      await generateForMembers(plan, groups, host.now(), deliver, watcher, { figures, form });
      return { files, findings };
    },
    zip: zipFiles,
  };
}

/** What agencies reported, and everything found in their files; nothing where none were given. */
async function figuresFrom(
  host: Host,
  plan: Plan,
  groups: readonly Group[],
  files: readonly File[],
  watcher: Watcher,
): Promise<{ figures: ReportedFigures; findings: PaneFinding[] }> {
  if (files.length === 0) return { figures: new Map(), findings: [] };
  const read = await host.read(files, watcher);
  const collection = await collectAgencies(
    plan,
    read.map(({ file }) => file),
    watcher,
  );
  const choice = chooseAgencies(collection.agencies);
  const found = [...collection.findings, ...choice.findings, ...agenciesNotReturned(groups, choice.used)];
  return { figures: figuresOf(choice.used), findings: found.map((each) => sayFound(each, host.language)) };
}
