import { leavesOf } from '../assessment/criterion';
import { rubricTotal, type Agency, type Grade, type Group, type Member, type Plan } from '../assessment/plan';
import type { Sheet } from '../workbook/workbook';
import { showDate, showSpan } from '../wording/dates';
import type { SheetWording } from '../wording/zh-TW/sheets';
import { sheetWords } from './book';
import { instructionsPage, type SheetLink } from './instructionsPage';

/** 填表說明 of a member: who scores whom by when and how, what the colours mean, and links to the sheets. */
export function instructionsSheet(
  plan: Plan,
  group: Group,
  member: Member,
  agencies: readonly Agency[],
  overview: string,
  links: readonly SheetLink[],
): Sheet {
  const words = sheetWords(plan);
  const texts = words.instructions;
  const recused = group.agencies.filter((agency) => !agencies.includes(agency)).map((agency) => agency.name);
  return instructionsPage(plan, {
    title: texts.title(plan.title),
    facts: [
      [texts.who, member.name + words.parenthesis(member.code)],
      [texts.what, texts.whatText(group.name, agencies.length)],
      [texts.recused, recused.join(words.listSeparator) || texts.none],
      [texts.when, showSpan(plan.visits, plan.calendar, words)],
      [texts.due, plan.sheetsDue === null ? texts.dueUnknown : showDate(plan.sheetsDue, plan.calendar, words)],
      [texts.scope, showSpan(plan.period, plan.calendar, words)],
      [texts.total, texts.totalText(rubricTotal(plan), leavesOf(plan.rubric).length)],
      [texts.grades, describeGrades(plan.grades, words)],
    ],
    how: texts.how,
    steps: texts.steps,
    colours: [
      ['swatchEntry', texts.yellow],
      ['swatchLocked', texts.grey],
      ['swatchWrong', texts.red],
    ],
    linksTitle: texts.toSheets,
    links: [{ label: texts.toOverview, sheet: overview }, ...links],
  });
}

function describeGrades(grades: readonly Grade[], words: SheetWording): string {
  const lowest = Math.min(...grades.map((grade) => grade.from));
  return grades
    .map(({ name, from, below }) =>
      from === lowest && below !== null
        ? words.instructions.gradeBelow(name, below)
        : words.instructions.gradeFrom(name, from, below),
    )
    .join(words.clauseSeparator);
}
