import type { Outcome, Recalculator } from './recalculator';
import { rememberingCalculator, type ForgivingCalculator } from './rememberingCalculator';
import { Uncalculable } from './uncalculable';
import type { CalculationWorker } from './workerMessages';

/**
 * The page's calculator: finds what has changed, and has it computed in a worker, to which nothing but the changes travel and from
 * which new results come back. The first calculation sends all cells.
 *
 * A worker that crashes, or answers what cannot be read, is ended and the call rejects; the next one starts another.
 * @param createWorker starts `calculationWorker.ts`; called when there is something to calculate
 */
export function workerCalculator(createWorker: () => CalculationWorker): ForgivingCalculator & { dispose: () => void } {
  const recalculator = workerRecalculator(createWorker);
  return { ...rememberingCalculator(recalculator), dispose: recalculator.forget };
}

function workerRecalculator(createWorker: () => CalculationWorker): Recalculator {
  let worker: CalculationWorker | null = null;
  let abandon: ((reason: Uncalculable) => void) | null = null;

  function forget(): void {
    worker?.terminate();
    worker = null;
    abandon?.(new Uncalculable('engine', null, 'the calculator was ended'));
  }

  return {
    recalculate: (changes) =>
      new Promise<Outcome>((resolve, reject) => {
        abandon = reject;
        const fail = (detail: string): void => {
          reject(new Uncalculable('engine', null, detail));
          forget();
        };
        const current = (worker ??= createWorker());
        current.onmessage = ({ data }) => {
          if ('outcome' in data) resolve(data.outcome);
          else reject(new Uncalculable(data.failure.code, data.failure.place, data.failure.detail));
        };
        current.onerror = ({ message }) => fail(`the worker ended: ${message}`);
        current.onmessageerror = () => fail("the worker's answer could not be read");
        current.postMessage(changes);
      }).finally(() => (abandon = null)),
    forget,
  };
}
