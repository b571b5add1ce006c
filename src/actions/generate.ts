import { scoringMembers, type Group, type Member, type Plan } from '../assessment/plan';
import { agenciesOf, memberWorkbook } from '../sheets/memberWorkbook';
import type { ReportedFigures } from './collectAgencies';
import type { ScoreForm, ScoreSheetAnswers } from '../sheets/scoreContent';
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

/** What the forms hold from the start, and whether they are printed. */
export interface MemberFormOptions {
  known?: KnownAnswers | undefined;
  /** What agencies reported, shown in the ※ rows. */
  figures?: ReportedFigures | undefined;
  form?: ScoreForm | undefined;
}

/**
 * 產生: a workbook for each scoring member and group.
 * @param groups already looked up in the plan
 * @param created ISO 8601 UTC; dates the files
 * @returns how many were made
 */
export async function generateForMembers(
  plan: Plan,
  groups: readonly Group[],
  created: string,
  deliver: Deliver,
  watcher: Watcher,
  { known = () => undefined, figures = new Map(), form = 'screen' }: MemberFormOptions = {},
): Promise<number> {
  const members = scoringMembers(plan, wordingOf(plan.language).sheets.consensusPanel);
  const wanted = groups.flatMap((group) =>
    members.filter((member) => agenciesOf(group, member).length > 0).map((member) => ({ group, member })),
  );
  for (const [index, { group, member }] of wanted.entries()) {
    const name = memberFileName(plan, group.name, member, form);
    step(watcher, index, wanted.length, name);
    const answers = new Map<string, ScoreSheetAnswers>();
    for (const agency of agenciesOf(group, member)) {
      const filled = known(member.code, agency.code);
      if (filled) answers.set(agency.code, filled);
    }
    await deliver({ name, workbook: memberWorkbook(plan, { group, member, created, answers, figures, form }) });
  }
  return wanted.length;
}

/** `第1組-M01-召集人.xlsx`; the code always stands in it whole, so that no two members share a name. */
export function memberFileName(plan: Plan, group: string, member: Member, form: ScoreForm): string {
  const ending = form === 'paper' ? [wordingOf(plan.language).sheets.score.paperFile] : [];
  return fileName([group.slice(0, 20), member.code, member.name.slice(0, 30), ...ending].join('-'));
}

/** A file's name made of names people gave, without what a file system refuses. */
export function fileName(wanted: string): string {
  const clean = wanted.replace(/[<>:"/\\|?*\u0000-\u001f]/g, '_').replace(/[. ]+$/, '');
  return `${clean.slice(0, 80)}.xlsx`;
}
