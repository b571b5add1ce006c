import { leafKeys, type AgencyOutcome, MemberOutcome, Spread } from '../assessment/agencyOutcome';
import { fullMarks, isLeaf, nameOf, type PlacedCriterion } from '../assessment/criterion';
import { subtract } from '../assessment/decimal';
import { rubricTotal, type Plan } from '../assessment/plan';
import { scoreRange } from '../assessment/score';
import type { Subtotal } from '../assessment/total';
import { areaReference, call, cellReference, join, text, when, type Expression } from '../workbook/formula';
import { fittingHeight } from './rowHeight';
import type { SheetWording } from '../wording/zh-TW/sheets';
import type { FormDraft } from './book';
import { leafItemStyle, levelStyle, type FormStyle } from './formStyles';
import { guard, isOffStep } from './scoreFormulas';
import { paperEntryReference } from './paperEntrySheet';
import { scoreEntryReference } from './scoreReferences';
import { scoreRows, TOTAL_KEY, type ScoreRow } from './scoreLayout';
import { shownEntry, shownSum } from './scoreValues';
import { TALLY_COLUMNS as COLUMN, TALLY_ROWS as ROW, type TallyColumns, type TallyFoot } from './tallyLayout';

/** What a tally is made from. */
export interface TallyContext {
  plan: Plan;
  words: SheetWording;
  draft: FormDraft;
  outcome: AgencyOutcome;
  columns: TallyColumns;
  foot: TallyFoot;
  /** Where a member's entries are typed in from paper; null where a file came, whose entries stand here. */
  paper: (member: number) => string | null;
  /** The member's score sheet in the same workbook, where that is what counts; it comes before paper. */
  here: (member: number) => string | null;
}

export const ITEM_WIDTH = 30;

interface RowStyles {
  text: FormStyle;
  score: FormStyle;
  mean: FormStyle;
}

/** The rubric's rows × members with 平均, 最高, 最低, 標準差 and 差異, and the total. */
export function putTallyTable(context: TallyContext): void {
  const { plan, outcome, foot } = context;
  for (const row of scoreRows(plan, ROW.table, false)) if (row.kind === 'criterion') putCriterionRow(context, row);
  const styles: RowStyles = { text: 'totalText', score: 'totalScore', mean: 'totalMean' };
  const { draft, words } = context;
  draft.put(foot.total, COLUMN.key, TOTAL_KEY, 'hidden');
  draft.merge(foot.total, COLUMN.number, COLUMN.item, words.tally.total, 'totalText');
  draft.put(foot.total, COLUMN.points, rubricTotal(plan), 'totalScore');
  const topLevel = childrenOf(context, ROW.table - 1, foot.total - 1, text(TOTAL_KEY));
  outcome.members.forEach((member, index) => {
    putSums(context, foot.total, index, member, member.totals.total, topLevel, null, styles.score);
  });
  putSpread(context, foot.total, outcome.totalSpread, styles.mean);
  draft.height(foot.total, 24);
}

function putCriterionRow(
  context: TallyContext,
  { row, place, lastBelow }: Extract<ScoreRow, { kind: 'criterion' }>,
): void {
  const { plan, draft, outcome, columns } = context;
  const { criterion, level, number, parent } = place;
  const leaf = isLeaf(criterion);
  const styles: RowStyles = leaf
    ? { text: 'cellText', score: 'cellScore', mean: 'cellMean' }
    : { text: levelStyle(level, 'Text'), score: levelStyle(level, 'Score'), mean: levelStyle(level, 'Mean') };
  draft.put(row, COLUMN.key, criterion.key, 'hidden');
  draft.put(row, COLUMN.number, number, leaf ? 'cellNumber' : styles.text);
  draft.put(row, COLUMN.item, nameOf(criterion), leaf ? leafItemStyle(level) : levelStyle(level, 'Item'));
  draft.put(row, COLUMN.points, fullMarks(criterion), styles.score);
  draft.put(row, columns.parent, parent?.key ?? TOTAL_KEY, 'hidden');
  if (addsUpRounded(plan, place)) draft.put(row, columns.rounded, 1, 'hidden');
  const children = childrenOf(context, row, lastBelow, cellReference(row, COLUMN.key));
  outcome.members.forEach((member, index) => {
    if (leaf) putEntry(context, row, index, member, place);
    else
      putSums(
        context,
        row,
        index,
        member,
        member.totals.byKey.get(criterion.key)!,
        children,
        criterion.points,
        styles.score,
      );
  });
  putSpread(context, row, outcome.spreads.get(criterion.key) ?? null, styles.mean);
  const name = { text: nameOf(criterion), width: ITEM_WIDTH - 1.5 * level, size: 10 };
  draft.height(row, fittingHeight([name], 18));
}

function addsUpRounded(plan: Plan, { criterion, level }: PlacedCriterion): boolean {
  const { at } = plan.settings.rounding;
  return (at === 'item' && isLeaf(criterion)) || (at === 'level' && level === 1);
}

