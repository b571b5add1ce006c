import { scoringFingerprint } from '../assessment/fingerprint';
import type { GrowthFigures } from '../assessment/growth';
import type { Criterion } from '../assessment/criterion';
import type { Member, Plan } from '../assessment/plan';
import { parsePlan } from '../assessment/readPlan';
import type { Workbook } from '../workbook/workbook';
import { parseFigures, printFigures } from './figuresText';
import { bookIdentity, IDENTITY_SHEET } from './identity';

/** Growth figures by agency code, then growth key. */
export type CarriedFigures = ReadonlyMap<string, ReadonlyMap<string, GrowthFigures>>;

/** What a workbook carries of its plan on the hidden sheet, so that it can be checked and repaired by itself. */
export interface CarriedPlan {
  plan: Plan;
  figures: CarriedFigures;
}

/** Why a workbook's own plan cannot be used: made by an earlier version, or changed since. */
export type NoCarriedPlan = 'missing' | 'damaged';

/** Begins the cells that hold a plan, and those that hold an agency's figures. */
const PLAN = '@plan ';
const FIGURES = '@figures ';

/** Most characters of one cell; Excel takes 32,767. */
const LONGEST = 32_000;

/**
 * What one member's or agency's workbook needs of a plan: the rubric, the groups, the dates. Of the panel only the member;
 * awards, what was printed wrongly and the secretariat's own record stay at home.
 */
export function planFor(plan: Plan, member: Member | null): Plan {
  return {
    ...plan,
    rubric: plan.rubric.map(withoutPrinted),
    groups: plan.groups.map((group) => ({
      ...group,
      agencies: group.agencies.map(({ code, name, extra }) => ({ code, name, extra })),
    })),
    panel: plan.panel.filter(({ code }) => code === member?.code),
    awards: { ...plan.awards, recipients: [], rules: [], national: [] },
    schedule: [],
  };
}

function withoutPrinted(criterion: Criterion): Criterion {
  const own = { ...criterion, children: criterion.children.map(withoutPrinted) };
  delete own.printed;
  return own;
}

/** The texts of the cells that carry a plan and figures, one a row. */
export function printCarried({ plan, figures }: CarriedPlan): string[] {
  const agencies = [...figures].flatMap(([agency, own]) =>
    [...own].map(([key, figure]) => `${FIGURES}${agency}/${key} ${printFigures(figure)}`),
  );
  return [...split(JSON.stringify(plan)).map((part) => PLAN + part), ...agencies];
}

/** Parts of a text short enough for a cell, none of which ends in half a character. */
function split(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = from + LONGEST;
    const end = /[\uD800-\uDBFF]/.test(text[to - 1] ?? '') ? to - 1 : to;
    parts.push(text.slice(from, end));
    from = end;
  }
  return parts;
}

/**
 * The plan a workbook carries. It must be the one the workbook says it was made from: a plan that scores differently is
 * damaged, whoever changed it.
 */
export function carriedPlan(workbook: Workbook): CarriedPlan | NoCarriedPlan {
  const hidden = workbook.sheets.find((sheet) => sheet.name.toLowerCase() === IDENTITY_SHEET);
  const texts = (hidden?.cells ?? []).map(({ value }) => value).filter((value) => typeof value === 'string');
  const parts = texts.filter((text) => text.startsWith(PLAN));
  if (parts.length === 0) return 'missing';
  const plan = parsePlan(parts.map((part) => part.slice(PLAN.length)).join(''));
  const identity = bookIdentity(workbook);
  if (!plan || (identity && identity.scoring !== scoringFingerprint(plan))) return 'damaged';
  const figures = new Map<string, Map<string, GrowthFigures>>();
  for (const text of texts) {
    const [, agency, key, json] = /^@figures ([^/ ]+)\/([^ ]+) (.*)$/s.exec(text) ?? [];
    const read = json === undefined ? null : parseFigures(json);
    if (!read) continue;
    figures.set(agency!, (figures.get(agency!) ?? new Map<string, GrowthFigures>()).set(key!, read));
  }
  return { plan, figures };
}
