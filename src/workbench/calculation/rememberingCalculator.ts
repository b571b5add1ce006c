import type { Workbook } from '../../workbook/workbook';
import type { Calculator, SheetResults } from '../calculator';
import { KnownBook } from './knownBook';
import type { Recalculator, Uncalculated } from './recalculator';

/** A calculator that gives every formula a result, also those that it cannot compute. */
export interface ForgivingCalculator extends Calculator {
  newResults: (workbook: Workbook) => Promise<SheetResults[]>;
  /**
   * Takes in a workbook whose results are right, as spreadsheet programs take a file's: what changes from there on is computed,
   * and what came without a result. The workbook stays as it is, and must. What goes wrong is for the next calculation to find.
   */
  learn: (workbook: Workbook) => void;
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

  async function takeIn(workbook: Workbook, how: { trusted: boolean; keeps: boolean }): Promise<void> {
    try {
      const outcome = await recalculator.recalculate(known.update(workbook, how));
      known.take(outcome.results);
      uncalculated = inOrder(outcome.uncalculated, workbook);
    } catch (problem) {
      known = new KnownBook();
      uncalculated = [];
      recalculator.forget();
      throw problem;
    }
  }

  function queue<Result>(work: () => Promise<Result>): Promise<Result> {
    const run = previous.then(work);
    // Its failure is the caller's to deal with, not the next one's.
    previous = run.catch(() => undefined);
    return run;
  }

  return {
    calculate: (workbook) =>
      queue(async () => {
        await takeIn(workbook, { trusted: false, keeps: false });
        known.fillIn(workbook);
      }),
    newResults: (workbook) =>
      queue(async () => {
        await takeIn(workbook, { trusted: false, keeps: true });
        return known.newResults(workbook);
      }),
    learn: (workbook) => {
      void queue(() => takeIn(workbook, { trusted: true, keeps: true }).catch(() => undefined));
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
