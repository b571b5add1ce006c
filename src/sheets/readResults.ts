import type { Plan } from '../assessment/plan';
import type { Workbook } from '../workbook/workbook';
import { noEarlierResults, type EarlierResults } from './earlierResults';
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
import { readSheetHere } from './readSheetHere';

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
