import type { GrowthFigures } from '../assessment/growth';
import type { Agency, Group, Member, Plan } from '../assessment/plan';
import { sheetName } from '../workbook/sheetName';
import type { Sheet, Workbook } from '../workbook/workbook';
import { bindBook, sheetWords } from './book';
import { planFor } from './carriedPlan';
import { planIdentity, type Identity } from './identity';
import { instructionsSheet } from './instructionsSheet';
import { overviewSheet } from './overviewSheet';
import { scoreSheet } from './scoreSheet';
import { NO_ANSWERS, type ScoreForm, type ScoreSheetAnswers } from './scoreContent';

export interface MemberWorkbookContent {
  group: Group;
  member: Member;
  /** ISO 8601 UTC; dates the file. */
  created: string;
  /** By agency code; an agency that is missing is blank. */
  answers: ReadonlyMap<string, ScoreSheetAnswers>;
  /** Growth figures by agency code, then growth key. */
  figures: ReadonlyMap<string, ReadonlyMap<string, GrowthFigures>>;
  /** Default: to be filled in on a screen. */
  form?: ScoreForm;
}

/** The agencies of a group a member scores: all but those the member is recused from. */
export function agenciesOf(group: Group, member: Member): Agency[] {
  return group.agencies.filter((agency) => !member.recusedFrom.includes(agency.code));
}

/** An agency's score sheet and what it is called. */
export interface NamedScoreSheet {
  agency: Agency;
  sheet: string;
}

/** Names of a member's score sheets, one an agency. */
export function nameScoreSheets(plan: Plan, agencies: readonly Agency[]): NamedScoreSheet[] {
  const words = sheetWords(plan);
  const taken = [words.instructions.name, words.overview.name];
  return agencies.map((agency) => {
    const sheet = sheetName(words.score.name(agency.name), taken);
    taken.push(sheet);
    return { agency, sheet };
  });
}

/** What one panel member fills in for one group: 填表說明, 總覽, a 評分 sheet for each agency, and the hidden identity. */
export function memberWorkbook(plan: Plan, content: MemberWorkbookContent): Workbook {
  const { group, member, created, form } = content;
  const identity: Identity = {
    ...planIdentity(plan, created),
    kind: 'member',
    group: group.code,
    member: member.code,
    agency: null,
  };
  const own = new Set(group.agencies.map(({ code }) => code));
  const figures = new Map([...content.figures].filter(([agency]) => own.has(agency)));
  // A printed form is never checked or repaired.
  const carried = form === 'paper' ? null : { plan: planFor(plan, member), figures };
  const title = sheetWords(plan).score.title(plan.title);
  const sheets = memberSheets(plan, content, identity, nameScoreSheets(plan, agenciesOf(group, member)));
  const book = bindBook(plan, identity, title, sheets, carried);
  return form === 'paper' ? { ...book, styles: withoutFill(book.styles) } : book;
}

/**
 * The visible sheets of a member's workbook.
 * @param identity of the whole book; each sheet has its own agency in it
 * @param named the sheets of its agencies as they are called
 */
export function memberSheets(
  plan: Plan,
  content: MemberWorkbookContent,
  identity: Identity,
  named: readonly NamedScoreSheet[],
): Sheet[] {
  const { group, member } = content;
  const words = sheetWords(plan);
  const agencies = agenciesOf(group, member);
  const sheets = named.map((each) => ({ ...each, answers: content.answers.get(each.agency.code) ?? NO_ANSWERS }));
  const links = sheets.map(({ agency, sheet }) => ({ label: agency.name, sheet }));
  const lines = sheets.map(({ agency, sheet, answers }) => ({ agency, sheet, entries: answers.entries }));
  return [
    instructionsSheet(plan, group, member, agencies, words.overview.name, links),
    overviewSheet(plan, member, lines),
    ...sheets.map(({ agency, sheet, answers }) =>
      scoreSheet(plan, {
        name: sheet,
        group,
        agency,
        member,
        identity: { ...identity, agency: agency.code },
        form: content.form ?? 'screen',
        ...answers,
        figures: content.figures.get(agency.code) ?? new Map<string, GrowthFigures>(),
      }),
    ),
  ];
}

/** Cells to be written on are white on paper: a printed yellow is a grey that ink is hard to read on. */
function withoutFill(styles: Workbook['styles']): Workbook['styles'] {
  const plain = Object.entries(styles).map(([name, style]) => {
    return [name, name.startsWith('entry') ? { ...style, fill: 'FFFFFF' } : style];
  });
  return Object.fromEntries(plain) as Workbook['styles'];
}
