import type { Agency, Group, Member, Plan } from '../assessment/plan';
import { scoringMembers } from '../assessment/plan';
import { scoringFingerprint, wordingFingerprint } from '../assessment/fingerprint';
import type { Sheet, Workbook } from '../workbook/workbook';
import { sheetWords } from './book';
import { finding, type Finding } from './finding';
import { bookIdentity, IDENTITY_SHEET, sheetIdentity, type Identity } from './identity';
import { agenciesOf, nameScoreSheets } from './memberWorkbook';
import { agencyFormIdentity } from './readAgencyWorkbook';
import { scoringChanges, type ScoringChanges } from './scoringChanges';
import { looksLikeScoreSheet, readScoreSheet, type ScoreSheetReading } from './readScoreSheet';

/** One member's sheet for one agency as it came back. */
export interface ReturnedSheet extends ScoreSheetReading {
  group: Group;
  agency: Agency;
  member: Member;
  sheet: string;
  created: string;
}

/** Everything a returned workbook holds for the plan; findings name sheets and cells, the caller adds the file. */
export interface MemberWorkbookReading {
  sheets: ReturnedSheet[];
  /** Sheets the workbook was made with and does not hold any more; another file may hold them. */
  missing: { member: Member; agency: Agency }[];
  findings: Finding[];
}

/**
 * Reads a returned workbook: sheets are found by the identity they carry, then by keys; names and order do not matter.
 * What does not belong to the plan is reported and not used.
 */
export function readMemberWorkbook(plan: Plan, workbook: Workbook): MemberWorkbookReading {
  const book = bookIdentity(workbook);
  if (book?.kind === 'results') return nothing('results-workbook');
  if (book?.kind === 'master') return nothing('master-workbook');
  const fingerprints = { scoring: scoringFingerprint(plan), wording: wordingFingerprint(plan) };
  const findings: Finding[] = [];
  const sheets: ReturnedSheet[] = [];
  const reported = new Set<string>();
  const outdated: Sheet[] = [];
  let recognised = false;
  for (const sheet of workbook.sheets) {
    if (sheet.name.toLowerCase() === IDENTITY_SHEET) continue;
    // What an agency filled in is read by readAgencyWorkbook.
    if (agencyFormIdentity(sheet, book)) {
      recognised = true;
      continue;
    }
    const identified = identify(plan, sheet, book);
    findings.push(...identified.findings);
    const { identity } = identified;
    if (!identity) {
      recognised ||= identified.findings.some((found) => found.code !== 'extra-sheet');
      continue;
    }
    recognised = true;
    const wrong = belongs(plan, identity, fingerprints.scoring);
    if (wrong?.code === 'changed-scoring') {
      outdated.push(sheet);
      reported.add(wrong.code);
      continue;
    }
    if (wrong) {
      // What is true of the whole book is one finding, and names no sheet.
      const ofBook = book?.plan === identity.plan && book.scoring === identity.scoring;
      if (!ofBook) findings.push({ ...wrong, sheet: sheet.name });
      else if (!reported.has(wrong.code)) findings.push(wrong);
      if (ofBook) reported.add(wrong.code);
      continue;
    }
    const placed = place(plan, identity);
    if ('code' in placed) {
      findings.push({ ...placed, sheet: sheet.name });
      continue;
    }
    const sameWording = identity.wording === fingerprints.wording;
    if (!sameWording && !reported.has('changed-wording')) {
      findings.push(finding('changed-wording', 'note'));
      reported.add('changed-wording');
    }
    if (book?.member && book.member !== identity.member) {
      const values = { found: identity.member ?? '', expected: book.member };
      findings.push(finding('identity-conflict', 'warning', { sheet: sheet.name, values }));
    }
    const reading = readScoreSheet(plan, sheet, sameWording);
    const located = reading.findings.map((found) => ({ ...found, sheet: sheet.name }));
    sheets.push({ ...reading, ...placed, findings: located, sheet: sheet.name, created: identity.created });
  }
  findings.push(...changedScoring(plan, outdated));
  if (!book && !recognised) return nothing('not-a-scoring-workbook');
  const refused = book && belongs(plan, book, fingerprints.scoring);
  // Of an agency's workbook readAgencyWorkbook says what is to be said.
  const unsaid = refused && book.kind !== 'agency' && !reported.has(refused.code);
  if (unsaid && sheets.length === 0) findings.push(refused);
  return { sheets, missing: book && !refused ? missingSheets(plan, book, sheets) : [], findings };
}

