import { ErrorType, ErrorValueObject, Interpreter, type FunctionVariantType } from '@univerjs/engine-formula';

/** What a function threw, by the error that took the place of its formula's result. */
const THROWN = new WeakMap<FunctionVariantType, unknown>();

/** A function of the engine that throws ends the whole calculation. With this one it is that formula's failure alone. */
export class PatientInterpreter extends Interpreter {
  override execute(nodeData: Parameters<Interpreter['execute']>[0]): FunctionVariantType {
    try {
      return super.execute(nodeData);
    } catch (problem) {
      return failureOf(problem);
    }
  }

  override async executeAsync(nodeData: Parameters<Interpreter['execute']>[0]): Promise<FunctionVariantType> {
    try {
      return await super.executeAsync(nodeData);
    } catch (problem) {
      return failureOf(problem);
    }
  }
}

/** Whether a result stands for something that was thrown. */
export function isThrown(result: FunctionVariantType): boolean {
  return THROWN.has(result);
}

function failureOf(problem: unknown): FunctionVariantType {
  // A new one: those that `create` gives are shared.
  const failure = new ErrorValueObject(ErrorType.VALUE);
  THROWN.set(failure, problem);
  return failure;
}
