import { leavesOf } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import { lostValidations } from '../sheets/checkValidations';
import { entryName, entryPlaces } from '../sheets/entryPlaces';
import { readScoreSheet } from '../sheets/readScoreSheet';
import type { Identity } from '../sheets/identity';
import { printCell } from '../workbook/address';
import type { Sheet } from '../workbook/workbook';
import type { Language } from '../wording/wording';
import { openFinding, sayFinding, type OpenFinding } from './openFinding';

/** How far a sheet is filled in. */
export interface SheetProgress {
  sheet: string;
  /** Codes; null where there is none. */
  agency: string | null;
  member: string | null;
  /** Valid entries, entries to correct, and entries there should be. */
  scored: number;
  invalid: number;
  expected: number;
  /** Sum of the scores once none needs correction and any is there. */
  total: number | null;
  /** Cells that wait for an entry or for another one, in the order of the form. */
  waiting: string[];
}

/** What is found on one sheet, and how far it is. */
export interface SheetCheck {
  findings: OpenFinding[];
  progress: SheetProgress | null;
}

/** Most addresses that a message names. */
const NAMED = 5;

/** Checks one score sheet by the plan's own caps, whatever the sheet now says. */
export function checkScoreSheet(plan: Plan, sheet: Sheet, identity: Identity, language: Language): SheetCheck {
  const { totals, findings: read } = readScoreSheet(plan, sheet, true);
  const findings = read.map((found) => sayFinding({ ...found, sheet: sheet.name }, language));
  const lost = lostValidations(plan, sheet);
  if (lost.length > 0) {
    const cells = lost.slice(0, NAMED).join(' ') + (lost.length > NAMED ? ' …' : '');
    const values = { count: lost.length, cells };
    findings.push(openFinding(language, 'validation-lost', 'warning', { sheet: sheet.name, cell: lost[0]!, values }));
  }
  findings.push(...protectionFindings(sheet, language));
  const { scored, invalid, leaves, sum } = totals.total;
  const places = entryPlaces(sheet);
  const cellOf = (key: string): string | null => {
    const place = places(entryName(key, '@score'));
    return place && printCell(place.row, place.column);
  };
  const waiting = leavesOf(plan.rubric).flatMap(({ key }) =>
    totals.verdicts.get(key) === 'valid' ? [] : (cellOf(key) ?? []),
  );
  const progress: SheetProgress = {
    sheet: sheet.name,
    agency: identity.agency,
    member: identity.member,
    scored,
    invalid,
    expected: leaves,
    total: invalid > 0 || scored === 0 ? null : sum,
    waiting,
  };
  return { findings, progress };
}

/** Every form of ours is protected; without that, formulas are changed by mistake. */
export function protectionFindings(sheet: Sheet, language: Language): OpenFinding[] {
  return sheet.protection ? [] : [openFinding(language, 'protection-lost', 'warning', { sheet: sheet.name })];
}
