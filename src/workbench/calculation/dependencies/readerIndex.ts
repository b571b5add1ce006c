import { SHEET_COLUMNS, type Area } from '../../../workbook/address';
import type { FormulaReads } from './formulaReads';

/** An area that formulas read. */
export interface ReadArea<Reader> {
  /** In capitals. */
  sheet: string;
  area: Area;
  readers: Set<Reader>;
}

/** What one sheet's readers are found by. */
interface SheetReaders<Reader> {
  /** Areas of one cell, by their place. */
  cells: Map<number, ReadArea<Reader>>;
  /** Larger areas by the band of rows they touch; one that touches many stands in `tall` instead. */
  bands: Map<number, Set<ReadArea<Reader>>>;
  tall: Set<ReadArea<Reader>>;
  /** The same, by corners. */
  areas: Map<string, ReadArea<Reader>>;
  /** Every formula that mentions the sheet. */
  mentions: Set<Reader>;
}

const BAND_ROWS = 32;
const MOST_BANDS = 128;

/** One number for a cell of a sheet. */
export function placeOf(row: number, column: number): number {
  return row * SHEET_COLUMNS + column;
}

/** Finds which formulas read a cell, a sheet or a name. Formulas that read the same area share it. */
export class ReaderIndex<Reader> {
  private readonly sheets = new Map<string, SheetReaders<Reader>>();
  private readonly names = new Map<string, Set<Reader>>();

  /** @returns the areas it reads, to be handed to `remove` */
  add(reader: Reader, reads: FormulaReads): ReadArea<Reader>[] {
    for (const name of reads.names) inMap(this.names, name, () => new Set()).add(reader);
    for (const sheet of reads.sheets) this.ofSheet(sheet).mentions.add(reader);
    const areas = new Set(reads.areas.map(({ sheet, area }) => this.areaNode(sheet, area)));
    for (const { readers } of areas) readers.add(reader);
    return [...areas];
  }

  remove(reader: Reader, reads: FormulaReads, areas: readonly ReadArea<Reader>[]): void {
    for (const name of reads.names) this.names.get(name)?.delete(reader);
    for (const sheet of reads.sheets) this.ofSheet(sheet).mentions.delete(reader);
    for (const node of areas) {
      node.readers.delete(reader);
      if (node.readers.size === 0) this.forget(node);
    }
  }

  /** Areas that a cell lies in. */
  *around(sheet: string, row: number, column: number): Generator<ReadArea<Reader>> {
    const known = this.sheets.get(sheet);
    if (!known) return;
    const single = known.cells.get(placeOf(row, column));
    if (single) yield single;
    for (const nodes of [known.bands.get(Math.floor(row / BAND_ROWS)) ?? [], known.tall]) {
      for (const node of nodes) {
        const { top, left, bottom, right } = node.area;
        if (row >= top && row <= bottom && column >= left && column <= right) yield node;
      }
    }
  }

  mentioning(sheet: string): Iterable<Reader> {
    return this.sheets.get(sheet)?.mentions ?? [];
  }

  using(name: string): Iterable<Reader> {
    return this.names.get(name) ?? [];
  }

  private areaNode(sheet: string, area: Area): ReadArea<Reader> {
    const { cells, areas, bands, tall } = this.ofSheet(sheet);
    const node = (): ReadArea<Reader> => ({ sheet, area, readers: new Set() });
    if (isOneCell(area)) return inMap(cells, placeOf(area.top, area.left), node);
    return inMap(areas, cornersOf(area), () => {
      const added = node();
      const touched = bandsOf(area);
      if (touched) for (const band of touched) inMap(bands, band, () => new Set()).add(added);
      else tall.add(added);
      return added;
    });
  }

  private forget(node: ReadArea<Reader>): void {
    const { cells, areas, bands, tall } = this.ofSheet(node.sheet);
    if (isOneCell(node.area)) cells.delete(placeOf(node.area.top, node.area.left));
    areas.delete(cornersOf(node.area));
    tall.delete(node);
    for (const band of bandsOf(node.area) ?? []) bands.get(band)?.delete(node);
  }

  private ofSheet(sheet: string): SheetReaders<Reader> {
    return inMap(this.sheets, sheet, () => ({
      cells: new Map(),
      bands: new Map(),
      tall: new Set(),
      areas: new Map(),
      mentions: new Set(),
    }));
  }
}

function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

function cornersOf({ top, left, bottom, right }: Area): string {
  return `${top} ${left} ${bottom} ${right}`;
}

/** Null when they are too many. */
function bandsOf({ top, bottom }: Area): number[] | null {
  const first = Math.floor(top / BAND_ROWS);
  const count = Math.floor(bottom / BAND_ROWS) - first + 1;
  return count > MOST_BANDS ? null : Array.from({ length: count }, (_, index) => first + index);
}

function inMap<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
