import Big from 'big.js';

/**
 * Decimal arithmetic for scores. Binary floating point makes 0.1 + 0.2 differ from 0.3, and a rank must never hang on
 * that; so sums and means are taken in decimal (big.js, 40 digits) and only leave as numbers when they are finished.
 * Scores have at most `SCORE_DIGITS` decimals and weights at most `WEIGHT_DIGITS`, so the distance between a mean and the middle
 * between two rounded values is either zero or far above the 10th decimal. That is why the formulas in the sheets,
 * which compute in binary, may first round to `GUARD_DIGITS` and then to the official digits and still agree.
 */
const Decimal = Big();
Decimal.DP = 40;
Decimal.RM = Decimal.roundHalfUp;

/** Most decimals a score, cap, minimum, step or level may have. */
export const SCORE_DIGITS = 4;

/** Most decimals a member's weight may have. */
export const WEIGHT_DIGITS = 2;

/** Decimals to which binary results are rounded before anything is compared or rounded officially. */
export const GUARD_DIGITS = 10;

/** Sum, exact in decimal. Of nothing: 0. */
export function sum(values: readonly number[]): number {
  // Whole numbers add up exactly in binary too, and most scores are whole.
  if (values.every(isSmallWhole)) return values.reduce((total, value) => total + value, 0);
  return values.reduce((total, value) => total.plus(value), new Decimal(0)).toNumber();
}

/** Arithmetic mean Σx ÷ n, kept to 40 digits before it becomes a number. Throws RangeError on no values. */
export function mean(values: readonly number[]): number {
  return weightedMean(values.map((value) => ({ value, weight: 1 })));
}

/** Σ(w·x) ÷ Σw. Throws RangeError when there is nothing to weigh or the weights sum to 0. */
export function weightedMean(items: readonly { value: number; weight: number }[]): number {
  let total = new Decimal(0);
  let weights = new Decimal(0);
  for (const { value, weight } of items) {
    total = total.plus(new Decimal(value).times(weight));
    weights = weights.plus(weight);
  }
  if (weights.eq(0)) throw new RangeError('a mean needs at least one value');
  return total.div(weights).toNumber();
}

/** a − b, exact in decimal. */
export function subtract(a: number, b: number): number {
  return new Decimal(a).minus(b).toNumber();
}

/** a × b, exact in decimal. */
export function multiply(a: number, b: number): number {
  if (isSmallWhole(a) && isSmallWhole(b) && Number.isSafeInteger(a * b)) return a * b;
  return new Decimal(a).times(b).toNumber();
}

/** a ÷ b to 40 digits. Throws on b = 0. */
export function divide(a: number, b: number): number {
  return new Decimal(a).div(b).toNumber();
}

/**
 * Rounds half up (away from zero, as Excel's ROUND and 四捨五入 do): 799.995 → 800.00 at two digits. A number that came
 * out of a division is first cleared of what lies beyond `GUARD_DIGITS`.
 */
export function roundHalfUp(value: number, digits: number): number {
  return new Decimal(value).round(GUARD_DIGITS).round(digits).toNumber();
}

/** True when `value` is a whole multiple of `step`, exact in decimal: 0.3 is a multiple of 0.1. */
export function isMultiple(value: number, step: number): boolean {
  if (isSmallWhole(value) && isSmallWhole(step) && step !== 0) return value % step === 0;
  return new Decimal(value).mod(step).eq(0);
}

/** Whole, and so small that millions of them add up to a number that binary still holds exactly. */
function isSmallWhole(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 1e9;
}

/** Number of decimals a number shows: 0.25 → 2. */
export function decimalsOf(value: number): number {
  const [, fraction = ''] = new Decimal(value).toFixed().split('.');
  return fraction.length;
}
