import type { GrowthFigures } from '../assessment/growth';
import type { Agency, Group, Plan } from '../assessment/plan';
import type { Entries } from '../assessment/total';
import type { Sheet, Workbook } from '../workbook/workbook';
import { agencyInstructions } from './agencyInstructions';
import { bindBook, sheetWords } from './book';
import { planFor } from './carriedPlan';
import { growthSheet } from './growthSheet';
import { planIdentity, type Identity } from './identity';
import { selfAssessmentSheet, type SelfTexts } from './selfAssessmentSheet';

/** What an agency has filled in. */
export interface AgencyAnswers {
  /** 申報值 by growth key; a rate of which nothing was reported is missing. */
  figures: ReadonlyMap<string, GrowthFigures>;
  /** By criterion key. */
  texts: ReadonlyMap<string, SelfTexts>;
  /** 自評分數 by criterion key; empty unless the plan asks for them. */
  selfScores: Entries;
}

/** Nothing filled in yet. */
export const NO_AGENCY_ANSWERS: AgencyAnswers = { figures: new Map(), texts: new Map(), selfScores: new Map() };

export interface AgencyWorkbookContent extends AgencyAnswers {
  group: Group;
  agency: Agency;
  /** ISO 8601 UTC; dates the file. */
  created: string;
}

/** What one agency fills in every year: 填表說明, 自評表, 成長率 where the plan has growth rates, and the hidden identity. */
export function agencyWorkbook(plan: Plan, content: AgencyWorkbookContent): Workbook {
  const { group, agency, created } = content;
  const identity: Identity = {
    ...planIdentity(plan, created),
    kind: 'agency',
    group: group.code,
    member: null,
    agency: agency.code,
  };
  const title = sheetWords(plan).selfAssessment.title(plan.title);
  const carried = { plan: planFor(plan, null), figures: new Map() };
  return bindBook(plan, identity, title, agencySheets(plan, content, identity), carried);
}

/** The visible sheets of an agency's workbook. @param given what its forms are called, where they have names already */
export function agencySheets(
  plan: Plan,
  content: AgencyWorkbookContent,
  identity: Identity,
  given: { self?: string; growth?: string } = {},
): Sheet[] {
  const { group, agency } = content;
  const words = sheetWords(plan);
  const hasGrowth = plan.growthRates.length > 0;
  const names = {
    self: given.self ?? words.selfAssessment.name,
    growth: hasGrowth ? (given.growth ?? words.growth.name) : null,
  };
  const links = [names.self, names.growth].filter((name) => name !== null).map((sheet) => ({ label: sheet, sheet }));
  const sheets = [
    agencyInstructions(plan, group, agency, links),
    selfAssessmentSheet(plan, { ...content, name: names.self, growthSheet: names.growth, identity }),
  ];
  if (names.growth !== null) sheets.push(growthSheet(plan, { ...content, name: names.growth, identity }));
  return sheets;
}
