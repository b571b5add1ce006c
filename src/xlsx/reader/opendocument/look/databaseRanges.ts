import { printArea, type Area } from '../../../../workbook/address';
import type { Sheet, Table } from '../../../../workbook/workbook';
import type { ReadBudget } from '../../readBudget';
import { readFlag } from '../../xml/attributeValues';
import type { Attributes } from '../../xml/parseXml';
import type { CellTexts } from './cellTexts';
import type { LostFeatures } from './lostFeatures';
import { readRange } from './rangeList';

/** What LibreOffice names a range that only carries a filter. */
const ANONYMOUS = '__Anonymous_';

/** A name that tables may have. */
const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}._\\]{0,254}$/u;

/** More are no tables that people made. */
const MOST_TABLES = 500;

interface DatabaseRange {
  name: string;
  sheet: string;
  area: Area;
  filter: boolean;
  /** Has a header of its own: without one it is no table. */
  header: boolean;
}

/** Reads database ranges; those that are what Excel calls a table become one. */
export class DatabaseRanges {
  private readonly ranges: DatabaseRange[] = [];

  constructor(
    private readonly budget: ReadBudget,
    private readonly lost: LostFeatures,
  ) {}

  open(name: string, attributes: Attributes): void {
    const last = this.ranges.at(-1);
    if (name === 'table:filter' && last) this.lost.add('table part', last.sheet, printArea(last.area));
    if (name !== 'table:database-range' || this.ranges.length === MOST_TABLES) return;
    const range = readRange(attributes['table:target-range-address'] ?? '');
    if (range?.sheet == null) return;
    this.ranges.push({
      name: attributes['table:name'] ?? '',
      sheet: range.sheet,
      area: range.area,
      filter: readFlag(attributes['table:display-filter-buttons']),
      header: readFlag(attributes['table:contains-header'], true),
    });
  }

  /** Puts the tables on their sheets. @param taken names of the workbook, which tables may not have */
  finish(sheets: readonly Sheet[], texts: CellTexts, taken: ReadonlySet<string>): void {
    const names = new Set(taken);
    for (const range of this.ranges) {
      const sheet = sheets.find(({ name }) => name === range.sheet);
      const table = sheet && this.readTable(range, sheet, texts);
      if (sheet && table && NAME.test(table.name) && !names.has(table.name.toLowerCase())) {
        names.add(table.name.toLowerCase());
        sheet.tables.push(table);
      } else if (range.name.startsWith(ANONYMOUS)) {
        if (range.filter) this.lost.add('filter', range.sheet, printArea(range.area));
      } else {
        this.lost.add('table part', range.sheet, printArea(range.area));
      }
    }
  }

  /** A table has a row below its header, a name for each column, and nothing merged. */
  private readTable({ name, area, filter, header }: DatabaseRange, sheet: Sheet, texts: CellTexts): Table | null {
    if (!header || area.bottom === area.top || name.startsWith(ANONYMOUS)) return null;
    const columns: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const value = texts.valueAt(sheet.name, area.top, column);
      if (typeof value !== 'string' || value === '') return null;
      columns.push(value);
    }
    this.budget.spendCells(columns.length);
    if (new Set(columns.map((column) => column.toLowerCase())).size < columns.length) return null;
    if ([...sheet.merges, ...sheet.tables.map((table) => table.area)].some((other) => overlap(other, area)))
      return null;
    return { name, area, columns, style: null, filter };
  }
}

function overlap(one: Area, other: Area): boolean {
  const rows = one.top <= other.bottom && other.top <= one.bottom;
  return rows && one.left <= other.right && other.left <= one.right;
}
