import { parseArea, type Area } from '../../../workbook/address';
import { splitFormula } from '../../../workbook/formulaText/formulaTokens';

/**
 * The place in the workbook that a link goes to, such as `'評分－衛生局'!F12`; null when it names none.
 * @returns `sheet` is as it is written there
 */
export function linkTarget(target: string): { sheet: string; area: Area } | null {
  const [prefix, ...rest] = splitFormula(target.replace(/^#/, ''));
  if (prefix?.kind !== 'sheet') return null;
  const area = parseArea(rest.map((token) => ('text' in token ? token.text : '')).join(''));
  return area && { sheet: prefix.name, area };
}
