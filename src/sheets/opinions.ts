import { leavesOf, nameOf } from '../assessment/criterion';
import type { Agency, Group, Member, Plan } from '../assessment/plan';
import type { ScoreSheetAnswers } from './scoreContent';

/** Stands for the whole sheet where a criterion's key would stand. */
export const OVERALL = '@overall';

/** One member's words about one agency: on a criterion, or on the whole. */
export interface Opinion {
  group: Group;
  agency: Agency;
  member: Member;
  /** Criterion key, or `OVERALL`. */
  criterion: string;
  /** Name of the criterion; empty for the whole. */
  item: string;
  strengths: string;
  /** For the whole: empty, its text stands in `strengths`. */
  improvements: string;
}

/** Answers of one sheet and whose they are. */
export interface OwnedAnswers {
  group: Group;
  agency: Agency;
  member: Member;
  answers: ScoreSheetAnswers;
}

/** Key of an opinion, from which agency, criterion and member can be read again. */
export function opinionKey({ agency, criterion, member }: Pick<Opinion, 'agency' | 'criterion' | 'member'>): string {
  return [agency.code, criterion, member.code].join('/');
}

/** Every opinion, by agency in the plan's order, then criterion, then member. */
export function opinionsOf(plan: Plan, sheets: readonly OwnedAnswers[]): Opinion[] {
  const leaves = leavesOf(plan.rubric);
  const places = [...leaves.map((leaf) => ({ key: leaf.key, item: nameOf(leaf) })), { key: OVERALL, item: '' }];
  return plan.groups.flatMap((group) =>
    group.agencies.flatMap((agency) => {
      const own = sheets.filter((sheet) => sheet.agency.code === agency.code);
      return places.flatMap(({ key, item }) =>
        own.flatMap(({ member, answers }): Opinion[] => {
          const remarks = key === OVERALL ? { strengths: answers.overall, improvements: '' } : answers.remarks.get(key);
          if (!remarks || (remarks.strengths === '' && remarks.improvements === '')) return [];
          return [{ group, agency, member, criterion: key, item, ...remarks }];
        }),
      );
    }),
  );
}
