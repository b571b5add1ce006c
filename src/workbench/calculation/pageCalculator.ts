import type { Workbook } from '../../workbook/workbook';
import { workerCalculator } from './workerCalculator';
import type { CalculationWorker } from './workerMessages';

/** A calculator for one workbook of the page, in a worker of its own, which starts with the first formula. */
export type PageCalculator = ReturnType<typeof workerCalculator>;

/** Makes one; who makes it ends it. */
export function pageCalculator(): PageCalculator {
  return workerCalculator(createWorker);
}

/**
 * Computes a workbook that nobody works on.
 * @throws when the engine cannot; the workbook is as it was then
 */
export async function calculateOnce(workbook: Workbook): Promise<void> {
  const calculator = pageCalculator();
  try {
    await calculator.calculate(workbook);
  } finally {
    calculator.dispose();
  }
}

/** A worker gives its events more than is looked at; the types say that only one way round. */
function createWorker(): CalculationWorker {
  return new Worker(new URL('./calculationWorker.ts', import.meta.url)) as unknown as CalculationWorker;
}
