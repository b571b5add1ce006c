import type { Workbook } from '../../workbook/workbook';
import type { Calculator } from '../calculator';
import { KnownBook } from './knownBook';
import type { Recalculator, Uncalculated } from './recalculator';

/** A calculator that gives every formula a result, also those that it cannot compute. */
export interface ForgivingCalculator extends Calculator {
  /** What could not be computed when it calculated last, in the order of sheets, rows and columns. */
  uncalculated: () => readonly Uncalculated[];
}

/**
 * A calculator for one workbook that is edited again and again: it finds what has changed since the last time and has only that,
 * and what follows from it, computed. It stays right with any other workbook, but everything is computed then.
 *
 * A formula that cannot be computed gets what Excel would show where that is clear: `#NAME?` for a name or function nobody
 * knows, `#REF!` for a sheet that is not there, 0 in a circle. Otherwise it keeps the result that came with it, and without
 * one it gets `#VALUE!`. Formulas that depend on it use what it shows.
 *
 * Calls run one after the other, each on the workbook it was given, which must not be changed until it is done. One that rejects
 * leaves its workbook as it was; the next computes everything.
 */
export function rememberingCalculator(recalculator: Recalculator): ForgivingCalculator {
  let known = new KnownBook();
  let uncalculated: Uncalculated[] = [];
  let previous: Promise<unknown> = Promise.resolve();

  async function calculate(workbook: Workbook): Promise<void> {
    try {
      const outcome = await recalculator.recalculate(known.update(workbook));
      known.take(outcome.results);
      uncalculated = inOrder(outcome.uncalculated, workbook);
      known.fillIn(workbook);
    } catch (problem) {
      known = new KnownBook();
      uncalculated = [];
      recalculator.forget();
      throw problem;
    }
  }

  return {
    calculate: (workbook) => {
      const run = previous.then(() => calculate(workbook));
      // Its failure is the caller's to deal with, not the next one's.
      previous = run.catch(() => undefined);
      return run;
    },
    uncalculated: () => uncalculated,
  };
}

function inOrder(uncalculated: readonly Uncalculated[], { sheets }: Workbook): Uncalculated[] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  return [...uncalculated].sort(
    ({ place: one }, { place: other }) =>
      order.get(one.sheet)! - order.get(other.sheet)! || one.row - other.row || one.column - other.column,
  );
}
