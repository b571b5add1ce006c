import { nextTask } from '../nextTask';
import type { BookChanges, Outcome, Recalculator } from './recalculator';
import { rememberingCalculator, type ForgivingCalculator } from './rememberingCalculator';
import { Uncalculable } from './uncalculable';
import type { CalculationWorker } from './workerMessages';

/** Cells that are copied for the worker at once, in some 20 ms. */
const CELLS_AT_ONCE = 10_000;

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

  /** Sends what has changed, the many cells of a large workbook in parts. */
  async function send(changes: BookChanges, to: CalculationWorker): Promise<void> {
    const parts = inParts(changes.cells);
    for (const part of parts.slice(0, -1)) {
      to.postMessage({ part });
      await nextTask();
      if (worker !== to) return;
    }
    to.postMessage({ ...changes, cells: parts.at(-1) ?? [] });
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
        send(changes, current).catch((thrown: unknown) => fail(String(thrown)));
      }).finally(() => (abandon = null)),
    forget,
  };
}

/** Changes in their order, each part with as many sheets as it takes to have enough cells. */
function inParts(changes: BookChanges['cells']): BookChanges['cells'][] {
  const parts: BookChanges['cells'][] = [];
  let count = CELLS_AT_ONCE;
  for (const change of changes) {
    if (count >= CELLS_AT_ONCE) {
      parts.push([]);
      count = 0;
    }
    parts.at(-1)!.push(change);
    count += change.cells.length;
  }
  return parts;
}
