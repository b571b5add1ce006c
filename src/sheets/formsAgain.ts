import { leavesOf } from '../assessment/criterion';
import { scoringMembers, type Plan } from '../assessment/plan';
import type { Entry } from '../assessment/score';
import { lookUpCells } from '../workbook/lookup';
import { sheetName } from '../workbook/sheetName';
import type { Sheet, Workbook } from '../workbook/workbook';
import { agencySheets, NO_AGENCY_ANSWERS } from './agencyWorkbook';
import { sheetWords } from './book';
import type { CarriedFigures } from './carriedPlan';
import { entryName, entryPlaces } from './entryPlaces';
import { bookIdentity, sheetIdentity, type Identity } from './identity';
import { agenciesOf, memberSheets, nameScoreSheets } from './memberWorkbook';
import { agencyFormIdentity, readAgencyWorkbook } from './readAgencyWorkbook';
import { looksLikeScoreSheet } from './readScoreSheet';
import { showValue } from './readEntry';
import { NO_ANSWERS, type ScoreSheetAnswers } from './scoreContent';
import { ownedSheets } from './sheetOwners';

/**
 * The sheets a member's or an agency's workbook should hold, under the names they have now, calculated from what is typed on
 * them now; the entries themselves are carried over by `keepTyped`. Null when it cannot be told whose it is.
 */
export function formsAgain(plan: Plan, figures: CarriedFigures, present: Workbook): Sheet[] | null {
  const book = bookIdentity(present) ?? present.sheets.map(sheetIdentity).find((identity) => identity !== null) ?? null;
  if (book?.kind === 'member') return memberAgain(plan, figures, present, { ...book, agency: null });
  if (book?.kind === 'agency') return agencyAgain(plan, present, book);
  return null;
}

function memberAgain(plan: Plan, figures: CarriedFigures, present: Workbook, identity: Identity): Sheet[] | null {
  const group = plan.groups.find(({ code }) => code === identity.group);
  const members = scoringMembers(plan, sheetWords(plan).consensusPanel);
  const member = members.find(({ code }) => code === identity.member);
  if (!group || !member) return null;
  const owned = ownedSheets(present, plan.id);
  const taken = present.sheets.map(({ name }) => name);
  const answers = new Map<string, ScoreSheetAnswers>();
  const named = nameScoreSheets(plan, agenciesOf(group, member)).map(({ agency, sheet: usual }) => {
    const owner = { kind: 'member' as const, group: group.code, member: member.code, agency: agency.code };
    const lost = present.sheets.find((sheet) => sheet.name === usual && !sheetIdentity(sheet));
    const there = owned.find(owner) ?? (lost && looksLikeScoreSheet(lost) ? lost : null);
    if (there) answers.set(agency.code, { ...NO_ANSWERS, entries: rawEntries(plan, there) });
    return { agency, sheet: there?.name ?? sheetName(usual, taken) };
  });
  const content = { group, member, created: identity.created, answers, figures };
  return memberSheets(plan, content, identity, named);
}

/** Scores as they stand in their cells, nothing read into them: formulas judge just that. */
function rawEntries(plan: Plan, sheet: Sheet): Map<string, Entry> {
  const places = entryPlaces(sheet);
  const cells = lookUpCells(sheet);
  return new Map(
    leavesOf(plan.rubric).map(({ key }) => {
      const place = places(entryName(key, '@score'));
      const cell = place && cells(place.row, place.column);
      return [key, cell ? showValue(cell) : null];
    }),
  );
}

function agencyAgain(plan: Plan, present: Workbook, book: Identity): Sheet[] | null {
  const reading = readAgencyWorkbook(plan, present);
  const own = reading?.agencies.find(({ agency }) => agency.code === book.agency);
  const group = plan.groups.find(({ agencies }) => agencies.some(({ code }) => code === book.agency));
  const agency = group?.agencies.find(({ code }) => code === book.agency);
  if (!group || !agency) return null;
  const called = (marker: string): string | undefined =>
    present.sheets.find((sheet) => agencyFormIdentity(sheet, book) && sheet.cells.some(({ value }) => value === marker))
      ?.name;
  const [self, growth] = [called('@performance'), called('@lastYear')];
  const content = { ...NO_AGENCY_ANSWERS, ...own, group, agency, created: book.created };
  return agencySheets(plan, content, book, { ...(self && { self }), ...(growth && { growth }) });
}
