import { printCell, type Area } from '../../../../workbook/address';
import { areaReference } from '../../../../workbook/formula';
import { convertFormula } from '../odsFormula';
import { splitOutside } from '../splitOutside';

const COMPARISON = /^(<=|>=|!=|<>|<|>|=)(.*)$/s;
const CALL = /^([a-z-]+)(?:\((.*)\))?$/s;

/**
 * A condition of a conditional format (`formula-is([.$F4]>10)`, `>=60`, `between(0,59)`) as a formula that is true where it
 * holds; null for one that compares with other cells in a way no short formula can, such as the ten highest.
 * @param cell the one that the formula is seen from
 */
export function printCondition(
  condition: string,
  { row, column }: { row: number; column: number },
  areas: readonly Area[],
): string | null {
  const cell = printCell(row, column);
  const source = condition.trim();
  const comparison = COMPARISON.exec(source);
  if (comparison) {
    const sign = comparison[1] === '!=' ? '<>' : comparison[1]!;
    return `${cell}${sign}${convertFormula(comparison[2]!.trim())}`;
  }
  const call = CALL.exec(source);
  if (!call) return null;
  const inner = call[2] ?? '';
  const [first = '', second = ''] = splitOutside(inner, ',').map((argument) => convertFormula(argument.trim()));
  switch (call[1]) {
    case 'formula-is':
    case 'is-true-formula':
      return convertFormula(inner);
    case 'between':
      return `AND(${cell}>=${first},${cell}<=${second})`;
    case 'not-between':
      return `OR(${cell}<${first},${cell}>${second})`;
    case 'contains-text':
      return `ISNUMBER(SEARCH(${first},${cell}))`;
    case 'not-contains-text':
      return `ISERROR(SEARCH(${first},${cell}))`;
    case 'begins-with':
      return `LEFT(${cell},LEN(${first}))=${first}`;
    case 'ends-with':
      return `RIGHT(${cell},LEN(${first}))=${first}`;
    case 'is-error':
      return `ISERROR(${cell})`;
    case 'is-no-error':
      return `NOT(ISERROR(${cell}))`;
    case 'duplicate':
      return areas.length === 1 ? `COUNTIF(${areaReference(areas[0]!, 'all')},${cell})>1` : null;
    case 'unique':
      return areas.length === 1 ? `COUNTIF(${areaReference(areas[0]!, 'all')},${cell})=1` : null;
    default:
      return null;
  }
}
