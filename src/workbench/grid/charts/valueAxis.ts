/** The scale of values: where it starts and ends, and the values that are written beside it. */
export interface ValueAxis {
  minimum: number;
  maximum: number;
  ticks: number[];
}

/** About so many steps; the step is 1, 2 or 5 times a power of ten. */
const STEPS = 8;

/**
 * A scale for these values. Without limits of its own it starts at zero, since bars are compared by their length, and ends at the
 * next step above the values.
 */
export function valueAxis(values: readonly number[], minimum: number | null, maximum: number | null): ValueAxis {
  const low = minimum ?? Math.min(0, ...values);
  const highest = maximum ?? Math.max(low, ...values);
  const high = highest > low ? highest : low + 1;
  const step = stepOf(high - low);
  const first = minimum ?? Math.floor(low / step) * step;
  const last = Math.max(maximum ?? Math.ceil(high / step) * step, high);
  const count = Math.floor((last - first) / step + 1e-9);
  // Multiplied instead of added up, and rounded, so that 0.1 and 0.2 make 0.3.
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((first + index * step).toPrecision(12)));
  return { minimum: first, maximum: last, ticks };
}

function stepOf(span: number): number {
  const rough = span / STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].find((factor) => factor * power >= rough)! * power;
}
