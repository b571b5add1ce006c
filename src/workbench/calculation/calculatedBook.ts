import type { CellValue, DefinedName } from '../../workbook/workbook';
import { readsOf, type FormulaReads } from './dependencies/formulaReads';
import { changedNames, nameMeanings, type NameMeaning } from './dependencies/nameMeanings';
import { ReaderIndex, placeOf, type ReadArea } from './dependencies/readerIndex';
import type { BookChanges, CellContent, Uncalculated } from './recalculator';
import { isErrorName } from './univer/errorName';

/** A sheet as it was calculated last. */
export interface BookSheet {
  name: string;
  /** The name in capitals, by which formulas find it. */
  key: string;
  /** Filled cells by their place. */
  cells: Map<number, BookCell>;
}

export type BookCell = ConstantCell | FormulaCell;

export interface ConstantCell {
  sheet: BookSheet;
  row: number;
  column: number;
  formula: null;
  value: CellValue;
}

export interface FormulaCell {
  sheet: BookSheet;
  row: number;
  column: number;
  formula: string;
  /** What the cell shows. */
  value: CellValue;
  /** The result it came with, null for none. */
  cached: CellValue;
  /** Why `value` was not computed. */
  failure: Uncalculated | null;
  reads: FormulaReads;
  areas: readonly ReadArea<FormulaCell>[];
}

type Place = Pick<BookCell, 'row' | 'column'> & { sheet: { key: string } };

/** A workbook with its results, which knows what depends on what. */
export class CalculatedBook {
  /** By name in capitals. */
  readonly sheets = new Map<string, BookSheet>();
  readonly formulas = new Set<FormulaCell>();
  meaningOf: NameMeaning = nameMeanings([]);
  private names: DefinedName[] = [];
  private readonly index = new ReaderIndex<FormulaCell>();
  /** To be computed whatever has changed. */
  private readonly restless = new Set<FormulaCell>();
  /** Everything is computed while there is one of these. */
  private readonly seeingFormulas = new Set<FormulaCell>();
  private readonly errorTexts = new Set<ConstantCell>();

  /**
   * Makes the changes.
   * @returns the formulas whose results may be other ones now
   */
  change({ removed, added, cells, names }: BookChanges): ReadonlySet<FormulaCell> {
    const renamed = names ? this.setNames(names) : [];
    for (const name of removed) this.removeSheet(name.toUpperCase());
    for (const name of added) {
      const key = name.toUpperCase();
      this.sheets.set(key, { name, key, cells: new Map() });
    }
    const places = cells.flatMap(({ sheet, cells: contents }) => {
      const found = this.sheets.get(sheet.toUpperCase())!;
      return contents.map((content) => this.putCell(found, content));
    });
    if (this.seeingFormulas.size > 0) return new Set(this.formulas);
    const first = [
      ...this.restless,
      ...renamed,
      ...[...removed, ...added].flatMap((name) => [...this.index.mentioning(name.toUpperCase())]),
    ];
    const alive = first.filter((formula) => this.formulas.has(formula));
    return this.spread([...alive, ...places.filter(isFormula)], places);
  }

  /** The formulas that depend on these, directly or through others. */
  dependents(formulas: Iterable<FormulaCell>): ReadonlySet<FormulaCell> {
    const readAnything = [...this.restless].filter(({ reads }) => reads.readsAnything);
    return this.spread(readAnything, formulas);
  }

  /** Constant texts that the engine takes for errors. */
  misleading(): ConstantCell[] {
    return [...this.errorTexts];
  }

  /** The formulas that read a cell themselves. */
  readersOf(cell: Place): FormulaCell[] {
    return this.areasAround(cell).flatMap(({ readers }) => [...readers]);
  }

