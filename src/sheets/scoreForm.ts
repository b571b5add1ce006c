import { derived } from '../assessment/derived';
import { isLeaf } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import { SheetDraft } from '../workbook/draft';
import { cellReference } from '../workbook/formula';
import { SheetPattern } from '../workbook/sheetPattern';
import { LOCKED, sheetWords } from './book';
import { putGrowthRow } from './growthRow';
import type { ScoreForm } from './scoreContent';
import { putHead } from './scoreHead';
import {
  OVERALL_KEY,
  PAPER_WIDTHS,
  SCORE_COLUMNS as COLUMN,
  SCORE_ROWS as ROW,
  SCORE_WIDTHS,
  scoreRows,
  type ScoreRow,
} from './scoreLayout';
import { scoreConditionalFormats, scoreValidations } from './scoreRules';
import { putLeafRow, putParentRow, putTotalRow, totalRowOf, type TableContext } from './scoreTable';

/** What all score sheets of a plan have in common, whoever scores whom. */
export interface BlankScoreSheet {
  /** Everything but names, entries, figures and what follows from them; formulas have no results yet. */
  pattern: SheetPattern;
  rows: readonly ScoreRow[];
  totalRow: number;
  /** Of the columns, in characters. */
  widths: readonly number[];
}

const BLANK_SHEETS: Record<ScoreForm, (plan: Plan) => BlankScoreSheet> = {
  screen: derived((plan: Plan) => makeBlank(plan, 'screen')),
  paper: derived((plan: Plan) => makeBlank(plan, 'paper')),
};

/** The blank score sheet of a plan, made once: formulas, texts and formats are the same for every member and agency. */
export function blankScoreSheet(plan: Plan, form: ScoreForm): BlankScoreSheet {
  return BLANK_SHEETS[form](plan);
}

function makeBlank(plan: Plan, form: ScoreForm): BlankScoreSheet {
  const words = sheetWords(plan);
  const rows = scoreRows(plan, ROW.table, true);
  const totalRow = totalRowOf(plan);
  const widths = form === 'paper' ? PAPER_WIDTHS : SCORE_WIDTHS;
  const context: TableContext = { plan, words, draft: new SheetDraft(''), form };
  const { draft } = context;
  draft.widths(widths);
  putHead(context, totalRow);
  for (const row of rows) {
    if (row.kind === 'growth') putGrowthRow(plan, words, draft, row.row, row.rate);
    else if (isLeaf(row.place.criterion)) putLeafRow(context, row);
    else putParentRow(context, row);
  }
  putTotalRow(context, totalRow);
  putEnd(context, totalRow);
  const pattern = new SheetPattern({
    ...draft.finish(),
    tabColor: '33536F',
    gridlines: false,
    freeze: { rows: ROW.table, columns: COLUMN.text },
    validations: scoreValidations(plan, rows, words),
    conditionalFormats: scoreConditionalFormats(totalRow),
    protection: LOCKED,
  });
  return { pattern, rows, totalRow, widths };
}

/** 整體意見 and the line to sign. */
function putEnd({ draft, words, form }: TableContext, totalRow: number): void {
  const row = totalRow + 1;
  draft.put(row, COLUMN.key, OVERALL_KEY, 'hidden');
  draft.put(row, COLUMN.number, words.score.overall, 'label');
  draft.merge(row, COLUMN.item, COLUMN.improvements, null, 'entryBox');
  draft.height(row, 72);
  draft.put(row + 1, COLUMN.item, words.score.signature, 'signature');
  draft.put(row + 1, COLUMN.text, words.score.signed, 'signature');
  draft.put(row + 1, COLUMN.strengths, words.score.checkCode, 'label');
  const code = cellReference(ROW.first, COLUMN.improvements);
  if (form === 'paper') draft.put(row + 1, COLUMN.improvements, words.score.checkCodeOnPaper, 'valueNumber');
  else draft.formula(row + 1, COLUMN.improvements, code, null, 'valueNumber');
  draft.height(row + 1, 44);
}
