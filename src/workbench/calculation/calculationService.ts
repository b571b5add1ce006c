import type { BookChanges, Recalculator } from './recalculator';
import { Uncalculable } from './uncalculable';
import type { CalculationAnswer, CalculationRequest } from './workerMessages';

/** What a worker's side of the line is: a worker's own global scope. */
export interface WorkerScope {
  onmessage: ((event: { data: CalculationRequest }) => void) | null;
  postMessage: (answer: CalculationAnswer) => void;
}

/** Answers each request of the page. */
export function serveCalculation(scope: WorkerScope, recalculator: Recalculator): void {
  let before: BookChanges['cells'] = [];
  scope.onmessage = ({ data }) => {
    if ('part' in data) {
      before = [...before, ...data.part];
      return;
    }
    const changes = { ...data, cells: [...before, ...data.cells] };
    before = [];
    void recalculator.recalculate(changes).then(
      (outcome) => scope.postMessage({ outcome }),
      (problem: unknown) => scope.postMessage({ failure: failureOf(problem) }),
    );
  };
}

function failureOf(problem: unknown): { code: Uncalculable['code']; place: Uncalculable['place']; detail: string } {
  if (!(problem instanceof Uncalculable)) return { code: 'engine', place: null, detail: String(problem) };
  const { code, place, detail } = problem;
  return { code, place, detail };
}