/** One member's entry for a leaf, judged again here so that the tally stands on its own. */
function putEntry(
  context: TallyContext,
  row: number,
  index: number,
  member: MemberOutcome,
  place: PlacedCriterion,
): void {
  const { plan, draft, columns } = context;
  const { key } = place.criterion;
  const range = scoreRange(place.criterion, plan.settings.step);
  const subtotal = member.totals.byKey.get(key)!;
  const entry = cellReference(row, COLUMN.members + index);
  const scored = cellReference(row, columns.scored(index));
  const given = shownEntry(member.record.entries.get(key) ?? null);
  const typed = typedEntry(context, index, key);
  if (typed === null) draft.put(row, COLUMN.members + index, given, 'cellScore');
  else {
    // As text, like `shownEntry`, because LibreOffice would count them as 1 and 0.
    const word = when(typed, text('TRUE'), text('FALSE'));
    const formula = when(join('=', typed, text('')), text(''), when(call('ISLOGICAL', typed), word, typed));
    draft.formula(row, COLUMN.members + index, formula, given ?? '', 'cellScore');
  }
  const inside = [join('>=', entry, range.minimum), join('<=', entry, range.cap), call('NOT', isOffStep(entry, range))];
  const valid = when(call('ISNUMBER', entry), when(call('AND', ...inside), 1, 0), 0);
  draft.formula(row, columns.scored(index), valid, subtotal.scored, 'hidden');
  const invalid = when(join('=', entry, text('')), 0, join('-', 1, scored));
  draft.formula(row, columns.invalid(index), invalid, subtotal.invalid, 'hidden');
  draft.formula(row, columns.sum(index), when(join('=', scored, 1), entry, 0), subtotal.sum, 'hidden');
  putFigure(context, row, index, member, subtotal);
}

/** The cell of this workbook in which a member's score is typed; null where a file came, whose scores stand on the tally. */
function typedEntry({ plan, here, paper }: TallyContext, member: number, key: string): Expression | null {
  const sheet = here(member);
  if (sheet !== null) return scoreEntryReference(plan, sheet, key);
  const typed = paper(member);
  return typed === null ? null : paperEntryReference(typed, leafKeys(plan).indexOf(key), member);
}

/** One member's subtotal for a parent or the total: direct children only, nothing above what needs correction. */
function putSums(
  context: TallyContext,
  row: number,
  index: number,
  member: MemberOutcome,
  subtotal: Subtotal,
  children: (column: number) => Expression,
  cap: number | null,
  style: FormStyle,
): void {
  const { draft, words, columns } = context;
  const at = (column: number): Expression => cellReference(row, column);
  const wrongBelow = children(columns.invalid(index));
  const tooMuch = cap === null ? null : when(join('>', at(columns.sum(index)), cap), 1, 0);
  draft.formula(row, columns.scored(index), children(columns.scored(index)), subtotal.scored, 'hidden');
  const invalid = tooMuch ? join('+', wrongBelow, tooMuch) : wrongBelow;
  draft.formula(row, columns.invalid(index), invalid, subtotal.invalid, 'hidden');
  draft.formula(row, columns.sum(index), guard(children(columns.sum(index))), subtotal.sum, 'hidden');
  const sum = when(join('=', at(columns.scored(index)), 0), text(''), at(columns.sum(index)));
  const shown = when(join('>', at(columns.invalid(index)), 0), text(words.toCorrect), sum);
  draft.formula(row, COLUMN.members + index, shown, shownSum(subtotal, words), style);
  putFigure(context, row, index, member, subtotal);
}

/** The member's figure if the sheet counts, else an empty text that no statistic reads. */
function putFigure(context: TallyContext, row: number, index: number, member: MemberOutcome, subtotal: Subtotal): void {
  const { draft, columns } = context;
  const counted = join('=', cellReference(ROW.counted, COLUMN.members + index), 1);
  const formula = when(counted, cellReference(row, columns.sum(index)), text(''));
  draft.formula(row, columns.figure(index), formula, member.counted ? subtotal.sum : '', 'hidden');
}

function putSpread(context: TallyContext, row: number, spread: Spread | null, style: FormStyle): void {
  const { draft, columns } = context;
  const figures = figuresOf(context, row);
  const ifAny = (least: number, formula: Expression): Expression =>
    when(join('<', call('COUNT', figures), least), text(''), formula);
  draft.formula(row, columns.mean, ifAny(1, call('AVERAGE', figures)), spread?.mean ?? '', style);
  draft.formula(row, columns.maximum, ifAny(1, call('MAX', figures)), spread?.maximum ?? '', style);
  draft.formula(row, columns.minimum, ifAny(1, call('MIN', figures)), spread?.minimum ?? '', style);
  draft.formula(row, columns.deviation, ifAny(2, call('STDEV', figures)), spread?.deviation ?? '', style);
  const range = guard(join('-', call('MAX', figures), call('MIN', figures)));
  draft.formula(row, columns.range, ifAny(1, range), spread ? subtract(spread.maximum, spread.minimum) : '', style);
}

/** The figures that count on a row, one cell a member. */
export function figuresOf({ columns, outcome }: TallyContext, row: number): Expression {
  const last = outcome.members.length - 1;
  return areaReference({ top: row, left: columns.figure(0), bottom: row, right: columns.figure(last) });
}

function childrenOf(
  { columns }: TallyContext,
  row: number,
  lastBelow: number,
  key: Expression,
): (column: number) => Expression {
  const below = (column: number): Expression =>
    areaReference({ top: row + 1, left: column, bottom: lastBelow, right: column });
  return (column) => call('SUMIF', below(columns.parent), key, below(column));
}
