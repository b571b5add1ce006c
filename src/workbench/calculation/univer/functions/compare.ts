import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  ErrorType,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { operandOf } from './operands';

type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/**
 * `=`, `<` and their like as Excel has them. With the engine's own the text "7" equals the number 7 when it comes from a cell, an
 * error equals nothing instead of passing through, and `*` in a text stands for anything.
 *
 * Numbers come before texts, texts before truth values; an empty cell is 0, "" or FALSE, whatever it is compared with.
 */
export class Compare extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  private comparison: Comparison = '=';

  /** The engine says here which sign stood in the formula. */
  setCompareType(sign: Comparison): void {
    this.comparison = sign;
  }

  override calculate(leftValue: BaseValueObject, rightValue: BaseValueObject): BaseValueObject {
    const left = operandOf(leftValue);
    const right = operandOf(rightValue);
    const rows = Math.max(left.rows, right.rows);
    const columns = Math.max(left.columns, right.columns);
    const compared = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => this.compare(left.at(row, column), right.at(row, column))),
    );
    if (rows === 1 && columns === 1) return compared[0]![0]!;
    return ArrayValueObject.create({
      calculateValueList: compared,
      rowCount: rows,
      columnCount: columns,
      unitId: this.unitId ?? '',
      sheetId: this.subUnitId ?? '',
      row: this.row,
      column: this.column,
    });
  }

  private compare(left: BaseValueObject | undefined, right: BaseValueObject | undefined): BaseValueObject {
    if (!left || !right) return ErrorValueObject.create(ErrorType.NA);
    if (left.isError()) return left;
    if (right.isError()) return right;
    // Whether two numbers are equal is decided by their first 15 digits: that the engine does as Excel.
    if (left.isNumber() && right.isNumber()) return left.compare(right, this.comparison as never);
    return BooleanValueObject.create(holds(this.comparison, order(left, right)));
  }
}

/** Below, at or above zero as the left one comes before, with or after the right one. */
function order(left: BaseValueObject, right: BaseValueObject): number {
  const [one, other] = [plain(left, right), plain(right, left)];
  if (typeof one === typeof other) return one === other ? 0 : one < other ? -1 : 1;
  return KINDS.indexOf(typeof one) - KINDS.indexOf(typeof other);
}

const KINDS = ['number', 'string', 'boolean'];

/** The value; of an empty cell that which the other one could equal. Case means nothing. */
function plain(value: BaseValueObject, other: BaseValueObject): number | string | boolean {
  if (value.isNull()) return other.isString() ? '' : other.isBoolean() ? false : 0;
  const raw = value.getValue();
  if (value.isBoolean()) return Boolean(raw);
  return value.isString() ? String(raw).toUpperCase() : Number(raw);
}

function holds(comparison: Comparison, order: number): boolean {
  switch (comparison) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}