function nothing(code: 'results-workbook' | 'master-workbook' | 'not-a-scoring-workbook'): MemberWorkbookReading {
  return { sheets: [], missing: [], findings: [finding(code, 'error')] };
}

/** Whose sheet this is; without an identity of its own, by the book's and by its name. */
function identify(plan: Plan, sheet: Sheet, book: Identity | null): { identity: Identity | null; findings: Finding[] } {
  const own = sheetIdentity(sheet);
  if (own?.kind === 'member' && own.agency !== null) return { identity: own, findings: [] };
  if (!looksLikeScoreSheet(sheet)) {
    const words = sheetWords(plan);
    const ours = sheet.name === words.instructions.name || sheet.name === words.overview.name;
    return { identity: null, findings: ours ? [] : [finding('extra-sheet', 'note', { sheet: sheet.name })] };
  }
  const agency = book && agencyOfName(plan, book, sheet.name);
  if (!agency) {
    return { identity: null, findings: [finding('sheet-not-recognised', 'error', { sheet: sheet.name })] };
  }
  const lost = finding('identity-lost', 'warning', { sheet: sheet.name, values: { agency: agency.name } });
  return { identity: { ...book, agency: agency.code }, findings: [lost] };
}

/** The agency whose sheet had this name when the book was made. */
function agencyOfName(plan: Plan, book: Identity, name: string): Agency | null {
  const group = plan.groups.find((candidate) => candidate.code === book.group);
  if (!group) return null;
  const members = scoringMembers(plan, sheetWords(plan).consensusPanel);
  const member = members.find((candidate) => candidate.code === book.member);
  const names = [
    ...nameScoreSheets(plan, member ? agenciesOf(group, member) : []),
    ...nameScoreSheets(plan, group.agencies),
  ];
  return names.find(({ sheet }) => sheet === name)?.agency ?? null;
}

function belongs(plan: Plan, identity: Identity, scoring: string): Finding | null {
  if (identity.plan !== plan.id) {
    return finding('other-plan', 'error', {
      value: identity.plan,
      values: { found: identity.plan, expected: plan.id },
    });
  }
  return identity.scoring === scoring ? null : finding('changed-scoring', 'error');
}

/** One finding for all sheets that the same changes of the plan have made unusable, at the first cell that changed. */
function changedScoring(plan: Plan, outdated: readonly Sheet[]): Finding[] {
  const { listSeparator, clauseSeparator } = sheetWords(plan);
  const groups = new Map<string, { sheets: string[]; first: ScoringChanges }>();
  for (const sheet of outdated) {
    const changes = scoringChanges(plan, sheet);
    const text = changes.texts.join(clauseSeparator);
    const same = groups.get(text);
    if (same) same.sheets.push(sheet.name);
    else groups.set(text, { sheets: [sheet.name], first: changes });
  }
  return [...groups].map(([changes, { sheets, first }]) => {
    const values = { changes, sheets: sheets.join(listSeparator) };
    return finding('changed-scoring', 'error', { sheet: sheets[0]!, cell: first.cell, value: first.value, values });
  });
}

function place(plan: Plan, identity: Identity): { group: Group; agency: Agency; member: Member } | Finding {
  const found = (
    code: 'unknown-group' | 'unknown-agency' | 'unknown-member',
    value: string | null,
    group = '',
  ): Finding => finding(code, 'error', { value, values: { found: value ?? '', group } });
  const group = plan.groups.find((candidate) => candidate.code === identity.group);
  if (!group) return found('unknown-group', identity.group);
  const agency = group.agencies.find((candidate) => candidate.code === identity.agency);
  if (!agency) return found('unknown-agency', identity.agency, group.name);
  const members = scoringMembers(plan, sheetWords(plan).consensusPanel);
  const member = members.find((candidate) => candidate.code === identity.member);
  return member ? { group, agency, member } : found('unknown-member', identity.member);
}

function missingSheets(
  plan: Plan,
  book: Identity,
  sheets: readonly ReturnedSheet[],
): { member: Member; agency: Agency }[] {
  const group = plan.groups.find((candidate) => candidate.code === book.group);
  const members = scoringMembers(plan, sheetWords(plan).consensusPanel);
  const member = members.find((candidate) => candidate.code === book.member);
  if (!group || !member) return [];
  return agenciesOf(group, member)
    .filter((agency) => !sheets.some((sheet) => sheet.member.code === member.code && sheet.agency.code === agency.code))
    .map((agency) => ({ member, agency }));
}
