import { CHECK_PRIMES, CHECK_SCALE } from '../assessment/checkCode';
import { GUARD_DIGITS } from '../assessment/decimal';
import type { Grade } from '../assessment/plan';
import type { ScoreRange, Verdict } from '../assessment/score';
import { call, join, text, when, type Expression, type Operand } from '../workbook/formula';

/** Clears a sum of binary noise, so that it equals the decimal one: ROUND(x, 10). */
export function guard(value: Expression): Expression {
  return call('ROUND', value, GUARD_DIGITS);
}

/** How far, in steps, binary arithmetic may put a score beside its step; entries are read to 8 decimals. */
const STEP_TOLERANCE = 0.00000001;

/** TRUE when a number is none of the scores a range allows between its ends. */
export function isOffStep(score: Expression, range: ScoreRange): Expression {
  if (range.levels) {
    return call('AND', ...range.levels.map((level) => join('<>', score, level)));
  }
  const steps = join('/', score, range.step);
  return join('>', call('ABS', join('-', steps, call('ROUND', steps, 0))), STEP_TOLERANCE);
}

/**
 * The verdict on an entry as the word the sheet shows; the same rule as `judgeEntry`. TRUE and FALSE are asked for by
 * themselves: LibreOffice takes them for the numbers 1 and 0, also in ISNUMBER and in every conversion to text.
 */
export function verdictFormula(score: Expression, range: ScoreRange, words: Record<Verdict, string>): Expression {
  const judged = when(
    join('>', score, range.cap),
    text(words.aboveCap),
    when(
      join('<', score, range.minimum),
      text(words.belowMinimum),
      when(isOffStep(score, range), text(words.offStep), text(words.valid)),
    ),
  );
  return when(
    call('OR', call('ISERROR', score), call('ISLOGICAL', score)),
    text(words.notNumber),
    when(join('=', score, text('')), text(words.blank), when(call('ISNUMBER', score), judged, text(words.notNumber))),
  );
}

/** The name of the grade a number falls in; the same rule as `gradeOf`. Bands of a checked plan meet. */
export function gradeFormula(score: Operand, grades: readonly Grade[]): Expression {
  const falling = [...grades].sort((a, b) => b.from - a.from);
  const lowest = falling.pop();
  return falling.reduceRight<Expression>(
    (lower, grade) => when(join('>=', score, grade.from), text(grade.name), lower),
    text(lowest?.name ?? ''),
  );
}

/**
 * One half of the 檢核碼; the same rule as `checkCode`.
 * @param weighted Σ weight × score
 */
export function checkHalfFormula(weighted: Expression, seed: number, half: 0 | 1): Expression {
  const prime = CHECK_PRIMES[half];
  const whole = join('+', call('ROUND', join('*', weighted, CHECK_SCALE), 0), seed);
  const rest = join('-', whole, join('*', prime, call('INT', join('/', whole, prime))));
  return call('TEXT', rest, text('0000'));
}
