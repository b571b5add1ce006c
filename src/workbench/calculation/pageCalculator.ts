import { workerCalculator } from './workerCalculator';
import type { CalculationWorker } from './workerMessages';

/** A calculator for one workbook of the page, in a worker of its own, which starts with the first formula. */
export type PageCalculator = ReturnType<typeof workerCalculator>;

/** Makes one; who makes it ends it. */
export function pageCalculator(): PageCalculator {
  return workerCalculator(createWorker);
}

/** A worker gives its events more than is looked at; the types say that only one way round. */
function createWorker(): CalculationWorker {
  return new Worker(new URL('./calculationWorker.ts', import.meta.url)) as unknown as CalculationWorker;
}
