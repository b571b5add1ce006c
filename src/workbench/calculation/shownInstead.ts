import type { CellValue } from '../../workbook/workbook';
import type { UncalculableCode } from './uncalculable';

/**
 * What the cell of a formula shows that cannot be computed: what Excel would show where that is clear, or else the result it
 * came with. A table or another workbook that the formula names is no mistake of the formula's, only nothing we know.
 */
export function shownInstead(code: UncalculableCode, formula: string, cached: CellValue): CellValue {
  const namesMore = formula.includes('[');
  switch (code) {
    case 'circle':
      return 0;
    case 'name':
      return (namesMore ? cached : null) ?? { error: '#NAME?' };
    case 'sheet':
      return (namesMore ? cached : null) ?? { error: '#REF!' };
    case 'function':
      // Excel may know it though the engine does not.
      return cached ?? { error: '#NAME?' };
    default:
      return cached ?? { error: '#VALUE!' };
  }
}
