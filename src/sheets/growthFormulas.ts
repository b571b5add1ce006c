import { growthOf, judgeFigures, type Figure, type FiguresVerdict, type GrowthFigures } from '../assessment/growth';
import type { Settings } from '../assessment/settings';
import { call, join, text, when, type Expression } from '../workbook/formula';
import type { SheetWording } from '../wording/zh-TW/sheets';
import type { FormStyle } from './formStyles';
import { guard } from './scoreFormulas';

type Method = Settings['growth'];

/** Format of the cell that shows a growth rate. */
export function growthStyle(method: Method): FormStyle {
  return method === 'rate' ? 'growthRate' : 'growthPoints';
}

/** What a rate's cell shows for two figures; the same rule as the formula. */
export function shownGrowth(words: SheetWording, last: Figure, current: Figure, method: Method): string | number {
  if (last === null && current === null) return words.score.noFigure;
  const growth = growthOf(last, current, method);
  switch (growth.kind) {
    case 'rate':
      return growth.rate;
    case 'percentagePoints':
      return growth.points;
    case 'impossible':
      return words.score.impossible;
    case 'negative':
    case 'notNumber':
      return words.score.figureWrong;
  }
}

/**
 * The growth rate as a live formula; the same rule as `growthOf`.
 * @param last reference to the cell with last year's figure
 * @param current reference to the cell with this year's
 */
export function growthFormula(words: SheetWording, last: Expression, current: Expression, method: Method): Expression {
  const both = call('COUNT', last, current);
  const negative = call('AND', join('=', both, 2), isNegative(last, current));
  const noRate = method === 'rate' ? call('OR', join('<', both, 2), join('=', last, 0)) : join('<', both, 2);
  const difference = join('-', current, last);
  const result = method === 'rate' ? join('/', difference, last) : guard(difference);
  const numbers = when(
    join('=', both, 0),
    text(words.score.noFigure),
    when(negative, text(words.score.figureWrong), when(noRate, text(words.score.impossible), result)),
  );
  return when(isNoNumber(last, current), text(words.score.figureWrong), numbers);
}

/** The word the check shows for figures; `figuresVerdictFormula` gives the same. */
export function shownVerdict(words: SheetWording, figures: GrowthFigures): string {
  return words.growth.verdicts[judgeFigures(figures)];
}

/**
 * The check beside a growth rate; the same rule as `judgeFigures`.
 * @param months references to the two numbers of months, 0 for a period that is none
 */
export function figuresVerdictFormula(
  words: Record<FiguresVerdict, string>,
  last: Expression,
  current: Expression,
  months: readonly [Expression, Expression],
): Expression {
  const both = call('COUNT', last, current);
  const periods = when(
    call('OR', ...months.map((count) => join('=', count, 0))),
    text(words.periodWrong),
    when(join('<>', ...months), text(words.periodsUnlike), text(words.valid)),
  );
  const complete = when(join('=', both, 1), text(words.oneYearOnly), periods);
  const numbers = when(
    isNegative(last, current),
    text(words.negative),
    when(join('=', both, 0), text(words.blank), complete),
  );
  return when(isNoNumber(last, current), text(words.notNumber), numbers);
}

/**
 * Number of months from one month to another, both as year × 100 + month; 0 when they are none, lie outside the years,
 * or come the wrong way round.
 */
export function monthsFormula(from: Expression, to: Expression, years: { first: number; last: number }): Expression {
  const month = (at: Expression): Expression => join('-', at, join('*', call('INT', join('/', at, 100)), 100));
  const isMonth = (at: Expression): Expression[] => [
    join('=', at, call('INT', at)),
    join('>=', month(at), 1),
    join('<=', month(at), 12),
    join('>=', at, years.first * 100 + 1),
    join('<=', at, years.last * 100 + 12),
  ];
  const count = (at: Expression): Expression => join('+', join('*', call('INT', join('/', at, 100)), 12), month(at));
  const months = join('+', join('-', count(to), count(from)), 1);
  const possible = call('AND', ...isMonth(from), ...isMonth(to), join('<=', from, to));
  return when(join('=', call('COUNT', from, to), 2), when(possible, months, 0), 0);
}

/** Anything but numbers and blanks: COUNTA counts what is there, COUNT only numbers, and in LibreOffice TRUE and FALSE. */
function isNoNumber(last: Expression, current: Expression): Expression {
  const counted = join('>', call('COUNTA', last, current), call('COUNT', last, current));
  return call('OR', counted, call('ISLOGICAL', last), call('ISLOGICAL', current));
}

function isNegative(last: Expression, current: Expression): Expression {
  return call('OR', join('<', last, 0), join('<', current, 0));
}
