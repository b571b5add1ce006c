import type { Plan } from '../assessment/plan';
import type { Workbook } from '../workbook/workbook';
import { noEarlierResults, type EarlierResults } from './earlierResults';
import { openTally } from './readTally';
import { readTallyGrowth } from './readTallyGrowth';
import { ownedSheets } from './sheetOwners';

/** The growth figures on the tallies of a workbook, and what is odd about them; none where it holds no results of the plan. */
export function readResultFigures(
  plan: Plan,
  workbook: Workbook,
): Pick<EarlierResults, 'figures' | 'verified' | 'findings'> {
  const earlier = noEarlierResults();
  for (const { sheet, identity } of ownedSheets(workbook, plan.id).sheets) {
    const opened = identity.kind === 'tally' ? openTally(plan, sheet, identity) : null;
    if (opened) readTallyGrowth(plan, sheet, opened.table, opened.place.agency, earlier);
  }
  return earlier;
}
