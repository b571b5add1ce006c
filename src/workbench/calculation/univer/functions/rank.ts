import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { numbersOf, singleOf } from './operands';

/** `RANK` as Excel has it: texts among the numbers do not count. The engine's own takes "" for 0 and "7" for 7. */
export class Rank extends BaseFunction {
  override minParams = 2;
  override maxParams = 3;

  override calculate(number: BaseValueObject, among: BaseValueObject, ascending?: BaseValueObject): BaseValueObject {
    const [ranked, direction] = [singleOf(number), singleOf(ascending)];
    const problem = [ranked, direction].find((value) => value.isError());
    if (problem) return problem;
    if (ranked.isString() || direction.isString()) return ErrorValueObject.create(ErrorType.VALUE);
    const numbers = numbersOf(among);
    if (!Array.isArray(numbers)) return numbers;
    const own = Number(ranked.getValue());
    if (!numbers.includes(own)) return ErrorValueObject.create(ErrorType.NA);
    const ahead = Number(direction.getValue())
      ? numbers.filter((other) => other < own)
      : numbers.filter((other) => other > own);
    return NumberValueObject.create(ahead.length + 1);
  }
}
