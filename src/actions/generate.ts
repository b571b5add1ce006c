import { scoringMembers, type Group, type Plan } from '../assessment/plan';
import { agenciesOf, memberWorkbook } from '../sheets/memberWorkbook';
import type { ReportedFigures } from './collectAgencies';
import type { ScoreSheetAnswers } from '../sheets/scoreContent';
import type { Workbook } from '../workbook/workbook';
import { wordingOf } from '../wording/wording';
import { step, type Watcher } from './watcher';

/** A workbook that was made, and the name of its file without folder. */
export interface MadeFile {
  name: string;
  workbook: Workbook;
}

/** Takes each workbook as it is made, so that a large panel never stands in memory at once. */
export type Deliver = (file: MadeFile) => Promise<void>;

/** What is already filled in, by member and agency code. */
export type KnownAnswers = (member: string, agency: string) => ScoreSheetAnswers | undefined;

/**
 * 產生: a workbook for each scoring member and group.
 * @param groups already looked up in the plan
 * @param created ISO 8601 UTC; dates the files
 * @param figures what agencies reported, shown in the ※ rows
 * @returns how many were made
 */
export async function generateForMembers(
  plan: Plan,
  groups: readonly Group[],
  created: string,
  deliver: Deliver,
  watcher: Watcher,
  known: KnownAnswers = () => undefined,
  figures: ReportedFigures = new Map(),
): Promise<number> {
  const members = scoringMembers(plan, wordingOf(plan.language).sheets.consensusPanel);
  const wanted = groups.flatMap((group) =>
    members.filter((member) => agenciesOf(group, member).length > 0).map((member) => ({ group, member })),
  );
  for (const [index, { group, member }] of wanted.entries()) {
    const name = memberFileName(group.name, member.code, member.name);
    step(watcher, index, wanted.length, name);
    const answers = new Map<string, ScoreSheetAnswers>();
    for (const agency of agenciesOf(group, member)) {
      const filled = known(member.code, agency.code);
      if (filled) answers.set(agency.code, filled);
    }
    await deliver({ name, workbook: memberWorkbook(plan, { group, member, created, answers, figures }) });
  }
  return wanted.length;
}

/** `第1組-M01-召集人.xlsx`, without what a file system refuses. */
function memberFileName(group: string, code: string, member: string): string {
  return fileName(`${group}-${code}-${member}`);
}

/** A file's name made of names people gave, without what a file system refuses. */
export function fileName(wanted: string): string {
  const clean = wanted.replace(/[<>:"/\\|?*\u0000-\u001f]/g, '_').replace(/[. ]+$/, '');
  return `${clean.slice(0, 100)}.xlsx`;
}
