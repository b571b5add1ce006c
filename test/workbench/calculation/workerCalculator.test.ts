import { serveCalculation, type WorkerScope } from '../../../src/workbench/calculation/calculationService';
import { workerCalculator } from '../../../src/workbench/calculation/workerCalculator';
import type { CalculationRequest, CalculationWorker } from '../../../src/workbench/calculation/workerMessages';
import { univerRecalculator } from '../../support/calculation';
import { bookOf, valuesOf } from '../../support/contentBook';

/** A worker without a thread: what goes over the line is copied as it would be. */
class NearWorker implements CalculationWorker {
  onmessage: CalculationWorker['onmessage'] = null;
  onerror: CalculationWorker['onerror'] = null;
  onmessageerror: CalculationWorker['onmessageerror'] = null;
  readonly requests: CalculationRequest[] = [];
  isEnded = false;
  /** What happens instead of an answer to the next request. */
  fails: ((worker: NearWorker) => void) | null = null;
  private readonly scope: WorkerScope = {
    onmessage: null,
    postMessage: (answer) => {
      if (!this.isEnded) this.onmessage!({ data: structuredClone(answer) });
    },
  };

  constructor() {
    serveCalculation(this.scope, univerRecalculator());
  }

  postMessage(request: CalculationRequest): void {
    this.requests.push(structuredClone(request));
    if (this.fails) setImmediate(this.fails, this);
    else this.scope.onmessage!({ data: structuredClone(request) });
  }

  terminate(): void {
    this.isEnded = true;
  }
}

function started() {
  const workers: NearWorker[] = [];
  const calculator = workerCalculator(() => {
    workers.push(new NearWorker());
    return workers.at(-1)!;
  });
  return { workers, calculator };
}

function sample(value: number) {
  return bookOf({ S: { A1: value, A2: 2, B1: { formula: 'A1*2' }, B2: { formula: 'A2*2' }, B3: { formula: 'NO()' } } });
}

test('only changes travel, and all results are filled in', async () => {
  const { workers, calculator } = started();
  await calculator.calculate(sample(1));
  const second = sample(5);
  for (const cell of second.sheets[0]!.cells) if (cell.formula !== null) cell.value = null;
  await calculator.calculate(second);
  expect(valuesOf(second)).toMatchObject({ 'S!B1': 10, 'S!B2': 4 });
  expect(calculator.uncalculated()).toMatchObject([{ code: 'function', place: { sheet: 'S', row: 2, column: 1 } }]);
  expect(workers).toHaveLength(1);
  expect(workers[0]!.requests[1]).toEqual({
    removed: [],
    added: [],
    cells: [{ sheet: 'S', cells: [{ row: 0, column: 0, formula: null, value: 5 }] }],
    names: null,
  });
});

test('calls queue, each with the results of its own workbook', async () => {
  const { calculator } = started();
  const books = [1, 2, 3].map(sample);
  await Promise.all(books.map((book) => calculator.calculate(book)));
  expect(books.map((book) => valuesOf(book)['S!B1'])).toEqual([2, 4, 6]);
});

test.each<[string, (worker: NearWorker) => void, string]>([
  ['crashes', (worker) => worker.onerror!({ message: 'out of memory' }), 'out of memory'],
  ['cannot be read', (worker) => worker.onmessageerror!(undefined as never), 'could not be read'],
])('a worker that %s is replaced by the next call', async (_, fails, message) => {
  const { workers, calculator } = started();
  await calculator.calculate(sample(1));
  workers[0]!.fails = fails;
  const book = sample(2);
  const before = structuredClone(book);
  await expect(calculator.calculate(book)).rejects.toThrow(message);
  expect(book).toEqual(before);
  expect(workers[0]!.isEnded).toBe(true);
  await calculator.calculate(book);
  expect(workers).toHaveLength(2);
  expect(valuesOf(book)['S!B1']).toBe(4);
});

test('a worker that cannot be started rejects', async () => {
  const calculator = workerCalculator(() => {
    throw new Error('blocked by policy');
  });
  await expect(calculator.calculate(sample(1))).rejects.toThrow('blocked by policy');
});

test('ending it rejects what is under way', async () => {
  const { workers, calculator } = started();
  await calculator.calculate(sample(1));
  workers[0]!.fails = () => undefined;
  const running = calculator.calculate(sample(2));
  setImmediate(calculator.dispose);
  await expect(running).rejects.toThrow('ended');
  expect(workers[0]!.isEnded).toBe(true);
});
