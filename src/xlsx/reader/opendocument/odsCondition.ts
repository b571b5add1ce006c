import { convertFormula } from './odsFormula';
import { splitOutside } from './splitOutside';

/** A condition in the words of `RuleSource`: what kind of value, compared how, with which formulas. */
export interface OdsCondition {
  type: string;
  operator: string;
  first: string;
  second: string;
}

const TYPES = [
  ['cell-content-is-whole-number()', 'whole'],
  ['cell-content-is-decimal-number()', 'decimal'],
  ['cell-content-is-date()', 'date'],
  ['cell-content-is-time()', 'time'],
  ['cell-content-is-text()', 'none'],
] as const;

const CALLS = [
  ['cell-content-is-in-list', 'list', 'between'],
  ['is-true-formula', 'custom', 'between'],
  ['cell-content-text-length-is-between', 'textLength', 'between'],
  ['cell-content-text-length-is-not-between', 'textLength', 'notBetween'],
  ['cell-content-is-between', null, 'between'],
  ['cell-content-is-not-between', null, 'notBetween'],
] as const;

const COMPARED = [
  ['cell-content-text-length()', 'textLength'],
  ['cell-content()', null],
] as const;

/** Longer signs first, so that `<=` is not taken for `<`. */
const OPERATORS = [
  ['<=', 'lessThanOrEqual'],
  ['>=', 'greaterThanOrEqual'],
  ['!=', 'notEqual'],
  ['<>', 'notEqual'],
  ['<', 'lessThan'],
  ['>', 'greaterThan'],
  ['=', 'equal'],
] as const;

const ANY_VALUE: OdsCondition = { type: 'none', operator: 'between', first: '', second: '' };

/**
 * Reads a condition of a content validation, such as `of:cell-content-is-whole-number() and cell-content-is-between(0,60)`
 * (ODF 1.3 part 3, 19.599). A condition it does not know accepts any value.
 */
export function readCondition(source: string): OdsCondition {
  let rest = source.replace(/^[a-z]+:/, '').trim();
  let type = 'decimal';
  const typed = TYPES.find(([call]) => rest.startsWith(call));
  if (typed) {
    type = typed[1];
    rest = rest
      .slice(typed[0].length)
      .trim()
      .replace(/^and\s+/, '');
    if (rest === '') return ANY_VALUE;
  }
  return readCall(rest, type) ?? readComparison(rest, type) ?? ANY_VALUE;
}

function readCall(source: string, type: string): OdsCondition | null {
  const found = CALLS.find(([name]) => source.startsWith(`${name}(`));
  if (!found || !source.endsWith(')')) return null;
  const [name, ownType, operator] = found;
  const inner = source.slice(name.length + 1, -1);
  if (ownType === 'custom') return { type: ownType, operator, first: convertFormula(inner), second: '' };
  if (ownType === 'list') return { type: ownType, operator, first: readList(inner), second: '' };
  const [first = '', second = ''] = splitOutside(inner, ',');
  return { type: ownType ?? type, operator, first: convertFormula(first), second: convertFormula(second) };
}

/** Texts become one text with commas, as .xlsx has it; anything else is a range or a formula that gives one. */
function readList(inner: string): string {
  const values = splitOutside(inner, ';').map((value) => value.trim());
  if (!values.every((value) => value.length > 1 && value.startsWith('"') && value.endsWith('"'))) {
    return convertFormula(inner);
  }
  return `"${values.map((value) => value.slice(1, -1)).join(',')}"`;
}

function readComparison(source: string, type: string): OdsCondition | null {
  for (const [subject, ownType] of COMPARED) {
    if (!source.startsWith(subject)) continue;
    const rest = source.slice(subject.length).trim();
    const found = OPERATORS.find(([sign]) => rest.startsWith(sign));
    if (!found) return null;
    const [sign, operator] = found;
    return { type: ownType ?? type, operator, first: convertFormula(rest.slice(sign.length).trim()), second: '' };
  }
  return null;
}
