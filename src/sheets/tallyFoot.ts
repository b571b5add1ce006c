import { checkCode } from '../assessment/checkCode';
import { GUARD_DIGITS, multiply } from '../assessment/decimal';
import { rubricTotal } from '../assessment/plan';
import { areaReference, call, cellReference, join, text, when, type Expression } from '../workbook/formula';
import { fittingHeight } from './rowHeight';
import type { FormStyle } from './formStyles';
import { paperCheckCodeReference } from './paperEntrySheet';
import { guard } from './scoreFormulas';
import { scoreCheckCodeReference } from './scoreReferences';
import { validScores } from './scoreValues';
import { membersOf } from './tallyHead';
import { TALLY_COLUMNS as COLUMN, TALLY_FIGURES, TALLY_ROWS as ROW } from './tallyLayout';
import { figuresOf, type TallyContext } from './tallyTable';

/** 明顯差異 and 檢核碼 of each member, then how the sheets were combined and what came of it. */
export function putTallyFoot(context: TallyContext): void {
  const { plan, words, draft, outcome, foot, columns } = context;
  const texts = words.tally;
  draft.merge(foot.notable, COLUMN.number, COLUMN.points, texts.notable, 'label');
  draft.merge(foot.checkCode, COLUMN.number, COLUMN.points, texts.checkCode, 'label');
  outcome.members.forEach((member, index) => {
    const column = COLUMN.members + index;
    draft.formula(
      foot.notable,
      column,
      notable(context, index),
      member.notable ? texts.notableText : '',
      'cellCentered',
    );
    const identity = { plan: plan.id, member: member.member.code, agency: outcome.record.agency };
    const code = member.state === 'complete' ? checkCode(identity, validScores(member)) : null;
    const live = typedCheckCode(context, index);
    if (live === null) draft.put(foot.checkCode, column, code, 'cellCentered');
    else {
      const isComplete = join('=', cellReference(ROW.state, column), text(words.states.complete));
      draft.formula(foot.checkCode, column, when(isComplete, live, text('')), code ?? '', 'cellCentered');
    }
  });
  draft.height(foot.notable, 22);
  draft.height(foot.checkCode, 22);

  const { digits, at } = plan.settings.rounding;
  const method = [texts.methods[plan.settings.combine], texts.rounding[at](digits)].join(words.clauseSeparator);
  putLabel(context, foot.method, texts.method);
  draft.merge(foot.method, TALLY_FIGURES, columns.range, method, 'value');
  const states = membersOf(context, ROW.state);
  const away = [words.states.absent, words.states.recused].map((word) => call('COUNTIF', states, text(word)));
  const figure = (
    row: number,
    label: string,
    formula: Expression,
    value: number | string,
    style: FormStyle = 'valueNumber',
  ): void => {
    putLabel(context, row, label);
    draft.formula(row, TALLY_FIGURES, formula, value, style);
  };
  figure(foot.counted, texts.counted, call('SUM', membersOf(context, ROW.counted)), outcome.counted);
  figure(foot.expected, texts.expected, join('-', outcome.members.length, ...away), outcome.expected);
  const open = call('SUM', membersOf(context, ROW.open));
  const nobody = call('AND', join('=', cellReference(foot.counted, TALLY_FIGURES), 0), join('=', open, 0));
  figure(foot.open, texts.open, when(nobody, 1, open), outcome.open);
  figure(foot.raw, texts.combined, combined(context), outcome.raw ?? '');
  figure(foot.official, texts.official, official(context), outcome.official ?? '', 'cellMean');
  const notes = texts.notes(multiply(plan.settings.notableDifference, 100));
  draft.merge(foot.notes, COLUMN.number, columns.range, notes, 'note');
  draft.height(foot.notes, fittingHeight([{ text: notes, width: 110, size: 10 }], 30));
  draft.put(foot.signatures, COLUMN.number, texts.signatures, 'heading');
  outcome.members.forEach(({ member }, index) => {
    const row = foot.signatures + 1 + Math.floor(index / 3);
    const column = [COLUMN.number, COLUMN.points, columns.mean][index % 3]!;
    draft.put(row, column, `${member.name}：`, 'signature');
    if (index % 3 === 0) draft.height(row, 32);
  });
}

/** The 檢核碼 where a member's scores are typed in this workbook and may change; null where they came in a file. */
function typedCheckCode({ plan, here, paper }: TallyContext, member: number): Expression | null {
  const sheet = here(member);
  if (sheet !== null) return scoreCheckCodeReference(sheet);
  const typed = paper(member);
  return typed === null ? null : paperCheckCodeReference(plan, typed, member);
}

function putLabel({ draft }: TallyContext, row: number, label: string): void {
  draft.merge(row, COLUMN.number, COLUMN.item, label, 'label');
  draft.height(row, 19);
}

/** The same rule as `markNotable`. */
function notable(context: TallyContext, index: number): Expression {
  const { plan, words, foot, columns } = context;
  const own = cellReference(foot.total, columns.figure(index));
  const all = figuresOf(context, foot.total);
  const others = join('/', join('-', call('SUM', all), own), join('-', call('COUNT', all), 1));
  const threshold = multiply(rubricTotal(plan), plan.settings.notableDifference);
  const far = join('>=', guard(call('ABS', join('-', own, others))), threshold);
  const counts = join('=', cellReference(ROW.counted, COLUMN.members + index), 1);
  const comparable = call('AND', counts, join('>', call('COUNT', all), 1));
  return when(comparable, when(far, text(words.tally.notableText), text('')), text(''));
}

/** Members' totals combined by the plan's method; the same rule as `combine`. */
function combined(context: TallyContext): Expression {
  const { plan, foot, outcome, columns } = context;
  const all = figuresOf(context, foot.total);
  const count = call('COUNT', all);
  const average = call('AVERAGE', all);
  const byMethod = (): Expression => {
    switch (plan.settings.combine) {
      case 'mean':
      case 'rankSum':
        return average;
      case 'median':
        return call('MEDIAN', all);
      case 'trimmedMean': {
        const inner = join('-', call('SUM', all), call('MAX', all), call('MIN', all));
        return when(join('<', count, 3), average, join('/', inner, join('-', count, 2)));
      }
      case 'weightedMean': {
        const weights = membersOf(context, ROW.weight);
        const last = outcome.members.length - 1;
        const totals = areaReference({
          top: foot.total,
          left: columns.sum(0),
          bottom: foot.total,
          right: columns.sum(last),
        });
        const counted = membersOf(context, ROW.counted);
        return join('/', call('SUMPRODUCT', weights, counted, totals), call('SUMPRODUCT', weights, counted));
      }
    }
  };
  return when(join('=', count, 0), text(''), byMethod());
}

/** The official score; the same rule as in `agencyOutcome`. */
function official(context: TallyContext): Expression {
  const { plan, foot, columns } = context;
  const { digits, at } = plan.settings.rounding;
  const raw = cellReference(foot.raw, TALLY_FIGURES);
  const round = (value: Expression): Expression => call('ROUND', call('ROUND', value, GUARD_DIGITS), digits);
  if (at === 'total') return when(call('ISNUMBER', raw), round(raw), text(''));
  const rows = (column: number): Expression =>
    areaReference({ top: ROW.table, left: column, bottom: foot.total - 1, right: column });
  const rounded = guard(call('SUMPRODUCT', rows(columns.rounded), round(rows(columns.mean))));
  return when(call('ISNUMBER', raw), rounded, text(''));
}
