import { printColumn, quoteSheet, type Area } from './address';

/**
 * The functions our formulas may use: all exist since Excel 2007 and mean the same in Excel, LibreOffice, WPS and
 * Google Sheets. Newer ones need prefixes that one program or another does not understand.
 */
export type FunctionName =
  | 'ABS'
  | 'AND'
  | 'AVERAGE'
  | 'COUNT'
  | 'COUNTA'
  | 'COUNTIF'
  | 'COUNTIFS'
  | 'IF'
  | 'IFERROR'
  | 'INDEX'
  | 'INT'
  | 'ISERROR'
  | 'ISLOGICAL'
  | 'ISNUMBER'
  | 'ISTEXT'
  | 'LARGE'
  | 'LEN'
  | 'MATCH'
  | 'MAX'
  | 'MEDIAN'
  | 'MID'
  | 'MIN'
  | 'MOD'
  | 'NOT'
  | 'OR'
  | 'RANK'
  | 'ROUND'
  | 'ROW'
  | 'SMALL'
  | 'STDEV'
  | 'SUBSTITUTE'
  | 'SUM'
  | 'SUMIF'
  | 'SUMIFS'
  | 'SUMPRODUCT'
  | 'TEXT'
  | 'TODAY'
  | 'TRIM';

/** Part of a formula, well-formed by construction. */
export type Expression = string & { readonly expression: unique symbol };

/** Anything a formula can be built from; a number stands for itself, text goes through `text`. */
export type Operand = Expression | number;

function asExpression(source: string): Expression {
  return source as Expression;
}

function print(operand: Operand): string {
  return typeof operand === 'number' ? printNumber(operand) : operand;
}

function printNumber(value: number): string {
  const plain = String(value);
  if (!plain.includes('e')) {
    if (Number.isFinite(value)) return plain;
    throw new RangeError(`not a number a formula can hold: ${value}`);
  }
  // Programs differ in how they read exponents, and no number of ours needs one.
  const fixed = value.toFixed(20).replace(/\.?0+$/, '');
  if (fixed.includes('e') || Number(fixed) !== value) throw new RangeError(`not a number a formula can hold: ${value}`);
  return fixed;
}

/** A text literal: `超過配分` → `"超過配分"`. */
export function text(value: string): Expression {
  return asExpression(`"${value.replaceAll('"', '""')}"`);
}

/** A call of one of the allowed functions; an empty argument is not possible. */
export function call(name: FunctionName, ...args: Operand[]): Expression {
  return asExpression(`${name}(${args.map(print).join(',')})`);
}

type Operator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** Two or more operands joined by one operator, in brackets, so that precedence never matters. */
export function join(operator: Operator, ...operands: Operand[]): Expression {
  return asExpression(`(${operands.map(print).join(operator)})`);
}

/** `IF(condition, yes, no)`. */
export function when(condition: Expression, yes: Operand, no: Operand): Expression {
  return call('IF', condition, yes, no);
}

/** Which parts of a reference stay as they are when a formula is copied. */
export type Anchor = 'all' | 'none' | 'column' | 'row';

/** A reference to a cell, on another sheet when one is named. */
export function cellReference(row: number, column: number, anchor: Anchor = 'all', sheet?: string): Expression {
  return asExpression(prefix(sheet) + printAnchored(row, column, anchor));
}

/** A reference to an area, on another sheet when one is named. */
export function areaReference(area: Area, anchor: Anchor = 'all', sheet?: string): Expression {
  const from = printAnchored(area.top, area.left, anchor);
  return asExpression(`${prefix(sheet)}${from}:${printAnchored(area.bottom, area.right, anchor)}`);
}

function prefix(sheet: string | undefined): string {
  return sheet === undefined ? '' : `${quoteSheet(sheet)}!`;
}

function printAnchored(row: number, column: number, anchor: Anchor): string {
  const columnSign = anchor === 'all' || anchor === 'column' ? '$' : '';
  const rowSign = anchor === 'all' || anchor === 'row' ? '$' : '';
  return `${columnSign}${printColumn(column)}${rowSign}${row + 1}`;
}
