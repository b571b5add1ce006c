/**
 * What the benchmark uses of the libraries it compares with. They are installed only to run it, so that their own
 * declarations are not there when the sources are checked.
 */
declare module 'exceljs' {
  interface Cell {
    value: unknown;
    style: unknown;
  }
  interface Row {
    height: number;
    hidden: boolean;
    getCell(column: number): Cell;
  }
  interface Column {
    width: number;
    hidden: boolean;
  }
  interface Worksheet {
    readonly name: string;
    readonly rowCount: number;
    getRow(row: number): Row;
    getColumn(column: number): Column;
    mergeCells(top: number, left: number, bottom: number, right: number): void;
  }
  class Workbook {
    readonly worksheets: Worksheet[];
    readonly xlsx: {
      load(bytes: Uint8Array, options?: { ignoreNodes?: string[] }): Promise<Workbook>;
      writeBuffer(): Promise<Uint8Array>;
    };
    addWorksheet(name: string, options?: { state?: 'visible' | 'hidden' | 'veryHidden' }): Worksheet;
  }
}

declare module 'xlsx' {
  interface CellObject {
    t: 'n' | 's' | 'b' | 'e' | 'z';
    v?: string | number | boolean;
    f?: string;
  }
  interface WorkSheet {
    '!ref'?: string;
    '!data'?: (CellObject | undefined)[][];
    '!cols'?: { wch?: number; hidden?: boolean }[];
    '!rows'?: { hpt?: number; hidden?: boolean }[];
    '!merges'?: { s: { r: number; c: number }; e: { r: number; c: number } }[];
    [address: string]: unknown;
  }
  interface WorkBook {
    SheetNames: string[];
    Sheets: Record<string, WorkSheet>;
  }
  function read(bytes: Uint8Array, options: Record<string, unknown>): WorkBook;
  function write(workbook: WorkBook, options: Record<string, unknown>): Uint8Array;
}
