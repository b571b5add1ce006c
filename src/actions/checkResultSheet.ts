import { leavesOf } from '../assessment/criterion';
import { scoringMembers, type Plan } from '../assessment/plan';
import { addUp } from '../assessment/total';
import { noEarlierResults } from '../sheets/earlierResults';
import { wordIn } from '../sheets/entryWords';
import { entryName, entryNames, entryPlaces } from '../sheets/entryPlaces';
import { hasContent } from '../sheets/keptNotes';
import { showValue } from '../sheets/readEntry';
import { readPaper, readTally } from '../sheets/readTally';
import type { Identity } from '../sheets/identity';
import { verdictFindings } from '../sheets/verdictFindings';
import { printCell } from '../workbook/address';
import type { Cell, Sheet } from '../workbook/workbook';
import { wordingOf, type Language } from '../wording/wording';
import { protectionFindings, type SheetCheck } from './checkScoreSheet';
import { openFinding, sayFinding, type OpenFinding } from './openFinding';

/** Checks the entries on a tally, a ranking or a 登打 sheet; other sheets of results hold free text. */
export function checkResultSheet(plan: Plan, sheet: Sheet, identity: Identity, language: Language): SheetCheck {
  const findings = protectionFindings(sheet, language);
  findings.push(...wordFindings(plan, sheet, identity, language));
  if (identity.kind === 'paperEntry') return checkPaper(plan, sheet, identity, language, findings);
  if (identity.kind === 'tally') findings.push(...decisionFindings(plan, sheet, identity, language));
  return { findings, progress: null };
}

/** Entries that are none of the choices; nobody would see that they count for nothing. */
function wordFindings(plan: Plan, sheet: Sheet, { kind }: Identity, language: Language): OpenFinding[] {
  const { attendance, count, ranking } = wordingOf(plan.language).sheets;
  const { listSeparator } = wordingOf(language).sheets;
  const choices = new Map<string, readonly [Parameters<typeof wordIn>[0], string[]]>(
    kind === 'tally'
      ? [
          ['@attendance', ['attendance', Object.values(attendance)]],
          ['@count', ['count', Object.values(count)]],
        ]
      : kind === 'ranking'
        ? [
            ['@reassessment', ['reassessment', Object.values(ranking.reassessments)]],
            ['@firstDecision', ['firstDecision', Object.values(ranking.firstDecisions)]],
          ]
        : [],
  );
  return entriesOf(sheet).flatMap(({ key, mark, cell }) => {
    const value = showValue(cell);
    const detail = { sheet: sheet.name, cell: printCell(cell.row, cell.column), value };
    const choice = choices.get(kind === 'tally' ? key : mark);
    if (choice && wordIn(choice[0], String(value).trim()) === null) {
      const values = { value: String(value), allowed: choice[1].join(listSeparator) };
      return [openFinding(language, 'word-unknown', 'warning', { ...detail, values })];
    }
    if (kind === 'ranking' && mark === '@lot' && !Number.isInteger(value)) {
      return [openFinding(language, 'lot-not-number', 'warning', { ...detail, values: { value: String(value) } })];
    }
    return [];
  });
}

/** Members left out need a reason and a resolution. */
function decisionFindings(plan: Plan, sheet: Sheet, identity: Identity, language: Language): OpenFinding[] {
  const earlier = noEarlierResults();
  readTally(plan, sheet, identity, new Map(), earlier);
  const places = entryPlaces(sheet);
  const members = scoringMembers(plan, wordingOf(plan.language).sheets.consensusPanel);
  const undecided = members.flatMap(({ code, name }) => {
    const decision = earlier.decisions.get(`${identity.agency ?? ''}/${code}`);
    if (!decision || decision.counted || (decision.reason !== '' && decision.resolution !== '')) return [];
    const place = places(entryName(decision.reason === '' ? '@reason' : '@resolution', code));
    const cell = place && printCell(place.row, place.column);
    return [
      openFinding(language, 'resolution-missing', 'warning', { sheet: sheet.name, cell, values: { member: name } }),
    ];
  });
  // `word-unknown` says it here, with the choices there are.
  const told = earlier.findings.filter(({ code }) => code !== 'entry-not-understood');
  const read = told.map((found) => sayFinding({ ...found, sheet: sheet.name }, language));
  return [...read, ...undecided];
}

function checkPaper(
  plan: Plan,
  sheet: Sheet,
  identity: Identity,
  language: Language,
  findings: OpenFinding[],
): SheetCheck {
  const earlier = noEarlierResults();
  readPaper(plan, sheet, identity, earlier);
  findings.push(...earlier.findings.map((found) => sayFinding({ ...found, sheet: sheet.name }, language)));
  const leaves = leavesOf(plan.rubric);
  const progress = { scored: 0, invalid: 0, waiting: [] as string[] };
  // Who handed in a file has no paper; a member is expected here once a score is typed.
  const begun = [...(earlier.paper?.get(identity.agency ?? '')?.values() ?? [])].filter(
    ({ entries }) => entries.size > 0,
  );
  for (const { entries, cells } of begun) {
    const totals = addUp(plan.rubric, plan.settings.step, entries);
    progress.scored += totals.total.scored;
    progress.invalid += totals.total.invalid;
    for (const leaf of leaves) {
      const verdict = totals.verdicts.get(leaf.key)!;
      const cell = cells.get(leaf.key) ?? null;
      if (verdict !== 'valid' && cell !== null) progress.waiting.push(cell);
      const found =
        verdict === 'blank' ? [] : verdictFindings(plan, leaf, verdict, entries.get(leaf.key) ?? null, cell);
      findings.push(...found.map((each) => sayFinding({ ...each, sheet: sheet.name }, language)));
    }
  }
  const whole = { sheet: sheet.name, agency: identity.agency, member: null, total: null };
  return { findings, progress: { ...whole, ...progress, expected: begun.length * leaves.length } };
}

/** Filled-in cells that have a key and a mark. */
function entriesOf(sheet: Sheet): { key: string; mark: string; cell: Cell }[] {
  const names = entryNames(sheet);
  return sheet.cells.filter(hasContent).flatMap((cell) => {
    const [key, mark] = names(cell.row, cell.column)?.split('\n') ?? [];
    return key === undefined || mark === undefined ? [] : [{ key, mark, cell }];
  });
}
