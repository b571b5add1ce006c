import { NullValueObject, type ArrayValueObject, type BaseValueObject } from '@univerjs/engine-formula';

/** A number of cells as a function gets them: a block, or a single value. */
export interface Operand {
  rows: number;
  columns: number;
  /** One row or column stands for as many as are asked for; undefined outside of the block. */
  at: (row: number, column: number) => BaseValueObject | undefined;
}

/** Reads what the engine hands a function; a missing argument is like an empty cell. */
export function operandOf(value: BaseValueObject | undefined): Operand {
  if (!isBlock(value)) {
    const single = value ?? NullValueObject.create();
    return { rows: 1, columns: 1, at: () => single };
  }
  const [rows, columns] = [value.getRowCount(), value.getColumnCount()];
  return {
    rows,
    columns,
    at: (row, column) => {
      const [r, c] = [rows === 1 ? 0 : row, columns === 1 ? 0 : column];
      return r < rows && c < columns ? (value.get(r, c) ?? NullValueObject.create()) : undefined;
    },
  };
}

/** The one value of an argument that is no block, or of its first cell. */
export function singleOf(value: BaseValueObject | undefined): BaseValueObject {
  return operandOf(value).at(0, 0) ?? NullValueObject.create();
}

/** The numbers of an argument, or the first error in it. In cells only numbers count, not texts that read like them. */
export function numbersOf(value: BaseValueObject): number[] | BaseValueObject {
  const { rows, columns, at } = operandOf(value);
  const numbers: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = at(row, column)!;
      if (cell.isError()) return cell;
      if (cell.isNumber()) numbers.push(Number(cell.getValue()));
    }
  }
  return numbers;
}

export function isBlock(value: BaseValueObject | undefined): value is ArrayValueObject {
  return value?.isArray() === true;
}
