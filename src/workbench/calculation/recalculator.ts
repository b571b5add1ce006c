import type { CellValue, DefinedName } from '../../workbook/workbook';
import type { SheetResults } from '../calculator';
import type { CellPlace, UncalculableCode } from './uncalculable';

/** What a cell holds; both null when it is empty. The value of a formula is its result in the file it came from, if any. */
export interface CellContent {
  row: number;
  column: number;
  formula: string | null;
  value: CellValue;
}

/** How a workbook differs from what it was before, as far as results depend on it. Plain data, since it goes to a worker. */
export interface BookChanges {
  /** Names of sheets; one that was renamed is removed and added. Those removed go first. */
  removed: string[];
  added: string[];
  /** Cells that hold something else now. */
  cells: { sheet: string; cells: CellContent[] }[];
  /** All names of the workbook, null when they are what they were. */
  names: DefinedName[] | null;
  /** The results that come with formulas are right: those that have one need not be computed. */
  trusted: boolean;
}

/** A formula that could not be computed; its cell shows something all the same. */
export interface Uncalculated {
  code: UncalculableCode;
  place: CellPlace;
  /** For logs, not for people. */
  detail: string;
}

export interface Outcome {
  /** Of the formulas that were computed. */
  results: SheetResults[];
  /** Every formula of the workbook that cannot be computed, in no order. */
  uncalculated: Uncalculated[];
}

/** Keeps a workbook and its results, and computes what a change makes wrong. Starts with no sheets. */
export interface Recalculator {
  /** @throws when the engine fails as a whole; the recalculator knows nothing then and has to be told everything again */
  recalculate: (changes: BookChanges) => Promise<Outcome>;
  /** Forgets everything. */
  forget: () => void;
}
