import type { Area } from '../../workbook/address';
import { emptySheet } from '../../workbook/draft';
import type { Cell, ColumnFormat, RowFormat, Sheet, Style, Workbook } from '../../workbook/workbook';
import { CellStore, type StoredCell } from './cells';
import { isChartComplete, nameCharts } from './chartState';
import { isComplete } from './conditionalRules';
import { Unfinished } from './hostError';
import type { StyleTable } from './styles';

/** A sheet as it last was as plain data; never changed, so that whoever was given it may keep it. */
interface Taken {
  sheet: Sheet;
  /** What it was made of. */
  cells: readonly StoredCell[];
  plainText: string;
  /** Keys of the formats that its cells have. */
  styles: ReadonlySet<string>;
}

/** A sheet that is open: its plain data, its cells by address, and the id Excel gives it. */
export class SheetState {
  cells: CellStore;
  /** Everything but the cells, changed in place. */
  readonly plain: Sheet;
  /** Objects of a deleted sheet are refused. */
  isDeleted = false;
  private taken: Taken | null = null;

  constructor(
    readonly id: string,
    sheet: Sheet,
    styles: Workbook['styles'],
    private readonly table: StyleTable,
  ) {
    this.plain = structuredClone({ ...sheet, cells: [] });
    nameCharts(this.plain.charts);
    const { cells, keys } = cellsIn(table, sheet.cells, styles);
    this.cells = new CellStore(cells);
    const plainText = JSON.stringify(completePlain(this.plain));
    // A sheet that says it all as this one would is kept, for those who have it already.
    const isAsGiven = this.cells.list() === sheet.cells && JSON.stringify(inOrder(sheet)) === plainText;
    if (isAsGiven) this.taken = { sheet, cells: sheet.cells, plainText, styles: keys };
  }

  get name(): string {
    return this.plain.name;
  }

  /**
   * @throws Unfinished
   */
  requireComplete(): void {
    if (!this.plain.conditionalFormats.every(isComplete)) {
      throw new Unfinished(`a conditional format of ${this.name} was added and never given its rule`);
    }
    if (!this.plain.charts.every(isChartComplete)) {
      throw new Unfinished(`a chart of ${this.name} was added and never given its values and categories`);
    }
  }

  /**
   * The sheet as plain data, which nobody may change: the very same object as long as nothing of the sheet changes, so that what
   * follows from a change has to look at no other sheet.
   * @param withResults false: formulas have no result, since nothing has calculated them after the last change
   */
  snapshot(withResults: boolean): Pick<Taken, 'sheet' | 'styles'> {
    const { sheet, styles } = this.take();
    const isCalculated = withResults || sheet.cells.every(({ formula }) => formula === null);
    if (isCalculated) return { sheet, styles };
    const cells = sheet.cells.map((cell) => (cell.formula === null ? cell : { ...cell, value: null }));
    return { sheet: { ...sheet, cells }, styles };
  }

  private take(): Taken {
    const cells = this.cells.list();
    const plain = completePlain(this.plain);
    // Changed in many places, and small beside the cells.
    const plainText = JSON.stringify(plain);
    if (this.taken?.cells !== cells || this.taken.plainText !== plainText) {
      const sheet = { ...structuredClone(plain), cells: cells as Cell[] };
      const styles = new Set(cells.flatMap(({ style }) => style ?? []));
      this.taken = { sheet, cells, plainText, styles };
    }
    return this.taken;
  }

  /**
   * Becomes what a plain sheet says, whose formats are known here by the same keys. What else is known of a chart or a table by
   * its object, such as its id, stays known.
   */
  become(sheet: Sheet): void {
    if (this.take().sheet === sheet) return;
    const { cells, ...plain } = sheet;
    const { charts, tables } = this.plain;
    Object.assign(this.plain, structuredClone(plain));
    this.plain.charts = this.plain.charts.map((chart, index) => Object.assign(charts[index] ?? {}, chart));
    this.plain.tables = this.plain.tables.map((table) =>
      Object.assign(tables.find(({ name }) => name === table.name) ?? {}, table),
    );
    this.cells = new CellStore(cells);
  }

  /** The format of a cell; never to be changed in place. */
  style(row: number, column: number): Style {
    return this.table.get(this.cells.get(row, column)?.style ?? null);
  }

  column(column: number): ColumnFormat {
    let found = this.plain.columns.find((each) => each.column === column);
    if (!found) this.plain.columns.push((found = { column, width: null, hidden: false }));
    return found;
  }

  row(row: number): RowFormat {
    let found = this.plain.rows.find((each) => each.row === row);
    if (!found) this.plain.rows.push((found = { row, height: null, hidden: false }));
    return found;
  }

  /** The merged block a cell lies in. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.plain.merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  }
}

/** A sheet without what is not finished, and without what says nothing; cells stay out. */
function completePlain(plain: Sheet): Sheet {
  const { columns, rows, conditionalFormats, charts } = plain;
  return inOrder({
    ...plain,
    conditionalFormats: conditionalFormats.filter(isComplete),
    charts: charts.filter(isChartComplete),
    columns: columns.filter(({ width, hidden }) => width !== null || hidden).sort((a, b) => a.column - b.column),
    rows: rows.filter(({ height, hidden }) => height !== null || hidden).sort((a, b) => a.row - b.row),
  });
}

/** The same with its fields in one order and without cells, so that equal ones print alike. */
function inOrder(sheet: Sheet): Sheet {
  return { ...emptySheet(sheet.name), ...sheet, cells: [] };
}

/** Cells with keys of the table; the very same list where those are the keys that they have. */
function cellsIn(
  table: StyleTable,
  cells: readonly Cell[],
  styles: Workbook['styles'],
): { cells: readonly Cell[]; keys: ReadonlySet<string> } {
  const keys = new Map<string | null, string | null>([[null, null]]);
  for (const { style: key } of cells) {
    if (keys.has(key) || key === null) continue;
    const style = styles[key];
    keys.set(key, style ? table.add(style, key) : null);
  }
  const isSame = [...keys].every(([before, now]) => before === now);
  return {
    cells: isSame ? cells : cells.map((cell) => ({ ...cell, style: keys.get(cell.style)! })),
    keys: new Set([...keys.values()].filter((key) => key !== null)),
  };
}
