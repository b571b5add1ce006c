import type { Workbook } from '../../workbook/workbook';
import type { Calculator } from '../calculator';
import { rememberingCalculator, type ForgivingCalculator } from './rememberingCalculator';
import { Uncalculable } from './uncalculable';
import { univerRecalculator } from './univerRecalculator';

/** A calculator for a workbook that is edited again and again, in the calling thread. */
export function incrementalCalculator(): ForgivingCalculator {
  return rememberingCalculator(univerRecalculator());
}

/**
 * Computes everything each time, in the calling thread, and forgives nothing: a single formula that cannot be computed fails the
 * whole, with {@link Uncalculable}, and every formula is left without a result. For checks. The workbook must not be changed
 * until it is done.
 */
export const univerCalculator: Calculator = {
  calculate: async (workbook) => {
    const calculator = incrementalCalculator();
    try {
      await calculator.calculate(workbook);
      const [first] = calculator.uncalculated();
      if (first) throw new Uncalculable(first.code, first.place, first.detail);
    } catch (problem) {
      removeResults(workbook);
      throw problem;
    }
  },
};

function removeResults({ sheets }: Workbook): void {
  for (const { cells } of sheets) for (const cell of cells) if (cell.formula !== null) cell.value = null;
}
