import { leavesOf } from '../../src/assessment/criterion';
import { assess } from '../../src/assessment/outcome';
import { scoringMembers, type Plan } from '../../src/assessment/plan';
import type { GroupRecord } from '../../src/assessment/record';
import { memberWorkbook } from '../../src/sheets/memberWorkbook';
import { PLAIN_RESULTS, resultsWorkbook } from '../../src/sheets/resultsWorkbook';
import { masterWorkbook } from '../../src/sheets/setup/masterWorkbook';
import type { Workbook } from '../../src/workbook/workbook';
import { wordingOf } from '../../src/wording/wording';
import { agencyBook } from './agencyFiles';
import { FULL, answersOf } from './returned';

const CREATED = '2026-09-01T00:00:00Z';

/** A workbook of every kind there is, so that every kind of sheet is among them; results are of the first group. */
export function everyKind(plan: Plan, records: GroupRecord[]): Record<string, Workbook> {
  const members = scoringMembers(plan, wordingOf(plan.language).sheets.consensusPanel);
  const group = plan.groups[0]!;
  const member = members.find(({ recusedFrom }) => recusedFrom.length < group.agencies.length) ?? members[0]!;
  const content = { group, member, created: CREATED, figures: new Map() };
  const leaf = leavesOf(plan.rubric)[0]!;
  const answers = answersOf(plan, group, member, FULL);
  const owned = [...answers].map(([code, own]) => {
    const agency = group.agencies.find((candidate) => candidate.code === code)!;
    return { group, agency, member, answers: { ...own, remarks: new Map([[leaf.key, REMARK]]) } };
  });
  return {
    member: memberWorkbook(plan, { ...content, answers }),
    paper: memberWorkbook(plan, { ...content, answers: new Map(), form: 'paper' }),
    agency: agencyBook(plan, group.agencies[0]!.code, plan.growthRates.length > 0 ? [[100, 120]] : []),
    results: resultsWorkbook(plan, {
      ...PLAIN_RESULTS,
      answers: owned,
      paper: new Map(),
      outcomes: assess(plan, members, records.slice(0, 1)),
      created: CREATED,
    }),
    master: masterWorkbook(plan, CREATED),
  };
}

const REMARK = { strengths: '=優點以等號開頭', improvements: '1.10 項改進' };
