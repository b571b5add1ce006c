import type { Area } from '../../workbook/address';
import type { Workbook } from '../../workbook/workbook';
import type { HandChange } from '../handChange';

export type { HandCell, HandChange } from '../handChange';

/** A spreadsheet on a page: shows a workbook and tells what a person does to it. Computes no formula of its cells. */
export interface Grid {
  /** Shows a workbook in place of the one before. */
  show: (workbook: Workbook) => void;
  /** Shows what has changed since, and only that; selection and scrolling stay. */
  refresh: (workbook: Workbook) => void;
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
  /**
   * Already shown by the grid, but for rows and columns that come or go, and cells that are cut and pasted: what follows from that is
   * for others to work out, and shown by `refresh`.
   */
  onChange: (change: HandChange) => void;
  /** The person wants the last change undone, or done again. The grid remembers none: it outlives neither a workbook nor a language. */
  onUndo: (which: 'undo' | 'redo') => void;
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
