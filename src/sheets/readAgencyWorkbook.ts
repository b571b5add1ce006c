import { scoringFingerprint, wordingFingerprint } from '../assessment/fingerprint';
import type { Agency, Group, Plan } from '../assessment/plan';
import type { Sheet, Workbook } from '../workbook/workbook';
import type { AgencyAnswers } from './agencyWorkbook';
import { sheetWords } from './book';
import { finding, type Finding } from './finding';
import { bookIdentity, IDENTITY_SHEET, sheetIdentity, type Identity } from './identity';
import { hasMark } from './marks';
import { readGrowthSheet } from './readGrowthSheet';
import { readSelfAssessment } from './readSelfAssessment';
import { markerOf } from './scoreLayout';

/** What one agency handed in. */
export interface ReturnedAgency extends AgencyAnswers {
  group: Group;
  agency: Agency;
  /** Names of the sheets it was read from. */
  sheets: string[];
  created: string;
}

/** Everything a workbook holds of agencies; findings name sheets and cells, the caller adds the file. */
export interface AgencyWorkbookReading {
  agencies: ReturnedAgency[];
  findings: Finding[];
}

type Form = 'growth' | 'selfAssessment';

/** The sheets an agency fills in, by markers that no other sheet has; one of them may have been deleted. */
const FORMS: Record<Form, readonly string[]> = {
  growth: ['lastYear', 'thisYear'],
  selfAssessment: ['performance', 'evidence'],
};

/** Whose form this sheet is; without an identity of its own, the book's. Null when it is no form of an agency. */
export function agencyFormIdentity(sheet: Sheet, book: Identity | null): Identity | null {
  const own = sheetIdentity(sheet);
  if (own) return own.kind === 'agency' && sheet.name.toLowerCase() !== IDENTITY_SHEET ? own : null;
  return book?.kind === 'agency' && formsOf(sheet).length > 0 ? book : null;
}

function formsOf(sheet: Sheet): Form[] {
  return (['growth', 'selfAssessment'] as const).filter((form) =>
    FORMS[form].some((column) => hasMark(sheet, markerOf(column))),
  );
}

/**
 * Reads what agencies handed in: their sheets are found by the identity they carry, also when copied into another
 * workbook. Null when there is nothing of an agency in it.
 */
export function readAgencyWorkbook(plan: Plan, workbook: Workbook): AgencyWorkbookReading | null {
  const book = bookIdentity(workbook);
  const forms = workbook.sheets.flatMap((sheet) => {
    const identity = agencyFormIdentity(sheet, book);
    return identity ? [{ sheet, identity }] : [];
  });
  if (forms.length === 0 && book?.kind !== 'agency') return null;
  const findings: Finding[] = [];
  const agencies = new Map<string, ReturnedAgency>();
  const read = new Map<string, Set<Form>>();
  // The same trouble on every sheet of a file is one finding.
  const say = (found: Finding): void => {
    if (!findings.some(({ code, value }) => code === found.code && value === found.value)) findings.push(found);
  };
  for (const { sheet, identity } of forms) {
    const placed = place(plan, identity);
    if ('code' in placed) {
      say(placed);
      continue;
    }
    changedPlan(plan, identity).forEach(say);
    findings.push(...identityFindings(sheet, placed.agency, identity, book));
    const { code, name } = placed.agency;
    const known = agencies.get(code) ?? { ...placed, ...empty(), created: identity.created };
    const done = read.get(code) ?? new Set<Form>();
    const same = {
      scoring: identity.scoring === scoringFingerprint(plan),
      wording: identity.wording === wordingFingerprint(plan),
    };
    const located = (found: Finding): Finding => ({ ...found, sheet: sheet.name });
    for (const form of formsOf(sheet)) {
      if (done.has(form)) {
        const values = { agency: name, sheet: sheetWords(plan)[form].name };
        findings.push(finding('agency-sheet-twice', 'warning', { sheet: sheet.name, values }));
        continue;
      }
      done.add(form);
      known.sheets.push(sheet.name);
      if (form === 'growth') {
        const reading = readGrowthSheet(plan, sheet, name, same);
        known.figures = reading.figures;
        findings.push(...reading.findings.map(located));
      } else {
        const reading = readSelfAssessment(plan, sheet, same);
        known.texts = reading.texts;
        known.selfScores = reading.selfScores;
        findings.push(...reading.findings.map(located));
      }
    }
    agencies.set(code, known);
    read.set(code, done);
  }
  if (book?.kind === 'agency') missingForms(plan, book, read).forEach(say);
  return { agencies: [...agencies.values()], findings };
}

function empty(): AgencyAnswers & { sheets: string[] } {
  return { figures: new Map(), texts: new Map(), selfScores: new Map(), sheets: [] };
}

/** Whose it is in the plan as it is now, or why it cannot be used. */
function place(plan: Plan, identity: Identity): { group: Group; agency: Agency } | Finding {
  if (identity.plan !== plan.id) {
    const values = { found: identity.plan, expected: plan.id };
    return finding('other-plan', 'error', { value: identity.plan, values });
  }
  for (const group of plan.groups) {
    const agency = group.agencies.find((candidate) => candidate.code === identity.agency);
    if (agency) return { group, agency };
  }
  const values = { found: identity.agency ?? '', group: identity.group ?? '' };
  return finding('unknown-agency', 'error', { value: identity.agency, values });
}

/** Figures and texts are kept by key, so that a changed plan spoils none of them; but it is said. */
function changedPlan(plan: Plan, identity: Identity): Finding[] {
  if (identity.scoring !== scoringFingerprint(plan)) return [finding('agency-plan-changed', 'warning')];
  return identity.wording === wordingFingerprint(plan) ? [] : [finding('changed-wording', 'note')];
}

function identityFindings(sheet: Sheet, agency: Agency, identity: Identity, book: Identity | null): Finding[] {
  const at = { sheet: sheet.name };
  if (identity === book) return [finding('identity-lost', 'warning', { ...at, values: { agency: agency.name } })];
  if (book?.kind !== 'agency' || book.agency === identity.agency) return [];
  const values = { found: identity.agency ?? '', expected: book.agency ?? '' };
  return [finding('agency-identity-conflict', 'warning', { ...at, values })];
}

/** Forms the workbook was made with and does not hold any more. */
function missingForms(plan: Plan, book: Identity, read: ReadonlyMap<string, ReadonlySet<Form>>): Finding[] {
  const placed = place(plan, book);
  if ('code' in placed) return [placed];
  const words = sheetWords(plan);
  const wanted: Form[] = plan.growthRates.length > 0 ? ['selfAssessment', 'growth'] : ['selfAssessment'];
  return wanted
    .filter((form) => !read.get(placed.agency.code)?.has(form))
    .map((form) => {
      const sheet = words[form].name;
      return finding('agency-sheet-missing', 'warning', {
        value: sheet,
        values: { agency: placed.agency.name, sheet },
      });
    });
}
