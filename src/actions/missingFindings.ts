import type { Group, Member, Plan } from '../assessment/plan';
import type { EarlierResults } from '../sheets/earlierResults';
import { finding, type Finding } from '../sheets/finding';
import { agenciesOf } from '../sheets/memberWorkbook';
import { wordingOf } from '../wording/wording';
import { isScored } from './chooseSheets';
import { placeOf, type CollectedSheet } from './collect';
import { attendanceOf, type UsedSheets } from './recordGroup';

/** One finding for each group a file has sheets of that the merge was not asked for. */
export function notAsked(file: string, sheets: readonly CollectedSheet[]): Finding[] {
  const groups = new Set(sheets.map(({ group }) => group.name));
  return [...groups].map((group) => finding('group-not-asked', 'note', { file, values: { group } }));
}

/** One finding for each member who still owes sheets of a group. */
export function notReturned(
  plan: Plan,
  group: Group,
  members: readonly Member[],
  used: UsedSheets,
  earlier: EarlierResults,
): Finding[] {
  const { listSeparator, parenthesis } = wordingOf(plan.language).sheets;
  return members.flatMap((member) => {
    const owed = agenciesOf(group, member)
      .filter((agency) => attendanceOf(member, agency, earlier) === 'present')
      .filter((agency) => {
        const sheet = used.get(placeOf({ member, agency }));
        return !sheet || !isScored(sheet);
      });
    if (owed.length === 0) return [];
    const agencies = owed.map((agency) => agency.name).join(listSeparator);
    const values = { member: member.name + parenthesis(member.code), group: group.name, agencies };
    return [finding('member-not-returned', 'warning', { value: member.code, values })];
  });
}

/** A group that the earlier results hold and the new ones do not. */
export function leftOut(group: Group, file: string | null): Finding {
  return finding('group-left-out', 'warning', { file, values: { group: group.name } });
}

/** Scores of members who, by what was chosen on a tally, were not there: one of both is wrong. Recusals of the plan are said when sheets are chosen. */
export function awayButFilled(
  plan: Plan,
  group: Group,
  members: readonly Member[],
  used: UsedSheets,
  earlier: EarlierResults,
): Finding[] {
  const { attendance: states } = wordingOf(plan.language).sheets;
  return members.flatMap((member) =>
    agenciesOf(group, member).flatMap((agency): Finding[] => {
      const attendance = attendanceOf(member, agency, earlier);
      const sheet = used.get(placeOf({ member, agency }));
      if (attendance === 'present' || !sheet || !isScored(sheet)) return [];
      const { scored, invalid } = sheet.totals.total;
      const values = { member: member.name, agency: agency.name, state: states[attendance], scores: scored + invalid };
      const place = { file: sheet.file, sheet: sheet.sheet, value: member.code };
      return [finding('absent-but-filled', 'warning', { ...place, values })];
    }),
  );
}

export function groupsWithout(plan: Plan, wanted: readonly Group[]): Finding[] {
  return plan.groups
    .filter((group) => plan.assessedGroups.includes(group.code) && !wanted.includes(group))
    .map((group) => finding('group-not-returned', 'note', { values: { group: group.name } }));
}

/** Follow-up that was typed for an opinion that is no longer there. */
export function lostOpinions(plan: Plan, earlier: EarlierResults, used: UsedSheets, file: string | null): Finding[] {
  const sheet = wordingOf(plan.language).sheets.improvements.name;
  return [...earlier.improvements]
    .filter(([key]) => {
      const [agency, criterion, member] = key.split('/');
      const own = used.get(`${member ?? ''}/${agency ?? ''}`);
      return !own?.answers?.remarks.get(criterion ?? '')?.improvements;
    })
    .map(([key, entries]) => {
      const what = [key, entries.due, entries.done, entries.closed].filter((part) => part !== null).join(' ');
      return finding('entry-without-place', 'warning', { file, sheet, value: key, values: { what } });
    });
}
