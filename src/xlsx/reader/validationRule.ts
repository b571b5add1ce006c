import { printCell } from '../../workbook/address';
import type { ValidationRule } from '../../workbook/workbook';

/** What both formats say of a rule, in the words of .xlsx. */
export interface RuleSource {
  /** `whole`, `decimal`, `date`, `time`, `textLength`, `list`, `custom`, `none`. */
  type: string;
  /** `between`, `notBetween`, `equal`, `notEqual`, `greaterThan`, `lessThan`, `greaterThanOrEqual`, `lessThanOrEqual`. */
  operator: string;
  /** Formulas without `=`, relative to `row` and `column`. */
  first: string;
  second: string;
  row: number;
  column: number;
}

/**
 * The rule as the workbook holds it. A comparison that is no range becomes a custom formula that says the same, and so
 * does "any value", which stands in files for the sake of its prompt.
 */
export function readValidationRule(source: RuleSource): ValidationRule {
  const { operator, first, second } = source;
  // A time is a number below 1.
  const type = source.type === 'time' ? 'decimal' : source.type;
  switch (type) {
    case 'list':
      return readList(first);
    case 'custom':
      return { kind: 'custom', formula: first };
    case 'whole':
    case 'decimal':
    case 'date':
    case 'textLength':
      if (operator === 'between') return { kind: type, minimum: first, maximum: second };
      if (operator === 'equal') return { kind: type, minimum: first, maximum: first };
      return { kind: 'custom', formula: printComparison(type, source) };
    default:
      return { kind: 'custom', formula: 'TRUE' };
  }
}

function readList(source: string): ValidationRule {
  if (!source.startsWith('"') || !source.endsWith('"') || source.length < 2) return { kind: 'listRange', source };
  const values = source.slice(1, -1).replaceAll('""', '"').split(',');
  return { kind: 'list', values: values.map((value) => value.trim()) };
}

const SIGNS = new Map([
  ['notEqual', '<>'],
  ['greaterThan', '>'],
  ['lessThan', '<'],
  ['greaterThanOrEqual', '>='],
  ['lessThanOrEqual', '<='],
]);

/** Which numbers a kind accepts at all, where a comparison alone would accept too much. */
function printNumberTest(type: string, cell: string): string {
  return type === 'whole' ? `ISNUMBER(${cell}),${cell}=INT(${cell})` : `ISNUMBER(${cell})`;
}

function printComparison(type: string, { operator, first, second, row, column }: RuleSource): string {
  const cell = printCell(row, column);
  const subject = type === 'textLength' ? `LEN(${cell})` : cell;
  const test =
    operator === 'notBetween'
      ? `OR(${subject}<${first},${subject}>${second})`
      : `${subject}${SIGNS.get(operator) ?? '='}${first}`;
  return type === 'textLength' ? test : `AND(${printNumberTest(type, cell)},${test})`;
}
