import { isLeaf } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import { scoreRange, type ScoreRange } from '../assessment/score';
import { cellArea, type Area } from '../workbook/address';
import { call, cellReference, join, type Expression } from '../workbook/formula';
import type { ConditionalFormat, Validation, ValidationRule } from '../workbook/workbook';
import type { SheetWording } from '../wording/zh-TW/sheets';
import { WRONG } from './formStyles';
import { isOffStep } from './scoreFormulas';
import { SCORE_COLUMNS as COLUMN, SCORE_ROWS as ROW, type ScoreRow } from './scoreLayout';

/** One validation for each range of scores that occurs, over all its cells in `column`. */
export function scoreValidations(
  plan: Plan,
  rows: readonly ScoreRow[],
  words: SheetWording,
  column: number = COLUMN.score,
): Validation[] {
  const byRange = new Map<string, { range: ScoreRange; areas: Area[] }>();
  for (const row of rows) {
    if (row.kind !== 'criterion' || !isLeaf(row.place.criterion)) continue;
    const range = scoreRange(row.place.criterion, plan.settings.step);
    const same = byRange.get(JSON.stringify(range)) ?? { range, areas: [] };
    same.areas.push(cellArea(row.row, column));
    byRange.set(JSON.stringify(range), same);
  }
  return [...byRange.values()].map(({ range, areas }) => validationOf(range, areas, words));
}

/** What may be typed where a range of scores is asked for; anything above the cap is refused with the cap named. */
export function validationOf(range: ScoreRange, areas: Area[], words: SheetWording): Validation {
  const allowed = describeRange(range, words);
  return {
    areas,
    rule: ruleOf(range, cellReference(areas[0]!.top, areas[0]!.left, 'none')),
    allowBlank: true,
    prompt: { title: words.score.promptTitle(range.cap), message: allowed },
    alert: { style: 'stop', title: words.score.alertTitle, message: words.score.alert(range.cap, allowed) },
  };
}

function describeRange({ minimum, cap, step, levels }: ScoreRange, words: SheetWording): string {
  return levels
    ? words.score.promptLevels(levels.join(words.listSeparator))
    : words.score.promptStep(minimum, cap, step);
}

/** Whole numbers use the plain rule that every program knows; other steps need a formula. */
function ruleOf(range: ScoreRange, cell: Expression): ValidationRule {
  if (range.levels) return { kind: 'list', values: range.levels.map(String) };
  if (range.step === 1 && Number.isInteger(range.minimum)) {
    return { kind: 'whole', minimum: String(range.minimum), maximum: String(range.cap) };
  }
  const inside = [join('>=', cell, range.minimum), join('<=', cell, range.cap)];
  return {
    kind: 'custom',
    formula: call('AND', call('ISNUMBER', cell), ...inside, call('NOT', isOffStep(cell, range))),
  };
}

/** Rows with something to correct turn red, whatever way it got in. */
export function scoreConditionalFormats(totalRow: number): ConditionalFormat[] {
  const area = { top: ROW.table, left: COLUMN.number, bottom: totalRow, right: COLUMN.check };
  const formula = join('>', cellReference(ROW.table, COLUMN.invalid, 'column'), 0);
  return [{ areas: [area], rule: { kind: 'expression', formula, style: WRONG, stopIfTrue: false } }];
}
