import { generateForMembers } from '../../../src/actions/generate';
import { sampleAnswers } from '../../../src/actions/sample';
import { leavesOf } from '../../../src/assessment/criterion';
import type { Plan } from '../../../src/assessment/plan';
import type { ScoreSheetAnswers } from '../../../src/sheets/scoreContent';
import type { Workbook } from '../../../src/workbook/workbook';

export const CREATED = '2026-09-01T00:00:00Z';

const QUIET = { progress: () => undefined, cancelled: () => false };

/**
 * What a panel returned for the first group, by file name: one file twice with a score changed, one with blanks and a score
 * above its cap; the last member returned nothing.
 */
export async function returnedSamples(plan: Plan): Promise<ReadonlyMap<string, Workbook>> {
  const files = new Map<string, Workbook>();
  const make = (
    change: (member: string, agency: string, entries: ScoreSheetAnswers) => ScoreSheetAnswers,
    suffix: string,
  ) =>
    generateForMembers(
      plan,
      [plan.groups[0]!],
      CREATED,
      ({ name, workbook }) => {
        files.set(name.replace('.xlsx', `${suffix}.xlsx`), workbook);
        return Promise.resolve();
      },
      QUIET,
      { known: (member, agency) => change(member, agency, sampleAnswers(plan, member, agency)) },
    );
  const leaves = leavesOf(plan.rubric);
  const [, second, third] = plan.panel.map(({ code }) => code);
  const agencies = plan.groups[0]!.agencies.map(({ code }) => code);
  const set = (answers: ScoreSheetAnswers, changes: [number, number | null][]): ScoreSheetAnswers => {
    const entries = new Map(answers.entries);
    for (const [leaf, score] of changes) entries.set(leaves[leaf]!.key, score);
    return { ...answers, entries };
  };
  await make((member, agency, answers) => {
    if (member !== second) return answers;
    if (agency === agencies[2])
      return set(answers, [
        [0, null],
        [5, null],
        [9, null],
      ]);
    return agency === agencies[3] ? set(answers, [[2, 900]]) : answers;
  }, '');
  const complete = [...files];
  await make((member, agency, answers) => {
    return member === third && agency === agencies[1]
      ? set(answers, [
          [0, 31],
          [1, 40],
        ])
      : answers;
  }, '（更正）');
  const corrected = [...files.keys()].filter((name) => name.includes('更正') && name.includes(third!));
  const last = complete.at(-1)![0];
  return new Map([...files].filter(([name]) => (!name.includes('更正') && name !== last) || corrected.includes(name)));
}
