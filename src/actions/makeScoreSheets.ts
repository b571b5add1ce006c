import type { Language } from '../wording/wording';
import type { OpenFinding } from './openFinding';
import type { OpenWorkbook } from './openWorkbook';
import type { Watcher } from './watcher';
import { putResults, type WrittenResults } from './writeResults';

export interface ScoreSheetsOptions {
  /** Codes of the groups. */
  groups: readonly string[];
  /** Codes of the members who score here; null: all who score, with 共識評分 the panel as one. */
  members?: readonly string[] | null;
  language: Language;
  /** ISO 8601 UTC; dates the sheets. */
  created: string;
}

/** Said of sheets that nobody had time to fill in yet. */
const TOO_EARLY: readonly OpenFinding['code'][] = ['member-not-returned', 'group-not-returned'];

/**
 * 在此活頁簿評分: score sheets for groups in the open workbook, one an agency and member (with 共識評分 one an agency), with
 * their tallies and ranking, which read them live. Made again, everything typed stays.
 */
export async function makeScoreSheets(
  open: OpenWorkbook,
  { groups, members = null, language, created }: ScoreSheetsOptions,
  watcher: Watcher,
): Promise<WrittenResults> {
  const scoredHere = (group: string, member: string): boolean =>
    groups.includes(group) && (members?.includes(member) ?? true);
  const made = await putResults(open, { files: [], language, created, also: groups, scoredHere }, watcher);
  return { ...made, findings: made.findings.filter(({ code }) => !TOO_EARLY.includes(code)) };
}
