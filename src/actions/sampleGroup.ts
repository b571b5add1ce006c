import { scoringMembers, type Member, type Plan } from '../assessment/plan';
import { bookIdentity } from '../sheets/identity';
import { agenciesOf } from '../sheets/memberWorkbook';
import type { Workbook } from '../workbook/workbook';
import { wordingOf, type Language } from '../wording/wording';
import { generateForMembers, type Deliver } from './generate';
import { groupsOf } from './openPlan';
import { planOfWorkbook } from './planOfWorkbook';
import { sampleAnswers } from './sample';
import type { Watcher } from './watcher';

/** What a sample can be made of in a workbook. */
export type SampleChoice =
  /** A member's workbook: its blank scores. */
  | { kind: 'member' }
  /** A master: the workbooks of a group's members. */
  | { kind: 'master'; plan: Plan; groups: readonly { code: string; name: string; members: number }[] }
  /** Neither; the built-in plan is there to try. */
  | { kind: 'none' };

/** What a sample can be made of in this workbook: of a master, each group that is assessed this year. */
export function sampleChoice(workbook: Workbook, language: Language): SampleChoice {
  const { plan } = planOfWorkbook(workbook, language);
  const kind = bookIdentity(workbook)?.kind;
  if (!plan || kind === 'agency') return { kind: 'none' };
  if (kind === 'member') return { kind: 'member' };
  const members = membersOf(plan);
  const groups = (groupsOf(plan, 'all') ?? []).map((group) => {
    const scoring = members.filter((member) => agenciesOf(group, member).length > 0);
    return { code: group.code, name: group.name, members: scoring.length };
  });
  return { kind: 'master', plan, groups: groups.filter((group) => group.members > 0) };
}

/** The workbooks of a group's members, filled with sample scores that say so. The same plan gives the same scores. */
export async function sampleForms(
  plan: Plan,
  group: string,
  created: string,
  deliver: Deliver,
  watcher: Watcher,
): Promise<void> {
  const known = (member: string, agency: string) => sampleAnswers(plan, member, agency);
  await generateForMembers(plan, groupsOf(plan, group) ?? [], created, deliver, watcher, { known });
}

/** Whether two workbooks are forms of the same plan for the same group and member. */
export function isSameForm(one: Workbook, other: Workbook): boolean {
  const [a, b] = [bookIdentity(one), bookIdentity(other)];
  if (!a || !b || a.kind !== 'member' || b.kind !== 'member') return false;
  return a.plan === b.plan && a.scoring === b.scoring && a.group === b.group && a.member === b.member;
}

function membersOf(plan: Plan): readonly Member[] {
  return scoringMembers(plan, wordingOf(plan.language).sheets.consensusPanel);
}
