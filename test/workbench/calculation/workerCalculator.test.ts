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
    trusted: false,
  });
});

test('results that came with a workbook are believed, until a change touches them or the worker ends', async () => {
  const { workers, calculator } = started();
  const given = sample(1);
  const put = (name: string, value: number | null): void => {
    const [row, column] = [Number(name.slice(1)) - 1, 'AB'.indexOf(name[0]!)];
    given.sheets[0]!.cells.find((cell) => cell.row === row && cell.column === column)!.value = value;
  };
  put('B1', 2);
  put('B2', 99);
  put('B3', 7);
  const before = structuredClone(given);
  calculator.learn(given);
  const changed = structuredClone(given);
  changed.sheets[0]!.cells[0]!.value = 5;
  await calculator.calculate(changed);
  expect(given).toEqual(before);
  // B2 would be 4: nobody has looked.
  expect(valuesOf(changed)).toMatchObject({ 'S!B1': 10, 'S!B2': 99, 'S!B3': 7 });
  workers[0]!.fails = (worker) => worker.onerror!({ message: 'out of memory' });
  changed.sheets[0]!.cells[0]!.value = 6;
  await expect(calculator.calculate(changed)).rejects.toThrow('out of memory');
  await calculator.calculate(changed);
  expect(valuesOf(changed)).toMatchObject({ 'S!B1': 12, 'S!B2': 4 });
});

test('what came without a result is computed, and what depends on it', async () => {
  const { calculator } = started();
  const given = bookOf({ S: { A1: 1, B1: { formula: 'A1*2' }, C1: { formula: 'B1+1' }, D1: { formula: 'A1' } } });
  const cells = given.sheets[0]!.cells;
  cells.find(({ column }) => column === 1)!.value = null;
  cells.find(({ column }) => column === 2)!.value = 50;
  cells.find(({ column }) => column === 3)!.value = 60;
  calculator.learn(given);
  const same = structuredClone(given);
  await calculator.calculate(same);
  expect(valuesOf(same)).toMatchObject({ 'S!B1': 2, 'S!C1': 3, 'S!D1': 60 });
});

test('many cells travel in parts, and come out as one', async () => {
  const { workers, calculator } = started();
  const rows = Array.from({ length: 6000 }, (_, row) => [`A${row + 1}`, 1] as const);
  const column = Object.fromEntries(rows);
  const sum = (sheet: string) => ({ formula: `SUM(${sheet}!A1:A6000)` });
  const workbook = bookOf({ S: { B1: sum('U') }, T: column, U: column, V: { ...column, B1: sum('T') } });
  await calculator.calculate(workbook);
  expect(valuesOf(workbook)).toEqual({ 'S!B1': 6000, 'V!B1': 6000 });
  const kinds = workers[0]!.requests.map((request) => ('part' in request ? 'part' : 'whole'));
  expect(kinds).toEqual(['part', 'whole']);
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
