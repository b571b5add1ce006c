import type { Agency, Group, Plan } from '../assessment/plan';
import type { Sheet } from '../workbook/workbook';
import { showDate, showSpan } from '../wording/dates';
import { sheetWords } from './book';
import { typedMonth } from './growthLayout';
import { instructionsPage, type SheetLink } from './instructionsPage';
import { plannedSpan } from './selfAssessmentSheet';

/** 填表說明 of an agency: what it fills in, until when, and how. */
export function agencyInstructions(plan: Plan, group: Group, agency: Agency, links: readonly SheetLink[]): Sheet {
  const words = sheetWords(plan);
  const { instructions, agencyInstructions: texts, score } = words;
  const planned = plannedSpan(plan, words);
  const hasGrowth = plan.growthRates.length > 0;
  const facts: [string, string][] = [
    [texts.who, score.agencyText(group.name, agency.name)],
    [texts.period, showSpan(plan.period, plan.calendar, words)],
  ];
  if (planned !== null) facts.push([texts.planned, texts.plannedText(planned)]);
  const due = plan.reportsDue === null ? instructions.dueUnknown : showDate(plan.reportsDue, plan.calendar, words);
  facts.push([instructions.due, due], [texts.file, texts.fileText]);
  return instructionsPage(plan, {
    title: texts.title(plan.title),
    facts,
    how: texts.how,
    steps: [
      texts.performance,
      ...(planned === null ? [] : [texts.plannedColumn]),
      ...(plan.settings.selfScores ? [texts.scores] : []),
      ...(hasGrowth ? [texts.growth, texts.periods(typedMonth(plan.year, 1)), texts.blank] : []),
      texts.paste,
    ],
    colours: [
      ['swatchEntry', instructions.yellow],
      ['swatchLocked', instructions.grey],
      ...(hasGrowth || plan.settings.selfScores ? [['swatchWrong', texts.red] as const] : []),
      ...(hasGrowth ? [['swatchDoubtful', texts.orange] as const] : []),
    ],
    linksTitle: texts.toSheets,
    links,
  });
}
