import type { Workbook } from '../workbook/workbook';

/** What computes the results of formulas where Excel is not there to do it. */
export interface Calculator {
  /**
   * Fills in the result of every formula of the workbook, in place. Errors such as `#DIV/0!` are results too. What stands in a
   * formula's cell before is what it last gave, null for nothing.
   * @throws when the engine cannot compute; no result is left stale then
   */
  calculate(workbook: Workbook): Promise<void>;
}
