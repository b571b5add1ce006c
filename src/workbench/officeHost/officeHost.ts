import type { Area } from '../../workbook/address';
import type { Workbook } from '../../workbook/workbook';
import type { Calculator } from '../calculator';
import type { HandChange, TakeBack } from '../handChange';

/** What a host works on and with. */
export interface HostSettings {
  /** What is open at first. */
  workbook: Workbook;
  /** Computes formulas when their results are read; without it reading one nothing has calculated fails. */
  calculator?: Calculator;
  /** Told of every workbook that `Excel.createWorkbook` opens. */
  onCreateWorkbook?: (base64: string) => void;
  /** Told after each batch that may have changed the workbook. */
  onWritten?: () => void;
  /**
   * Told after each batch that brought another sheet to the front or selected cells.
   * @param cells false when only a sheet came to the front
   */
  onSelected?: (sheet: string, areas: readonly Area[], cells: boolean) => void;
  /** Awaited before each batch is answered, so that a page that shares the host's thread can do something else in between. */
  pause?: () => Promise<void>;
  /** The clock by which dates without a year are read. */
  now?: () => Date;
}

/** Bytes of one batch's request and response. */
export interface BatchSize {
  request: number;
  response: number;
}

/** What stands in Excel's place, seen from its own side. */
export interface OfficeHost {
  /** What is open, as plain data. Formulas nothing has calculated since the last change have no result. */
  workbook: () => Workbook;
  /** What is open with the results that formulas had last, to be shown until they are computed. */
  uncalculated: () => Workbook;
  /** Computes every formula now, if a calculator is there. */
  calculate: () => Promise<void>;
  /** Opens another workbook in place of the one that is open. Objects and event handlers of the old one are dead. */
  load: (workbook: Workbook) => void;
  /**
   * Types into a cell as a person does, past validations and under the sheet's protection.
   * @throws HostError AccessDenied for a locked cell
   */
  type: (sheet: string, row: number, column: number, text: string) => void;
  /**
   * Takes what a person changed, as it stands on the page.
   * @returns takes it back; of a deleted sheet nothing comes back, and the call fails
   * @throws HostError for what Excel would not let a person do: locked cells, a locked structure, a sheet's name that is taken
   */
  byHand: (change: HandChange) => TakeBack;
  /** The sheet in front and what is selected there. */
  selection: () => { sheet: string; areas: readonly Area[] };
  /** Brings a sheet to the front as a person does. */
  activate: (sheet: string) => void;
  /** Selects cells as a person does. */
  select: (sheet: string, area: Area) => void;
  /** While on, batches fail as they do while a person edits a cell, or wait if they asked for that. */
  cellEditMode: (on: boolean) => void;
  /** Lets the k-th batch from now (1 is the next) fail with a GeneralException after half of its actions. */
  failBatch: (k: number) => void;
  /** Sizes of all batches so far, in their order, but those in which the library only lets go of objects. */
  batches: () => readonly BatchSize[];
}
