import type { Area } from '../workbook/address';
import type { Workbook } from '../workbook/workbook';

/** Cells of the open workbook. */
export interface Place {
  sheet: string;
  area: Area;
}

/**
 * How much is read. `content`: values, formulas, validations, names, tables, protection, visibility, properties, all that
 * answers and findings need. `whole`: formats, sizes, conditional formats, print set-up and charts too.
 */
export type ReadPart = 'content' | 'whole';

/**
 * The workbook that is open before the user. Errors of the host come out as errors of the host's room, with a code; a
 * write that fails or is cancelled leaves the workbook as it was.
 */
export interface OpenWorkbook {
  /**
   * Reads the sheets as they are now, calculated.
   * @param sheets names (those that do not exist are left out); null reads all
   */
  read(part: ReadPart, sheets?: readonly string[] | null, step?: StepReport): Promise<Workbook>;
  /** Names of all sheets, in tab order. */
  sheetNames(): Promise<readonly string[]>;
  /**
   * Puts the sheets of a workbook into the open one: sheets with the name of one are rewritten in place, others are added
   * behind the last, all else stays. Names and custom properties are added or replaced; the sheet that is active in the
   * given workbook is shown. All or nothing.
   */
  write(workbook: Workbook, step?: StepReport): Promise<void>;
  /** Shows a sheet and selects cells there. */
  select(place: Place): Promise<void>;
  /** Calls the listener after cells changed, whoever changed them; returns how to stop. */
  onChange(listener: (place: Place) => void): Promise<() => Promise<void>>;
  /** Opens a file's bytes (.xlsx) as a new workbook in a window of its own. */
  openNew(file: Uint8Array): Promise<void>;
}

/** Told before each step; throws to stop, after which nothing has changed. */
export type StepReport = (done: number, total: number, name: string) => void;
