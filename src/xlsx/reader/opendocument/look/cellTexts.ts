import { SHEET_COLUMNS } from '../../../../workbook/address';
import type { CellValue, Sheet } from '../../../../workbook/workbook';
import { readRange } from './rangeList';

/** Finds what cells hold, on any sheet of a document that was read. */
export class CellTexts {
  private readonly places = new Map<string, Map<number, CellValue>>();

  constructor(private readonly sheets: readonly Sheet[]) {}

  /** The constant at a place; or the result; null where there is none. */
  valueAt(sheet: string, row: number, column: number): CellValue {
    return this.index(sheet).get(row * SHEET_COLUMNS + column) ?? null;
  }

  /** The text at an address such as `總覽.C2`; empty when there is none. */
  at(address: string | undefined): string {
    const range = readRange(address ?? '');
    if (range?.sheet == null) return '';
    const value = this.valueAt(range.sheet, range.area.top, range.area.left);
    return value === null || typeof value === 'object' ? '' : String(value);
  }

  private index(name: string): Map<number, CellValue> {
    let index = this.places.get(name);
    if (index) return index;
    index = new Map();
    this.places.set(name, index);
    const sheet = this.sheets.find((candidate) => candidate.name === name);
    for (const { row, column, value } of sheet?.cells ?? []) {
      if (value !== null) index.set(row * SHEET_COLUMNS + column, value);
    }
    return index;
  }
}
