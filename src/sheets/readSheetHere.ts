import { scoringMembers, type Plan } from '../assessment/plan';
import type { Sheet } from '../workbook/workbook';
import { sheetWords } from './book';
import { withoutPlace, type EarlierResults } from './earlierResults';
import type { Finding } from './finding';
import type { Identity } from './identity';
import { readScoreSheet } from './readScoreSheet';

/** What is put right by making the sheet again, and what is said of a sheet that only waits. */
const SETTLED: readonly Finding['code'][] = ['cap-altered', 'name-altered', 'formula-altered', 'not-scored'];

/** Reads a score sheet of the master by its keys: what was scored is judged by the plan as it is now. */
export function readSheetHere(plan: Plan, sheet: Sheet, identity: Identity, earlier: EarlierResults): void {
  const group = plan.groups.find(({ code }) => code === identity.group);
  const agency = group?.agencies.find(({ code }) => code === identity.agency);
  const member = scoringMembers(plan, sheetWords(plan).consensusPanel).find(({ code }) => code === identity.member);
  if (!group || !agency || !member) {
    earlier.findings.push(withoutPlace(sheet.name, `${identity.agency ?? ''} ${identity.member ?? ''}`.trim()));
    return;
  }
  const { answers, findings } = readScoreSheet(plan, sheet, true);
  const located = findings.map((found) => ({ ...found, sheet: sheet.name }));
  const key = `${agency.code}/${member.code}`;
  if (!answers) {
    earlier.findings.push(...located);
    return;
  }
  // Of a sheet and its copy the first stands; the copy is said to be one when the workbook is checked.
  if (earlier.here.has(key)) return;
  const told = located.filter(({ code }) => !SETTLED.includes(code));
  earlier.here.set(key, { group, agency, member, sheet: sheet.name, answers, findings: told });
}