  /**
   * The formulas so that each comes after those that it depends on; without those that depend on themselves, by the text, or may
   * read anything, and what depends on them.
   */
  inOrder(formulas: Iterable<FormulaCell>): FormulaCell[] {
    const around = new Map([...formulas].map((each) => [each, this.areasAround(each)]));
    /** How many formulas of an area are still to come, and how many areas of a formula still wait for one. */
    const toCome = new Map<ReadArea<FormulaCell>, number>();
    for (const areas of around.values()) for (const area of areas) toCome.set(area, (toCome.get(area) ?? 0) + 1);
    const waitsFor = new Map<FormulaCell, number>();
    for (const formula of around.keys()) {
      const open = formula.areas.filter((area) => toCome.has(area)).length;
      waitsFor.set(formula, formula.reads.readsAnything ? Number.POSITIVE_INFINITY : open);
    }
    const ordered = [...around.keys()].filter((formula) => waitsFor.get(formula) === 0);
    // Grows while it is gone through.
    for (const formula of ordered) {
      for (const area of around.get(formula)!) {
        const left = toCome.get(area)! - 1;
        toCome.set(area, left);
        if (left > 0) continue;
        for (const reader of area.readers) {
          const waiting = waitsFor.get(reader);
          if (waiting === undefined) continue;
          waitsFor.set(reader, waiting - 1);
          if (waiting === 1) ordered.push(reader);
        }
      }
    }
    return ordered;
  }

  private areasAround({ sheet, row, column }: Place): ReadArea<FormulaCell>[] {
    return [...this.index.around(sheet.key, row, column)];
  }

  /** The formulas given and those among `places`, with all that depend on either. */
  private spread(first: Iterable<FormulaCell>, places: Iterable<Place>): Set<FormulaCell> {
    const found = new Set<FormulaCell>();
    const met = new Set<ReadArea<FormulaCell>>();
    const waiting = [...places];
    const add = (formula: FormulaCell): void => {
      if (found.has(formula)) return;
      found.add(formula);
      waiting.push(formula);
    };
    for (const formula of first) add(formula);
    for (let place = waiting.pop(); place; place = waiting.pop()) {
      for (const area of this.index.around(place.sheet.key, place.row, place.column)) {
        if (met.has(area)) continue;
        met.add(area);
        area.readers.forEach(add);
      }
    }
    return found;
  }

  /** @returns the formulas that use a name that means something else now */
  private setNames(names: DefinedName[]): FormulaCell[] {
    const changed = changedNames(this.names, names);
    this.names = names;
    this.meaningOf = nameMeanings(names);
    const using = new Set([...changed].flatMap((name) => [...this.index.using(name)]));
    for (const formula of using) {
      this.unlink(formula);
      formula.reads = readsOf(formula.formula, formula.sheet.name, this.meaningOf);
      this.link(formula);
    }
    return [...using];
  }

  private removeSheet(key: string): void {
    for (const cell of this.sheets.get(key)!.cells.values()) this.dropCell(cell);
    this.sheets.delete(key);
  }

  private dropCell(cell: BookCell): void {
    if (cell.formula === null) this.errorTexts.delete(cell);
    else this.unlink(cell);
  }

  private putCell(sheet: BookSheet, { row, column, formula, value }: CellContent): FormulaCell | Place {
    const place = placeOf(row, column);
    const before = sheet.cells.get(place);
    if (before) this.dropCell(before);
    if (formula !== null) {
      const reads = readsOf(formula, sheet.name, this.meaningOf);
      const cell = { sheet, row, column, formula, value, cached: value, failure: null, reads, areas: [] };
      sheet.cells.set(place, cell);
      this.link(cell);
      return cell;
    }
    if (value !== null) {
      const cell = { sheet, row, column, formula, value };
      sheet.cells.set(place, cell);
      if (typeof value === 'string' && isErrorName(value)) this.errorTexts.add(cell);
    } else {
      sheet.cells.delete(place);
    }
    return { sheet, row, column };
  }

  private link(formula: FormulaCell): void {
    formula.areas = this.index.add(formula, formula.reads);
    this.formulas.add(formula);
    if (formula.reads.isVolatile || formula.reads.readsAnything) this.restless.add(formula);
    if (formula.reads.seesFormulas) this.seeingFormulas.add(formula);
  }

  private unlink(formula: FormulaCell): void {
    this.index.remove(formula, formula.reads, formula.areas);
    this.formulas.delete(formula);
    this.restless.delete(formula);
    this.seeingFormulas.delete(formula);
  }
}

function isFormula(place: FormulaCell | Place): place is FormulaCell {
  return 'formula' in place;
}
