import type { CellValue, Workbook } from '../workbook/workbook';

/** Results of formulas of one sheet. */
export interface SheetResults {
  sheet: string;
  cells: { row: number; column: number; value: CellValue }[];
}

/** What computes the results of formulas where Excel is not there to do it. */
export interface Calculator {
  /**
   * Fills in the result of every formula of the workbook, in place. Errors such as `#DIV/0!` are results too. What stands in a
   * formula's cell before is what it last gave, null for nothing.
   * @throws when the engine cannot compute; no result is left stale then
   */
  calculate(workbook: Workbook): Promise<void>;

  /**
   * The results that are other ones than those that stand in the workbook, which is not changed. Sheets that are the same objects
   * as the last time must hold what they held then, and are not looked at again.
   * @throws as `calculate`
   */
  newResults?: (workbook: Workbook) => Promise<SheetResults[]>;
}
