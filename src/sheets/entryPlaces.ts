import type { Sheet } from '../workbook/workbook';
import { KEY_MARK } from './marks';

/** An entry's name: key of the row, mark of the column. */
export function entryName(key: string, mark: string): string {
  return `${key}\n${mark}`;
}

interface Marks {
  keyColumn: number;
  markRow: number;
  keys: Map<number, string>;
  marks: Map<number, string>;
}

/** Keys of a sheet's rows and marks of its columns, each where it stands first. */
function marksOf(sheet: Sheet): Marks | null {
  const anchor = sheet.cells.find(({ value }) => value === KEY_MARK);
  if (!anchor) return null;
  const found: Marks = { keyColumn: anchor.column, markRow: anchor.row, keys: new Map(), marks: new Map() };
  const seen = new Set<string>();
  for (const { row, column, value } of sheet.cells) {
    if (typeof value !== 'string' || value === '' || (row === anchor.row && column === anchor.column)) continue;
    // The sheet's identity stands in the same column and is no key.
    if (value.startsWith('{')) continue;
    const isKey = column === anchor.column;
    if (!isKey && row !== anchor.row) continue;
    const name = `${isKey ? 'key' : 'mark'} ${value}`;
    if (seen.has(name)) continue;
    seen.add(name);
    if (isKey) found.keys.set(row, value);
    else found.marks.set(column, value);
  }
  return found;
}

/** Names a cell by the key of its row and the mark of its column; null where it has none. */
export function entryNames(sheet: Sheet): (row: number, column: number) => string | null {
  const found = marksOf(sheet);
  return (row, column) => {
    const [key, mark] = [found?.keys.get(row), found?.marks.get(column)];
    return key === undefined || mark === undefined ? null : entryName(key, mark);
  };
}

/** Finds the place of a name, also where the cell is blank; null when its row or column is gone. */
export function entryPlaces(sheet: Sheet): (name: string) => { row: number; column: number } | null {
  const found = marksOf(sheet);
  const rows = new Map([...(found?.keys ?? [])].map(([row, key]) => [key, row]));
  const columns = new Map([...(found?.marks ?? [])].map(([column, mark]) => [mark, column]));
  return (name) => {
    const [key, mark] = name.split('\n') as [string, string];
    const [row, column] = [rows.get(key), columns.get(mark)];
    return row === undefined || column === undefined ? null : { row, column };
  };
}

/** The key of a row; null where it has none. */
export function entryKeys(sheet: Sheet): (row: number) => string | null {
  const found = marksOf(sheet);
  return (row) => found?.keys.get(row) ?? null;
}

/** Whether a sheet still carries the keys and marks by which entries are found. */
export function hasPlaces(sheet: Sheet): boolean {
  const found = marksOf(sheet);
  return found !== null && found.keys.size > 0 && found.marks.size > 0;
}
