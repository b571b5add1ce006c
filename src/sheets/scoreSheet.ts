import { leafKeys } from '../assessment/agencyOutcome';
import { checkWeights, type CheckIdentity } from '../assessment/checkCode';
import { isLeaf } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import { addUp } from '../assessment/total';
import { SheetDraft } from '../workbook/draft';
import type { Sheet } from '../workbook/workbook';
import { LOCKED, printed, sheetWords } from './book';
import type { ScoreSheetContent } from './scoreContent';
import { putGrowthRow } from './growthRow';
import { cellReference } from '../workbook/formula';
import { putHead, shownCheckCode } from './scoreHead';
import {
  OVERALL_KEY,
  SCORE_COLUMNS as COLUMN,
  SCORE_ROWS as ROW,
  SCORE_WIDTHS,
  PAPER_WIDTHS,
  scoreRows,
} from './scoreLayout';
import { scoreConditionalFormats, scoreValidations } from './scoreRules';
import { putLeafRow, putParentRow, putTotalRow, totalRowOf, type TableContext } from './scoreTable';

/**
 * 評分－機關: one member's scores for one agency. Parents add up by formula, every entry is checked by formula as well as
 * by validation, and no total shows above an entry that needs correction.
 */
export function scoreSheet(plan: Plan, content: ScoreSheetContent): Sheet {
  const words = sheetWords(plan);
  const rows = scoreRows(plan, ROW.table, true);
  const totalRow = totalRowOf(plan);
  const check: CheckIdentity = { plan: plan.id, member: content.member.code, agency: content.agency.code };
  const context: TableContext = {
    plan,
    words,
    draft: new SheetDraft(content.name),
    entries: content.entries,
    totals: addUp(plan.rubric, plan.settings.step, content.entries),
    weights: checkWeights(check, leafKeys(plan)),
    form: content.form,
  };
  const widths = content.form === 'paper' ? PAPER_WIDTHS : SCORE_WIDTHS;
  context.draft.widths(widths);
  putHead(context, content, totalRow);
  for (const row of rows) {
    if (row.kind === 'growth') {
      const figures = content.figures.get(row.rate.key);
      putGrowthRow(plan, words, context.draft, row.row, row.rate, figures);
    } else if (isLeaf(row.place.criterion)) putLeafRow(context, row, content.remarks.get(row.place.criterion.key));
    else putParentRow(context, row);
  }
  putTotalRow(context, totalRow);
  putEnd(context, totalRow, content.overall);
  const subject = words.header.page(
    words.score.agencyText(content.group.name, content.agency.name),
    content.member.name,
  );
  return {
    ...context.draft.finish(),
    tabColor: '33536F',
    gridlines: false,
    freeze: { rows: ROW.table, columns: COLUMN.text },
    validations: scoreValidations(plan, rows, words),
    conditionalFormats: scoreConditionalFormats(totalRow),
    protection: LOCKED,
    print: printed('landscape', widths, words.header.page(plan.title, subject), words.header.pages, {
      first: ROW.head,
      last: ROW.head,
    }),
  };
}

/** 整體意見 and the line to sign. */
function putEnd(context: TableContext, totalRow: number, overall: string): void {
  const { draft, words } = context;
  const row = totalRow + 1;
  draft.put(row, COLUMN.key, OVERALL_KEY, 'hidden');
  draft.put(row, COLUMN.number, words.score.overall, 'label');
  draft.merge(row, COLUMN.item, COLUMN.improvements, overall || null, 'entryBox');
  draft.height(row, 72);
  draft.put(row + 1, COLUMN.item, words.score.signature, 'signature');
  draft.put(row + 1, COLUMN.text, words.score.signed, 'signature');
  draft.put(row + 1, COLUMN.strengths, words.score.checkCode, 'label');
  const code = cellReference(ROW.first, COLUMN.improvements);
  if (context.form === 'paper') draft.put(row + 1, COLUMN.improvements, words.score.checkCodeOnPaper, 'valueNumber');
  else draft.formula(row + 1, COLUMN.improvements, code, shownCheckCode(context), 'valueNumber');
  draft.height(row + 1, 44);
}
