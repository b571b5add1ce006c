import type { Agency, Group, Member } from '../assessment/plan';
import type { AgencyRecord, GroupRecord } from '../assessment/record';
import type { Entry } from '../assessment/score';
import type { EarlierResults } from '../sheets/earlierResults';
import { placeOf, type CollectedSheet } from './collect';

/** The sheets that are used, by `placeOf`. */
export type UsedSheets = ReadonlyMap<string, CollectedSheet>;

/**
 * What the rules judge of a group: for each agency and member the entries of the sheet that is used, and what was decided in
 * an earlier result. Who has no sheet has no entries.
 */
export function recordGroup(
  group: Group,
  members: readonly Member[],
  used: UsedSheets,
  earlier: EarlierResults,
): GroupRecord {
  return {
    group: group.code,
    agencies: group.agencies.map((agency): AgencyRecord => {
      const typed = earlier.rankings.get(agency.code);
      return {
        agency: agency.code,
        members: members.map((member) => ({
          member: member.code,
          attendance: attendanceOf(member, agency, earlier),
          entries: used.get(placeOf({ member, agency }))?.answers?.entries ?? new Map<string, Entry>(),
          decision: earlier.decisions.get(`${agency.code}/${member.code}`) ?? null,
        })),
        reassessment: typed?.reassessment ?? null,
        firstDecision: typed?.firstDecision ?? null,
        lot: typed?.lot ?? null,
      };
    }),
  };
}

/** 迴避 comes from the plan; 未出席 from what was chosen in an earlier result. */
export function attendanceOf(
  member: Member,
  agency: Agency,
  earlier: EarlierResults,
): 'present' | 'absent' | 'recused' {
  if (member.recusedFrom.includes(agency.code)) return 'recused';
  return earlier.attendance.get(`${agency.code}/${member.code}`) ?? 'present';
}
