import { scoringFingerprint } from '../assessment/fingerprint';
import type { Plan } from '../assessment/plan';
import type { Sheet, Workbook } from '../workbook/workbook';
import { sheetWords } from './book';
import { noEarlierResults, type EarlierResults } from './earlierResults';
import { finding, type Finding } from './finding';
import { bookIdentity, sheetIdentity, type Identity } from './identity';
import {
  readAwards,
  readImprovements,
  readLog,
  readOpinions,
  readRanking,
  type WrittenOpinions,
} from './readResultEntries';
import { readPaper, readTally } from './readTally';
import { hasMark } from './marks';
import { readSheetHere } from './readSheetHere';
import { markerOf } from './scoreLayout';
import { scoringChanges } from './scoringChanges';

/**
 * Reads back what an earlier merge and people put into a results workbook, by identity, marks and keys.
 * @returns null when it is no results workbook of this plan; why is in `findings` of the caller
 */
export function readResults(plan: Plan, workbook: Workbook): EarlierResults | null {
  const book = bookIdentity(workbook);
  const sheets = workbook.sheets.map((sheet) => ({ sheet, identity: sheetIdentity(sheet) }));
  const isOurs = (identity: Identity | null, kind: Identity['kind']): boolean =>
    identity?.kind === kind && identity.plan === plan.id;
  // A member's own workbook is no result, a master with score sheets in it is one.
  const mayHold = book?.kind === 'master' || book?.kind === 'results';
  const isHere = (identity: Identity | null): boolean => mayHold && isOurs(identity, 'member') && !!identity?.agency;
  const holds = sheets.some(({ identity }) => isOurs(identity, 'tally') || isHere(identity));
  if (!isOurs(book, 'results') && !holds) return null;
  const earlier = noEarlierResults();
  const own = sheets.flatMap(({ sheet, identity }) =>
    identity?.plan === plan.id && (identity.kind !== 'member' || isHere(identity)) ? [{ sheet, identity }] : [],
  );
  earlier.findings.push(...changesSince(plan, own), ...sheetsGone(plan, own));
  const remarks: WrittenOpinions = new Map();
  for (const { sheet, identity } of sheets) if (isOurs(identity, 'opinions')) readOpinions(sheet, remarks);
  for (const { sheet, identity } of sheets) {
    if (identity?.plan !== plan.id) continue;
    switch (identity.kind) {
      case 'tally':
        readTally(plan, sheet, identity, remarks, earlier);
        break;
      case 'paperEntry':
        readPaper(plan, sheet, identity, earlier);
        break;
      case 'ranking':
        readRanking(plan, sheet, earlier);
        break;
      case 'awards':
        readAwards(plan, sheet, earlier);
        break;
      case 'improvements':
        readImprovements(sheet, earlier);
        break;
      case 'member':
        if (isHere(identity)) readSheetHere(plan, sheet, identity, earlier);
        break;
      case 'log':
        readLog(sheet, earlier);
        break;
      default:
        break;
    }
  }
  // What 意見彙整 says of such a sheet is what it said when the results were made.
  earlier.sheets = earlier.sheets.filter(
    ({ agency, member, answers }) => answers.entries.size > 0 || !earlier.here.has(`${agency.code}/${member.code}`),
  );
  return earlier;
}

interface OwnSheet {
  sheet: Sheet;
  identity: Identity;
}

/**
 * What the plan changed about its criteria since the scores were given: they are judged by it as it is now, but nobody can
 * know whether 50 of 60 points are 50 of 100. Agencies that came or went change no score.
 */
function changesSince(plan: Plan, own: readonly OwnSheet[]): Finding[] {
  const scoring = scoringFingerprint(plan);
  const clauses = sheetWords(plan).clauseSeparator;
  const found = new Map<string, Finding>();
  for (const { sheet, identity } of own) {
    const shows = identity.kind === 'member' || identity.kind === 'tally';
    // Tallies of earlier versions do not mark their points.
    if (!shows || identity.scoring === scoring || !hasMark(sheet, markerOf('points'))) continue;
    const { texts, cell, value, ofCriteria } = scoringChanges(plan, sheet);
    const changes = texts.join(clauses);
    if (!ofCriteria || found.has(changes)) continue;
    const place = { sheet: sheet.name, cell, value };
    found.set(changes, finding('earlier-scoring-changed', 'error', { ...place, values: { changes } }));
  }
  return [...found.values()];
}

/** Results are whole when made; a sheet of theirs that is gone took with it what was typed there. */
function sheetsGone(plan: Plan, own: readonly OwnSheet[]): Finding[] {
  const words = sheetWords(plan);
  const has = (kind: Identity['kind'], group: string | null): boolean =>
    own.some(({ identity }) => identity.kind === kind && identity.group === group);
  const groups = plan.groups.filter(({ code }) => has('tally', code));
  const gone = [
    ...groups.filter(({ code }) => !has('ranking', code)).map(({ name }) => words.ranking.name(name)),
    ...(['awards', 'opinions', 'improvements', 'log'] as const)
      .filter((kind) => groups.length > 0 && !has(kind, null))
      .map((kind) => words[kind].name),
  ];
  return gone.map((name) => finding('results-sheet-missing', 'warning', { value: name, values: { name } }));
}
