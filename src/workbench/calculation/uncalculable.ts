import { printCell } from '../../workbook/address';

/**
 * Why a formula cannot be computed:
 * - `formula`: it is not well-formed
 * - `function`: the engine does not know a function that it calls
 * - `name`: it uses a name that the workbook does not define, or a table
 * - `sheet`: it refers to a sheet, or to another workbook, that is not there
 * - `text`: it has or reads a constant text that reads like an error value, which the engine could not tell from one
 * - `criterion`: it tells empty texts from blank cells, which the engine cannot, and reads empty texts
 * - `circle`: it depends on its own result
 * - `block`: it gives more than one cell, which formulas of this kind of workbook cannot
 * - `engine`: the engine failed, or gave no result
 */
export type UncalculableCode =
  'formula' | 'function' | 'name' | 'sheet' | 'text' | 'criterion' | 'circle' | 'block' | 'engine';

/** Where the cell is that cannot be computed. Rows and columns are zero-based. */
export interface CellPlace {
  sheet: string;
  row: number;
  column: number;
}

/** The one error of the calculator. Match `code`; `detail` is for logs, not for people. */
export class Uncalculable extends Error {
  override readonly name = 'Uncalculable';

  /** @param place null when the engine failed as a whole */
  constructor(
    readonly code: UncalculableCode,
    readonly place: CellPlace | null,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(
      `${code} at ${place ? `${place.sheet}!${printCell(place.row, place.column)}` : 'the workbook'}: ${detail}`,
      options,
    );
  }
}
