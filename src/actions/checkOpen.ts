import { scoringMembers, type Plan } from '../assessment/plan';
import { finding } from '../sheets/finding';
import { bookIdentity, IDENTITY_SHEET, sheetIdentity, type Identity } from '../sheets/identity';
import { agenciesOf } from '../sheets/memberWorkbook';
import { agencyFormIdentity, readAgencyWorkbook } from '../sheets/readAgencyWorkbook';
import { looksLikeScoreSheet } from '../sheets/readScoreSheet';
import { ownedSheets } from '../sheets/sheetOwners';
import type { Workbook } from '../workbook/workbook';
import { wordingOf, type Language } from '../wording/wording';
import { agencyProgress } from './checkAgencySheet';
import { checkResultSheet } from './checkResultSheet';
import { checkScoreSheet, type SheetCheck, type SheetProgress } from './checkScoreSheet';
import { openFinding, sayFinding, type OpenFinding } from './openFinding';
import type { OpenWorkbook } from './openWorkbook';
import { readSetupSheets } from './planInOpen';
import { planOfWorkbook } from './planOfWorkbook';
import { inTurns, readStep, type Watcher } from './watcher';

/** Sheets that are checked without a pause: some 20 ms. */
const SHEETS_AT_ONCE = 20;

/** What was found in the open workbook. */
export interface OpenCheck {
  /** The plan it was checked by, to be handed to the next check; null when there is none. */
  plan: Plan | null;
  findings: OpenFinding[];
  /** In tab order: score sheets, 登打 sheets and an agency’s forms. */
  progress: SheetProgress[];
}

export interface CheckOptions {
  language: Language;
  /** Only these sheets, such as the one that was changed; what concerns the whole workbook is left out then. */
  sheets?: readonly string[] | null;
  /** As an earlier check gave it, so that it need not be read again. */
  plan?: Plan | null;
}

/** 檢核: everything there is to say of the open workbook or of some of its sheets, each with sheet and cell. */
export async function checkOpen(open: OpenWorkbook, options: CheckOptions, watcher: Watcher): Promise<OpenCheck> {
  const { language, sheets = null, plan: known = null } = options;
  const wanted = sheets && [...new Set([...sheets, IDENTITY_SHEET])];
  const workbook = await open.read('content', wanted, readStep(watcher));
  const own = known ? null : planOfWorkbook(sheets ? await withPlan() : workbook, language);
  const plan = known ?? own!.plan;
  const planFindings = sheets && plan ? [] : (own?.findings ?? []);
  if (!plan) return { plan, findings: planFindings, progress: [] };
  const { findings, progress } = await inTurns(watcher, checkSheets(plan, workbook, language, sheets === null));
  const gone = (sheets ?? []).filter((name) => !workbook.sheets.some((sheet) => sheet.name === name));
  const missing = gone.map((name) =>
    openFinding(language, 'sheet-not-there', 'note', { sheet: name, values: { name } }),
  );
  return { plan, findings: [...planFindings, ...findings, ...missing], progress };

  /** A member's workbook carries its plan on the hidden sheet; a master has it on sheets of its own. */
  async function withPlan(): Promise<Workbook> {
    const kind = bookIdentity(workbook)?.kind;
    return kind === 'member' || kind === 'agency' ? workbook : readSetupSheets(open, language, watcher);
  }
}

/** The check itself, pure, some sheets at a time. @param whole whether these are all sheets, so that one that is missing is missed */
function* checkSheets(
  plan: Plan,
  workbook: Workbook,
  language: Language,
  whole: boolean,
): Generator<void, Omit<OpenCheck, 'plan'>> {
  const book = bookIdentity(workbook);
  const findings: OpenFinding[] = [];
  const progress: SheetProgress[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) {
    if (index % SHEETS_AT_ONCE === SHEETS_AT_ONCE - 1) yield;
    if (sheet.name.toLowerCase() === IDENTITY_SHEET) continue;
    const form = agencyFormIdentity(sheet, book);
    if (form) {
      // What is found on it is read below, of the whole workbook.
      if (form.plan === plan.id) add({ findings: [], progress: agencyProgress(plan, sheet) });
      continue;
    }
    const identity = sheetIdentity(sheet);
    if (!identity) {
      const lost = looksLikeScoreSheet(sheet) ? [finding('sheet-not-recognised', 'error', { sheet: sheet.name })] : [];
      findings.push(...lost.map((found) => sayFinding(found, language)));
      continue;
    }
    if (identity.plan !== plan.id) {
      const values = { found: identity.plan, expected: plan.id };
      findings.push(sayFinding(finding('other-plan', 'error', { sheet: sheet.name, values }), language));
      continue;
    }
    const isScores = identity.kind === 'member' && identity.agency !== null;
    const check = (isScores ? checkScoreSheet : checkResultSheet)(plan, sheet, identity, language);
    add(check);
    if (isScores && book?.kind === 'member' && book.member !== identity.member) {
      const values = { found: identity.member ?? '', expected: book.member ?? '' };
      findings.push(sayFinding(finding('identity-conflict', 'warning', { sheet: sheet.name, values }), language));
    }
  }
  const agency = readAgencyWorkbook(plan, workbook)?.findings ?? [];
  findings.push(...agency.filter(({ code }) => isAbout(code, whole)).map((found) => sayFinding(found, language)));
  if (whole) findings.push(...copies(plan, workbook, language), ...missingSheets(plan, workbook, book, language));
  return { findings, progress };

  function add(check: SheetCheck): void {
    findings.push(...check.findings);
    if (check.progress) progress.push(check.progress);
  }
}

/** The plan a workbook carries leaves out what it needs not, so that wording is not compared. */
function isAbout(code: string, whole: boolean): boolean {
  return code !== 'changed-wording' && (whole || code !== 'agency-sheet-missing');
}

function copies(plan: Plan, workbook: Workbook, language: Language): OpenFinding[] {
  return ownedSheets(workbook, plan.id).copies.map(({ sheet, first }) =>
    openFinding(language, 'sheet-twice', 'warning', { sheet: sheet.name, values: { first: first.name } }),
  );
}

/** Score sheets a member's workbook was made with and does not hold any more. */
function missingSheets(plan: Plan, workbook: Workbook, book: Identity | null, language: Language): OpenFinding[] {
  const group = book?.kind === 'member' ? plan.groups.find(({ code }) => code === book.group) : undefined;
  const members = scoringMembers(plan, wordingOf(plan.language).sheets.consensusPanel);
  const member = members.find(({ code }) => code === book?.member);
  if (!group || !member) return [];
  const { sheets } = ownedSheets(workbook, plan.id);
  return agenciesOf(group, member)
    .filter(({ code }) => !sheets.some(({ identity }) => identity.agency === code && identity.member === member.code))
    .map(({ name }) => sayFinding(finding('missing-sheet', 'warning', { values: { agency: name } }), language));
}
