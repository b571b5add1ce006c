import type { BookChanges, Outcome } from './recalculator';
import type { CellPlace, UncalculableCode } from './uncalculable';

/**
 * What the page asks of the worker, one at a time. The first one tells a whole workbook: a new worker knows none. Where many cells
 * have changed, parts of them go before, which are not answered: to copy a hundred sheets at once would hold up the page.
 */
export type CalculationRequest = BookChanges | { part: BookChanges['cells'] };

/** What the worker answers. */
export type CalculationAnswer =
  { outcome: Outcome } | { failure: { code: UncalculableCode; place: CellPlace | null; detail: string } };

/** What the page needs of a worker; a browser's `Worker` is one. */
export interface CalculationWorker {
  postMessage: (request: CalculationRequest) => void;
  onmessage: ((event: { data: CalculationAnswer }) => void) | null;
  onerror: ((event: { message: string }) => void) | null;
  onmessageerror: ((event: never) => void) | null;
  terminate: () => void;
}
