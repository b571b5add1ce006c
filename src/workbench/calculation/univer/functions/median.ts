import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { isBlock, numbersOf, singleOf } from './operands';

/** `MEDIAN` as Excel has it: texts in cells do not count. The engine's own takes "7" for a number. */
export class Median extends BaseFunction {
  override minParams = 1;
  override maxParams = 255;

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const all: number[] = [];
    for (const value of values) {
      const numbers = isBlock(value) ? numbersOf(value) : numberWritten(value);
      if (!Array.isArray(numbers)) return numbers;
      all.push(...numbers);
    }
    if (all.length === 0) return ErrorValueObject.create(ErrorType.NUM);
    all.sort((a, b) => a - b);
    const half = all.length / 2;
    const [below, above] = [all[Math.ceil(half) - 1]!, all[Math.floor(half)]!];
    return NumberValueObject.create((below + above) / 2);
  }
}

/** A value that stands in the formula itself counts as a number when it can be read as one. */
function numberWritten(value: BaseValueObject): ReturnType<typeof numbersOf> {
  const single = singleOf(value);
  if (single.isError()) return single;
  const number = single.isNull() || String(single.getValue()).trim() !== '' ? Number(single.getValue()) : NaN;
  return Number.isNaN(number) ? ErrorValueObject.create(ErrorType.VALUE) : [number];
}
