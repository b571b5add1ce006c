import { SHEET_COLUMNS } from '../../workbook/address';
import type { Cell, CellValue, DefinedName, Sheet, Workbook } from '../../workbook/workbook';
import { changedNames } from './dependencies/nameMeanings';
import type { SheetResults } from '../calculator';
import { placeOf } from './dependencies/readerIndex';
import type { BookChanges, CellContent } from './recalculator';

/** What is remembered of a cell; `value` is the constant, or the result that was computed last. */
interface KnownCell {
  formula: string | null;
  value: CellValue;
}

/** A workbook as it was calculated last: says what has changed since, and has the results of all formulas. */
export class KnownBook {
  private sheets = new Map<string, Map<number, KnownCell>>();
  private names: DefinedName[] = [];
  /** Sheets, by name, that stay as they are and hold what is known. */
  private kept = new Map<string, Sheet>();
  /** Those of them that hold all results too. */
  private settled = new Map<string, Sheet>();

  /**
   * What is different in this workbook, which is then the known one; results of formulas do not count.
   * @param trusted whether its results are right
   * @param keeps whether its sheets stay as they are, so that one that comes again need not be looked at
   */
  update({ sheets, names }: Workbook, { trusted, keeps }: { trusted: boolean; keeps: boolean }): BookChanges {
    const now = new Set(sheets.map(({ name }) => name));
    const removed = [...this.sheets.keys()].filter((name) => !now.has(name));
    for (const name of removed) {
      this.sheets.delete(name);
      this.settled.delete(name);
    }
    const added = [...now].filter((name) => !this.sheets.has(name));
    for (const name of added) this.sheets.set(name, new Map());
    const cells = sheets
      .filter((sheet) => !keeps || this.kept.get(sheet.name) !== sheet)
      .map((sheet) => ({ sheet: sheet.name, cells: changesOf(sheet, this.sheets.get(sheet.name)!) }))
      .filter((changes) => changes.cells.length > 0);
    const areNamesNew = changedNames(this.names, names).size > 0;
    this.kept = new Map(keeps ? sheets.map((sheet) => [sheet.name, sheet]) : []);
    if (areNamesNew) this.names = structuredClone(names);
    return { removed, added, cells, names: areNamesNew ? this.names : null, trusted };
  }

  /** Remembers what was computed. */
  take(results: readonly SheetResults[]): void {
    for (const { sheet, cells } of results) {
      const known = this.sheets.get(sheet)!;
      this.settled.delete(sheet);
      for (const { row, column, value } of cells) known.get(placeOf(row, column))!.value = value;
    }
  }

  /** The results that are not in the workbook, which must be the one of the last `update`, and its sheets such as stay. */
  newResults({ sheets }: Workbook): SheetResults[] {
    return sheets.flatMap((sheet) => {
      const { name } = sheet;
      if (this.settled.get(name) === sheet) return [];
      const known = this.sheets.get(name)!;
      const cells = sheet.cells.flatMap(({ row, column, formula, value: before }) => {
        if (formula === null) return [];
        const { value } = known.get(placeOf(row, column))!;
        return isSameValue(before, value) ? [] : [{ row, column, value: copyOf(value) }];
      });
      if (cells.length > 0) return [{ sheet: name, cells }];
      this.settled.set(name, sheet);
      return [];
    });
  }

  /** Puts the result into every formula's cell of the workbook, which must be the one of the last `update`. */
  fillIn({ sheets }: Workbook): void {
    for (const { name, cells } of sheets) {
      const known = this.sheets.get(name)!;
      for (const cell of cells) {
        if (cell.formula !== null) cell.value = copyOf(known.get(placeOf(cell.row, cell.column))!.value);
      }
    }
  }
}

function changesOf({ cells }: Sheet, known: Map<number, KnownCell>): CellContent[] {
  const changes: CellContent[] = [];
  let met = 0;
  for (const cell of cells) {
    const { row, column, formula, value } = cell;
    if (formula === null && value === null) continue;
    const place = placeOf(row, column);
    const before = known.get(place);
    if (before) met++;
    if (before && isSame(before, cell)) continue;
    if (!before) met++;
    const content = { formula, value: copyOf(value) };
    known.set(place, content);
    changes.push({ row, column, ...content });
  }
  if (met < known.size) changes.push(...takeEmptied(cells, known));
  return changes;
}

function takeEmptied(cells: readonly Cell[], known: Map<number, KnownCell>): CellContent[] {
  const filled = new Set(
    cells.flatMap(({ row, column, formula, value }) =>
      formula === null && value === null ? [] : [placeOf(row, column)],
    ),
  );
  const emptied = [...known.keys()].filter((place) => !filled.has(place));
  return emptied.map((place) => {
    known.delete(place);
    return { row: Math.floor(place / SHEET_COLUMNS), column: place % SHEET_COLUMNS, formula: null, value: null };
  });
}

function isSame(before: KnownCell, { formula, value }: Cell): boolean {
  return before.formula === formula && (formula !== null || isSameValue(before.value, value));
}

function isSameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'object' && typeof other === 'object') return one?.error === other?.error;
  return Object.is(one, other);
}

/** Callers may change their errors in place. */
function copyOf(value: CellValue): CellValue {
  return typeof value === 'object' && value !== null ? { ...value } : value;
}
