import { z } from 'zod';
import type { GrowthFigures } from '../assessment/growth';

const figure = z.union([z.number(), z.string()]).nullable();
const period = z.object({ from: z.iso.date(), to: z.iso.date() }).nullable();
const figuresSchema = z.object({
  lastYear: figure,
  thisYear: figure,
  lastPeriod: period,
  thisPeriod: period,
  unit: z.string(),
  verified: z.array(z.enum(['lastYear', 'thisYear'])).optional(),
});

/** Growth figures as a tally carries them, hidden, so that the next merge has them whole. */
export function printFigures(figures: GrowthFigures): string {
  return JSON.stringify(figures);
}

/** Reads what `printFigures` wrote; null for anything else. */
export function parseFigures(text: string): GrowthFigures | null {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    // Somebody typed into the hidden cell; the shown figures stay on the earlier file.
    return null;
  }
  const parsed = figuresSchema.safeParse(input);
  return parsed.success ? parsed.data : null;
}
