import type { Reassessment } from './grade';
import type { Attendance, CountDecision } from './sheetState';
import type { Entries } from './total';

/** What one member handed in for one agency, and what was decided about it. */
export interface MemberRecord {
  member: string;
  attendance: Attendance;
  /** Empty when nothing came back. */
  entries: Entries;
  /** Null: nothing was decided, a complete sheet counts. */
  decision: CountDecision | null;
}

/** Everything on record for one agency: the entries of a ranking and of its tally. */
export interface AgencyRecord {
  agency: string;
  /** One for each scoring member, in the panel's order. */
  members: MemberRecord[];
  reassessment: Reassessment;
  /** On a tie at first place: whether the panel made this agency the first. */
  firstDecision: boolean | null;
  /** Number of the lot that was drawn, 1 for the winner. */
  lot: number | null;
}

/** One group's records, its agencies in the plan's order. */
export interface GroupRecord {
  group: string;
  agencies: AgencyRecord[];
}
