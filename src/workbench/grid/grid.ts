import type { Area } from '../../workbook/address';
import type { Workbook } from '../../workbook/workbook';
import type { HandChange } from '../handChange';

export type { HandCell, HandChange } from '../handChange';

/** A spreadsheet on a page: shows a workbook and tells what a person does to it. Computes no formula of its cells. */
export interface Grid {
  /** Shows a workbook in place of the one before. What was done in that can no longer be undone. */
  show: (workbook: Workbook) => void;
  /**
   * Shows what has changed since, and only that; selection and scrolling stay.
   * @param undo `kept` for what follows from a person's own edit, such as results of formulas; `cleared` for changes from outside,
   *   after which undoing would bring back what is no longer there
   */
  refresh: (workbook: Workbook, undo: 'kept' | 'cleared') => void;
  /** Brings a sheet to the front and selects cells there, in view. */
  select: (sheet: string, area: Area) => void;
  /** Brings the keyboard to the cells, and says the active one to those who do not see it. */
  focus: () => void;
  /** Ends an edit of a cell as Enter does, so that nothing typed is lost. */
  finishEditing: () => Promise<void>;
  dispose: () => void;
}

/** What the grid tells of the person before it. */
export interface GridListener {
  /** Already shown by the grid; undoing and redoing come as changes too. */
  onChange: (change: HandChange) => void;
  /** The first area holds the active cell. */
  onSelect: (sheet: string, areas: readonly Area[]) => void;
  onActivate: (sheet: string) => void;
  /** True while a cell is being edited. */
  onEditing: (editing: boolean) => void;
}

export interface GridOptions {
  language: 'zh-TW' | 'en';
  dark: boolean;
}

/** Starts a grid in an element, which it fills. */
export type StartGrid = (container: HTMLElement, listener: GridListener, options: GridOptions) => Promise<Grid>;
