import { plan105 } from '../../src/assessment/builtin/plan105';
import { assess } from '../../src/assessment/outcome';
import { scoringMembers, type Agency, type Member, type Plan } from '../../src/assessment/plan';
import { sampleAnswers } from '../../src/actions/sample';
import { memberWorkbook } from '../../src/sheets/memberWorkbook';
import type { PaperScores } from '../../src/sheets/paperEntrySheet';
import { PLAIN_RESULTS, resultsWorkbook } from '../../src/sheets/resultsWorkbook';
import type { ScoreSheetAnswers } from '../../src/sheets/scoreContent';
import { masterWorkbook } from '../../src/sheets/setup/masterWorkbook';
import type { Workbook } from '../../src/workbook/workbook';
import { PANEL_NAME, recordsWith } from '../support/samplePlans';
import { CREATED, GROUP, PLAN } from './returnedFiles';

/** A workbook, and the same with some scores changed. */
export interface ExcelSample {
  name: string;
  workbook: Workbook;
  changed: Workbook;
}

export type AnswersOf = (member: Member, agency: Agency) => ScoreSheetAnswers;

export const first: AnswersOf = (member, agency) => sampleAnswers(plan105, member.code, agency.code);

/** Another member's scores for the first agency of each group. */
const second: AnswersOf = (member, agency) => {
  const isFirst = plan105.groups.some(({ agencies }) => agencies[0]!.code === agency.code);
  return isFirst ? sampleAnswers(plan105, `${member.code}*`, agency.code) : first(member, agency);
};

/** What is written into Excel: each kind of workbook, and the largest sheets there may be. */
export function excelSamples(): ExcelSample[] {
  const oneGroup: Plan = { ...plan105, assessedGroups: [GROUP.code] };
  const oneAgency = { ...GROUP, agencies: GROUP.agencies.slice(0, 1) };
  const largestPanel: Plan = { ...PLAN, groups: [oneAgency], assessedGroups: [GROUP.code] };
  const both = (name: string, make: (answers: AnswersOf) => Workbook): ExcelSample => ({
    name,
    workbook: make(first),
    changed: make(second),
  });
  return [
    both('member', memberBook),
    both('results of a group', (answers) => resultsBook(oneGroup, answers)),
    both('results of all groups', (answers) => resultsBook(plan105, answers)),
    both('master', () => masterWorkbook(plan105, CREATED)),
    both('one agency, 200 members', (answers) => resultsBook(largestPanel, answers, 'paper')),
  ];
}

export function memberBook(answers: AnswersOf): Workbook {
  const [member] = scoringMembers(plan105, PANEL_NAME);
  return memberWorkbook(plan105, {
    group: GROUP,
    member: member!,
    created: CREATED,
    answers: new Map(GROUP.agencies.map((agency) => [agency.code, answers(member!, agency)])),
    figures: new Map(),
  });
}

/** @param form `paper` adds the 登打 sheets, filled in, and tallies that read them */
export function resultsBook(plan: Plan, answersOf: AnswersOf, form: 'files' | 'paper' = 'files'): Workbook {
  const members = scoringMembers(plan, PANEL_NAME);
  const groups = plan.groups.filter(({ code }) => plan.assessedGroups.includes(code));
  const owned = groups.flatMap((group) =>
    group.agencies.flatMap((agency) =>
      members.map((member) => ({ group, agency, member, answers: answersOf(member, agency) })),
    ),
  );
  const known = new Map(owned.map(({ agency, member, answers }) => [`${agency.code}/${member.code}`, answers]));
  const entriesOf = (agency: Agency, member: Member): ScoreSheetAnswers['entries'] =>
    known.get(`${agency.code}/${member.code}`)!.entries;
  const scoresOf = (agency: Agency): Map<string, PaperScores> =>
    new Map(
      members.map((member) => [member.code, { entries: entriesOf(agency, member), typedBy: '甲', checkedBy: '乙' }]),
    );
  const records = recordsWith(plan, (agency, member, leaf) => entriesOf(agency, member).get(leaf.key) ?? null);
  const agencies = groups.flatMap((group) => group.agencies);
  return resultsWorkbook(plan, {
    ...PLAIN_RESULTS,
    outcomes: assess(plan, members, records),
    answers: owned,
    paper: form === 'paper' ? new Map(agencies.map((agency) => [agency.code, scoresOf(agency)])) : null,
    readsPaper: () => form === 'paper',
    created: CREATED,
  });
}
