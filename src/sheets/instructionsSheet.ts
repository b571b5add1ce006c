import { leavesOf } from '../assessment/criterion';
import { rubricTotal, type Agency, type Grade, type Group, type Member, type Plan } from '../assessment/plan';
import { quoteSheet } from '../workbook/address';
import { SheetDraft } from '../workbook/draft';
import { fittingHeight } from './rowHeight';
import type { Sheet } from '../workbook/workbook';
import { showDate, showSpan } from '../wording/dates';
import type { SheetWording } from '../wording/zh-TW/sheets';
import { LOCKED, printed, sheetWords, type FormDraft } from './book';

/** A sheet of the workbook one can go to. */
export interface SheetLink {
  label: string;
  sheet: string;
}

const LABELS = 1;
const TEXTS = 2;
const TEXT_WIDTH = 76;
const WIDTHS = [0, 16, TEXT_WIDTH];

/** 填表說明: who scores whom by when and how, what the colours mean, and links to the sheets. */
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
  const draft: FormDraft = new SheetDraft(texts.name);
  draft.widths(WIDTHS);
  draft.merge(0, LABELS, TEXTS, texts.title(plan.title), 'title');
  draft.height(0, 34);
  let row = 1;
  const line = (label: string, value: string): void => {
    draft.put(row, LABELS, label, 'label');
    draft.put(row, TEXTS, value, 'value');
    draft.height(row, fittingHeight([{ text: value, width: TEXT_WIDTH, size: 10 }], 22));
    row++;
  };
  const recused = group.agencies.filter((agency) => !agencies.includes(agency)).map((agency) => agency.name);
  line(texts.who, member.name + words.parenthesis(member.code));
  line(texts.what, texts.whatText(group.name, agencies.length));
  line(texts.recused, recused.join(words.listSeparator) || texts.none);
  line(texts.when, showSpan(plan.visits, plan.calendar, words));
  line(texts.due, plan.sheetsDue === null ? texts.dueUnknown : showDate(plan.sheetsDue, plan.calendar, words));
  line(texts.scope, showSpan(plan.period, plan.calendar, words));
  line(texts.total, texts.totalText(rubricTotal(plan), leavesOf(plan.rubric).length));
  line(texts.grades, describeGrades(plan.grades, words));
  row++;
  draft.put(row++, LABELS, texts.how, 'heading');
  texts.steps.forEach((step, index) => {
    draft.put(row, LABELS, index + 1, 'bodyCentered');
    draft.put(row, TEXTS, step, 'body');
    draft.height(row, fittingHeight([{ text: step, width: TEXT_WIDTH, size: 11 }], 20));
    row++;
  });
  row++;
  draft.put(row++, LABELS, texts.colours, 'heading');
  for (const [style, label] of [
    ['swatchEntry', texts.yellow],
    ['swatchLocked', texts.grey],
    ['swatchWrong', texts.red],
  ] as const) {
    draft.put(row, LABELS, null, style);
    draft.put(row, TEXTS, label, 'body');
    draft.height(row++, 20);
  }
  row++;
  draft.put(row++, LABELS, texts.toSheets, 'heading');
  for (const { label, sheet } of [{ label: texts.toOverview, sheet: overview }, ...links]) {
    draft.put(row, TEXTS, label, 'link');
    draft.link(row, TEXTS, `${quoteSheet(sheet)}!A1`);
    draft.height(row++, 20);
  }
  return {
    ...draft.finish(),
    tabColor: 'B7791F',
    gridlines: false,
    protection: LOCKED,
    print: printed('portrait', WIDTHS, words.header.page(plan.title, texts.name), words.header.pages, null),
  };
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
