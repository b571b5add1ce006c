import type { Plan } from '../assessment/plan';
import { fittingHeight } from './rowHeight';

/** Size in points of the text in the cells of tables. */
const SIZE = 10;

/**
 * Height in points of rows whose award is a formula: enough for every award of the plan, since rows do not grow with results.
 * @param width of the column of the city's own award, in characters
 * @param both width of a column that may hold a national award beside it; null for none
 */
export function awardHeight({ awards }: Plan, width: number, both: number | null, least: number): number {
  const own = awards.rules.map(({ award }) => award);
  const texts = own.map((text) => ({ text, width, size: SIZE }));
  if (both === null) return fittingHeight(texts, least);
  const national = ['', ...awards.national.map(({ award }) => award)];
  const joined = ['', ...own].flatMap((first) => national.map((second) => first + second));
  return fittingHeight([...texts, ...joined.map((text) => ({ text, width: both, size: SIZE }))], least);
}
