import { scoringMembers, type Agency, type Group, type Member, type Plan } from '../assessment/plan';
import { scoredName } from '../sheets/resultsWorkbook';
import { ownedSheets } from '../sheets/sheetOwners';
import { sheetName } from '../workbook/sheetName';
import { wordingOf } from '../wording/wording';
import type { ScoreSheetsOptions } from './makeScoreSheets';
import type { OpenWorkbook } from './openWorkbook';
import { readStep, type Watcher } from './watcher';

/** A score sheet as it would be made. */
export interface ScoreSheetPreview {
  group: Group;
  agency: Agency;
  member: Member;
  /** What it is called, also where somebody renamed it, or has a sheet of his own with the usual name. */
  sheet: string;
  /** It is there already and would be made anew, what is typed kept. */
  exists: boolean;
}

/** Which score sheets `makeScoreSheets` would make, without making them; sheets are only read. */
export async function previewScoreSheets(
  open: OpenWorkbook,
  plan: Plan,
  { groups, members = null }: Pick<ScoreSheetsOptions, 'groups' | 'members'>,
  watcher: Watcher,
): Promise<ScoreSheetPreview[]> {
  const present = await open.read('content', null, readStep(watcher));
  const owned = ownedSheets(present, plan.id);
  const taken = present.sheets.map(({ name }) => name);
  const scoring = scoringMembers(plan, wordingOf(plan.language).sheets.consensusPanel);
  const wanted = plan.groups
    .filter(({ code }) => groups.includes(code))
    .flatMap((group) => group.agencies.flatMap((agency) => scoring.map((member) => ({ group, agency, member }))))
    .filter(({ agency, member }) => !member.recusedFrom.includes(agency.code))
    .filter(({ member }) => members?.includes(member.code) ?? true);
  return wanted.map((each): ScoreSheetPreview => {
    const { group, agency, member } = each;
    const own = owned.find({ kind: 'member', group: group.code, agency: agency.code, member: member.code });
    const sheet = own?.name ?? sheetName(scoredName(plan, each), taken);
    taken.push(sheet);
    return { ...each, sheet, exists: own !== null };
  });
}
