import { BorderStyleTypes, type IBorderData, type IBorderStyleData } from '@univerjs/core';
import type { ResolvedStyle } from '../../../workbook/resolvedStyle';
import type { Border } from '../../../workbook/workbook';

const LINES: Record<Border['line'], BorderStyleTypes> = {
  hair: BorderStyleTypes.HAIR,
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  double: BorderStyleTypes.DOUBLE,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
};

/** Lines around a cell as Univer has them; null where there is none. */
export function borderData({ top, right, bottom, left }: ResolvedStyle['border']): IBorderData {
  return { t: lineData(top), r: lineData(right), b: lineData(bottom), l: lineData(left) };
}

function lineData(border: Border | null): IBorderStyleData | null {
  return border && { s: LINES[border.line], cl: { rgb: `#${border.color}` } };
}
