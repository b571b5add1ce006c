import { itemMeansAreForReference, type MemberOutcome } from '../assessment/agencyOutcome';
import { areaReference, call, cellReference, join, text, when, type Expression } from '../workbook/formula';
import type { Validation } from '../workbook/workbook';
import { fittingHeight } from './rowHeight';
import { markerOf } from './scoreLayout';
import { FIGURES_MARK, TALLY_COLUMNS as COLUMN, TALLY_ROWS as ROW } from './tallyLayout';
import type { TallyContext } from './tallyTable';

export const MEMBER_WIDTH = 12;

/** Column heads, and the rows that say of each member whether and why the sheet counts. */
export function putTallyHead(context: TallyContext): void {
  const { words, draft, outcome, columns, plan } = context;
  const texts = words.tally;
  draft.put(ROW.markers, COLUMN.key, markerOf('key'), 'hidden');
  draft.put(ROW.markers, columns.parent, FIGURES_MARK, 'hidden');
  // Says by which points the scores were given, should the plan change them.
  draft.put(ROW.markers, COLUMN.points, markerOf('points'), 'hidden');
  for (const column of ['number', 'item', 'points'] as const) {
    draft.put(ROW.head, COLUMN[column], words.score.columns[column], 'tableHead');
  }
  const names = outcome.members.map(({ member }) => `${member.code}\n${member.name}`);
  outcome.members.forEach(({ member }, index) => {
    draft.put(ROW.markers, COLUMN.members + index, member.code, 'hidden');
    draft.put(ROW.head, COLUMN.members + index, names[index]!, 'tableHead');
  });
  const heads = {
    mean: itemMeansAreForReference(plan) ? texts.meanForReference : texts.mean,
    maximum: texts.maximum,
    minimum: texts.minimum,
    deviation: texts.deviation,
    range: texts.range,
  };
  for (const [column, head] of Object.entries(heads)) {
    draft.put(ROW.head, columns[column as keyof typeof heads], head, 'tableHead');
  }
  const sized = names.map((name) => ({ text: name, width: MEMBER_WIDTH, size: 10 }));
  draft.height(ROW.head, fittingHeight(sized, 36));
  const labels = { attendance: 20, state: 20, count: 20, reason: 28, resolution: 28 };
  for (const [label, height] of Object.entries(labels) as [keyof typeof labels, number][]) {
    draft.put(ROW[label], COLUMN.key, `@${label}`, 'hidden');
    draft.merge(ROW[label], COLUMN.number, COLUMN.points, texts[label], 'label');
    draft.height(ROW[label], height);
  }
  outcome.members.forEach((member, index) => putMember(context, member, index));
  for (const row of [ROW.markers, ROW.counted, ROW.open, ROW.weight]) draft.hideRow(row);
}

function putMember(context: TallyContext, member: MemberOutcome, index: number): void {
  const { words, draft, columns, foot } = context;
  const { states, attendance, count } = words;
  const column = COLUMN.members + index;
  const at = (row: number): Expression => cellReference(row, column);
  const is = (row: number, value: string): Expression => join('=', at(row), text(value));
  const entered = (row: number, value: string): Expression => join('=', entryOf(context, row, index), text(value));
  const { record, totals } = member;
  draft.put(ROW.attendance, column, attendance[record.attendance], 'entryCentered');
  const scored = cellReference(foot.total, columns.scored(index));
  const invalid = cellReference(foot.total, columns.invalid(index));
  const complete = call('AND', join('=', invalid, 0), join('=', scored, totals.total.leaves));
  const returned = when(complete, text(states.complete), text(states.incomplete));
  const present = when(join('=', join('+', scored, invalid), 0), text(states.notReturned), returned);
  const absent = when(entered(ROW.attendance, attendance.absent), text(states.absent), present);
  const state = when(entered(ROW.attendance, attendance.recused), text(states.recused), absent);
  draft.formula(ROW.state, column, state, states[member.state], 'cellCentered');
  const leftOut = record.decision !== null && !record.decision.counted;
  draft.put(ROW.count, column, leftOut ? count.leftOut : count.counted, 'entryCentered');
  draft.put(ROW.reason, column, record.decision?.reason || null, 'entryText');
  draft.put(ROW.resolution, column, record.decision?.resolution || null, 'entryText');
  const isComplete = is(ROW.state, states.complete);
  const isLeftOut = entered(ROW.count, count.leftOut);
  const counts = when(call('AND', isComplete, call('NOT', isLeftOut)), 1, 0);
  draft.formula(ROW.counted, column, counts, member.counted ? 1 : 0, 'hidden');
  const away = call('OR', is(ROW.state, states.absent), is(ROW.state, states.recused));
  const undecided = when(entered(ROW.resolution, ''), 1, 0);
  const open = when(away, 0, when(isLeftOut, undecided, when(isComplete, 0, 1)));
  draft.formula(ROW.open, column, open, member.open ? 1 : 0, 'hidden');
  draft.put(ROW.weight, column, member.member.weight, 'hidden');
}

/**
 * A member's entry in a row of yellow cells: INDEX from the locked cell before the first to the locked one behind the last,
 * so that cutting and pasting yellow cells moves no reference.
 */
function entryOf({ columns }: TallyContext, row: number, index: number): Expression {
  const inRow = areaReference({ top: row, left: COLUMN.points, bottom: row, right: columns.mean });
  return call('INDEX', inRow, 1, COLUMN.members - COLUMN.points + index + 1);
}

/** Drop-downs for 出席情形 and 計入. */
export function tallyValidations({ words, outcome }: TallyContext): Validation[] {
  const right = COLUMN.members + outcome.members.length - 1;
  const area = (row: number) => ({ top: row, left: COLUMN.members, bottom: row, right });
  const list = (row: number, values: string[], prompt: Validation['prompt']): Validation => ({
    areas: [area(row)],
    rule: { kind: 'list', values },
    allowBlank: true,
    prompt,
    alert: { style: 'stop', title: words.score.alertTitle, message: values.join(words.listSeparator) },
  });
  const { promptTitle, prompt } = words.tally;
  return [
    list(ROW.attendance, Object.values(words.attendance), null),
    list(ROW.count, Object.values(words.count), { title: promptTitle, message: prompt }),
  ];
}

/** One row of the members' block. */
export function membersOf({ outcome }: Pick<TallyContext, 'outcome'>, row: number): Expression {
  const right = COLUMN.members + outcome.members.length - 1;
  return areaReference({ top: row, left: COLUMN.members, bottom: row, right });
}
