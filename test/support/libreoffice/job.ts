/**
 * What LibreOffice is asked to do, and what it answers. Sheets are named and cells addressed as a person sees them
 * (`F8`, rows from 1), because a job says what a person does.
 */
export interface Job {
  /** Stands in front of every error of this job. */
  name: string;
  open: SpreadsheetFile;
  /** In order; default none. */
  edits?: Edit[];
  /** Recalculates every cell after the edits, whatever LibreOffice thinks is up to date. Default true. */
  recalculate?: boolean;
  /** Copies to return as bytes. A PDF holds the visible sheets. Default none. */
  save?: SaveFormat[];
  /** That the saved copies ask for when they are opened; default none. */
  password?: string;
  /** False leaves `cells` empty, which is faster. Default true. */
  read?: boolean;
  /** Default 60. LibreOffice is ended after that, and started anew for the next job. */
  timeoutSeconds?: number;
}

/** A path that ends in `.xlsx` or `.ods`, or the bytes of such a file. */
export type SpreadsheetFile = string | Uint8Array;

/** A .csv holds what the cells of the first sheet show, in UTF-8. */
export type SaveFormat = 'xlsx' | 'ods' | 'xls' | 'csv' | 'pdf';

/**
 * What a person does in LibreOffice. Locked cells of a protected sheet refuse it; put `unprotect` before. Validations are
 * not consulted, as when a value is pasted.
 */
export type Edit =
  | { do: 'setNumber'; sheet: string; address: string; value: number }
  | { do: 'setText'; sheet: string; address: string; value: string }
  /** In LibreOffice's own grammar, without `=`: `SUM(A1;$'評分－衛生局'.B2)`. */
  | { do: 'setFormula'; sheet: string; address: string; formula: string }
  /** By the keyboard, in English: `TRUE` becomes a truth value and `1/2` a date. */
  | { do: 'type'; sheet: string; address: string; input: string }
  /** One text whose parts are plain and bold in turn. */
  | { do: 'setRichText'; sheet: string; address: string; parts: string[] }
  /** Contents only, as the Delete key does. */
  | { do: 'clear'; sheet: string; range: string }
  /** Values only, from the top left cell on; `''` leaves a cell empty. */
  | { do: 'pasteValues'; sheet: string; address: string; rows: (string | number)[][] }
  /**
   * Cut and paste; `to` is the new top left cell. References to the moved cells follow them. Those to the cells they land on
   * stay, where Excel makes `#REF!` of them: look into the formulas for both.
   */
  | { do: 'move'; sheet: string; range: string; to: string; toSheet?: string }
  /** Copy and paste of everything: formats, locks and validations too. */
  | { do: 'copy'; sheet: string; range: string; to: string; toSheet?: string }
  /** `before` and `from` are row numbers as shown, from 1. */
  | { do: 'insertRows'; sheet: string; before: number; count: number }
  | { do: 'deleteRows'; sheet: string; from: number; count: number }
  /** `before` and `from` are a column's letters. */
  | { do: 'insertColumns'; sheet: string; before: string; count: number }
  | { do: 'deleteColumns'; sheet: string; from: string; count: number }
  /** What the covered cells hold stays in them, as when the person answers so. */
  | { do: 'merge'; sheet: string; range: string }
  /** With LibreOffice's default allowances. */
  | { do: 'protect'; sheet: string; password?: string }
  | { do: 'unprotect'; sheet: string; password?: string }
  | { do: 'renameSheet'; sheet: string; to: string }
  /** `position` is the sheet's index afterwards, from 0. */
  | { do: 'moveSheet'; sheet: string; position: number }
  | { do: 'addSheet'; sheet: string; position: number }
  /** Within the file, formats and hidden cells too. */
  | { do: 'copySheet'; sheet: string; to: string; position: number }
  | { do: 'deleteSheet'; sheet: string }
  /** Copies a sheet of another file into the open one, at index `position`. */
  | { do: 'importSheet'; from: SpreadsheetFile; sheet: string; position: number };

export interface JobResult {
  name: string;
  /** How long LibreOffice took, its start included when this was the first job. */
  seconds: number;
  /** In tab order. */
  sheets: ReadSheet[];
  /** Every cell that is not empty, by sheet, row and column. */
  cells: ReadCell[];
  /** What `save` asked for. */
  saved: Partial<Record<SaveFormat, Uint8Array>>;
}

export interface ReadSheet {
  name: string;
  hidden: boolean;
  protected: boolean;
}

export interface ReadCell {
  sheet: string;
  address: string;
  /** With `=`, in LibreOffice's own grammar (`;` between arguments, `$'sheet'.A1`); null for a constant. */
  formula: string | null;
  /**
   * A formula that gives no text gives `''`. 0 and 1 in a cell with the format of truth values are booleans, as LibreOffice
   * has no other mark of them. Errors are named as in Excel, others as LibreOffice shows them, such as `Err:522` for a circle.
   */
  value: string | number | boolean | { error: string };
}

/** The value of one cell of a result; null when the cell is empty. Throws when there is no such sheet. */
export function valueAt(result: JobResult, sheet: string, address: string): ReadCell['value'] | null {
  return cellAt(result, sheet, address)?.value ?? null;
}

/** The formula of one cell of a result; null when it holds none. Throws when there is no such sheet. */
export function formulaAt(result: JobResult, sheet: string, address: string): string | null {
  return cellAt(result, sheet, address)?.formula ?? null;
}

function cellAt(result: JobResult, sheet: string, address: string): ReadCell | undefined {
  if (!result.sheets.some(({ name }) => name === sheet)) {
    throw new Error(`${result.name}: no sheet ${sheet}, only ${result.sheets.map(({ name }) => name).join(', ')}`);
  }
  return result.cells.find((cell) => cell.sheet === sheet && cell.address === address);
}
