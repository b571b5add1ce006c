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

/**
 * Reads back what an earlier merge and people put into a results workbook, by identity, marks and keys.
 * @returns null when it is no results workbook of this plan; why is in `findings` of the caller
 */
export function readResults(plan: Plan, workbook: Workbook): EarlierResults | null {
  const book = bookIdentity(workbook);
  const sheets = workbook.sheets.map((sheet) => ({ sheet, identity: sheetIdentity(sheet) }));
  const isOurs = (identity: Identity | null, kind: Identity['kind']): boolean =>
    identity?.kind === kind && identity.plan === plan.id;
  if (!isOurs(book, 'results') && !sheets.some(({ identity }) => isOurs(identity, 'tally'))) return null;
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
      case 'log':
        readLog(sheet, earlier);
        break;
      default:
        break;
    }
  }
  return earlier;
}
