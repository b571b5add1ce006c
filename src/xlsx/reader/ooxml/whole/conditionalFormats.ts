import { parseArea, printCell, type Area } from '../../../../workbook/address';
import { normalizeFormula } from '../../../../workbook/formulaText/normalizeFormula';
import type { ConditionalFormat } from '../../../../workbook/workbook';
import { readFlag } from '../../xml/attributeValues';
import { childrenOf, findElement, type XmlElement } from '../../xml/xmlTree';
import { unescapeText } from '../escapedText';
import type { ColorTable } from '../styles/colorTable';
import type { StyleSheet } from '../styles/styleSheet';

/** A rule with its rank among all of the sheet, and whether the file says more of it than was read. */
export interface RankedFormat {
  format: ConditionalFormat;
  priority: number;
  lost: boolean;
}

/** Kinds whose formula says all there is to say. */
const BY_FORMULA = new Set([
  'expression',
  'containsText',
  'notContainsText',
  'beginsWith',
  'endsWith',
  'containsBlanks',
  'notContainsBlanks',
  'containsErrors',
  'notContainsErrors',
  'timePeriod',
]);

/** The areas of a `sqref`. */
export function readAreas(text: string | undefined): Area[] {
  return (text ?? '').split(/\s+/).flatMap((reference) => parseArea(reference) ?? []);
}

/** Reads one rule (`cfRule`); null for a kind that a workbook cannot hold. */
export function readRule(
  rule: XmlElement,
  areas: Area[],
  { differences }: StyleSheet,
  colors: ColorTable,
): RankedFormat | null {
  const { priority, dxfId, stopIfTrue } = rule.attributes;
  const rank = Number(priority ?? Number.NaN);
  const common = { priority: Number.isNaN(rank) ? Number.MAX_SAFE_INTEGER : rank };
  const bar = readBar(rule, colors);
  if (bar) return { ...common, format: { areas, rule: bar }, lost: false };
  const formula = readFormula(rule, areas);
  if (formula === null) return null;
  const difference = dxfId === undefined ? undefined : differences[Number(dxfId)];
  const style = difference?.style ?? {};
  return {
    ...common,
    format: { areas, rule: { kind: 'expression', formula, style, stopIfTrue: readFlag(stopIfTrue) } },
    lost: difference?.lost ?? false,
  };
}

function readBar(rule: XmlElement, colors: ColorTable): ConditionalFormat['rule'] | null {
  const bar = findElement(rule, 'dataBar');
  const bounds = childrenOf(bar, 'cfvo');
  if (rule.attributes.type !== 'dataBar' || bounds.length !== 2) return null;
  const [minimum, maximum] = bounds.map(({ attributes }) =>
    attributes.type === 'num' && attributes.val ? Number(attributes.val) : Number.NaN,
  ) as [number, number];
  const color = colors.resolve(findElement(bar, 'color'));
  return minimum < maximum && color !== null ? { kind: 'dataBar', minimum, maximum, color } : null;
}

function readFormula(rule: XmlElement, areas: Area[]): string | null {
  const { type = '', operator = '' } = rule.attributes;
  const [first = '', second = ''] = childrenOf(rule, 'formula').map(({ text }) => normalizeFormula(unescapeText(text)));
  if (first === '') return null;
  if (BY_FORMULA.has(type)) return first;
  return type === 'cellIs' && areas[0]
    ? compare(printCell(areas[0].top, areas[0].left), operator, first, second)
    : null;
}

const SIGNS: Record<string, string> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

function compare(cell: string, operator: string, first: string, second: string): string | null {
  if (Object.hasOwn(SIGNS, operator)) return `${cell}${SIGNS[operator]!}${bracket(first)}`;
  if (second === '') return null;
  if (operator === 'between') return `AND(${cell}>=${bracket(first)},${cell}<=${bracket(second)})`;
  if (operator === 'notBetween') return `OR(${cell}<${bracket(first)},${cell}>${bracket(second)})`;
  return null;
}

/** Brackets around what a comparison beside it could tear apart. */
function bracket(operand: string): string {
  return /^(?:-?[\w.$]+|"[^"]*")$/.test(operand) ? operand : `(${operand})`;
}
