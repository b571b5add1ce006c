import { leafKeys } from '../assessment/agencyOutcome';
import { checkWeights, type CheckIdentity } from '../assessment/checkCode';
import { isLeaf } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import { addUp } from '../assessment/total';
import type { Sheet } from '../workbook/workbook';
import { printed, sheetWords } from './book';
import { fillGrowthRow } from './growthRow';
import { printIdentity } from './identity';
import type { ScoreSheetContent } from './scoreContent';
import { blankScoreSheet } from './scoreForm';
import { SCORE_COLUMNS as COLUMN, SCORE_ROWS as ROW } from './scoreLayout';
import {
  fillLeafRow,
  fillParentRow,
  fillProgress,
  fillTotalRow,
  shownCheckCode,
  type ValueContext,
} from './scoreValues';

/**
 * 評分－機關: one member's scores for one agency. Parents add up by formula, every entry is checked by formula as well as
 * by validation, and no total shows above an entry that needs correction.
 */
export function scoreSheet(plan: Plan, content: ScoreSheetContent): Sheet {
  const { group, agency, member, form } = content;
  const words = sheetWords(plan);
  const { pattern, rows, totalRow, widths } = blankScoreSheet(plan, form);
  const check: CheckIdentity = { plan: plan.id, member: member.code, agency: agency.code };
  const copy = pattern.copy(content.name);
  const context: ValueContext = {
    plan,
    words,
    copy,
    entries: content.entries,
    totals: addUp(plan.rubric, plan.settings.step, content.entries),
    weights: checkWeights(check, leafKeys(plan)),
  };
  const forWhom = words.score.agencyText(group.name, agency.name);
  copy.put(ROW.title, COLUMN.key, printIdentity(content.identity));
  copy.put(ROW.first, COLUMN.item, forWhom);
  copy.put(ROW.first, COLUMN.text, words.score.member(member.code, member.name));
  for (const row of rows) {
    if (row.kind === 'growth') {
      fillGrowthRow(plan, words, copy, row.row, row.rate, content.figures.get(row.rate.key));
    } else if (isLeaf(row.place.criterion)) fillLeafRow(context, row, content.remarks.get(row.place.criterion.key));
    else fillParentRow(context, row);
  }
  fillTotalRow(context, totalRow);
  copy.put(totalRow + 1, COLUMN.item, content.overall);
  // A printed form has neither figures above the table nor a code beside the signature.
  if (form === 'screen') {
    const code = shownCheckCode(context);
    fillProgress(context, code);
    copy.put(totalRow + 2, COLUMN.improvements, code);
  }
  const subject = words.header.page(forWhom, member.name);
  return {
    ...copy.sheet,
    print: printed('landscape', widths, words.header.page(plan.title, subject), words.header.pages, {
      first: ROW.head,
      last: ROW.head,
    }),
  };
}
