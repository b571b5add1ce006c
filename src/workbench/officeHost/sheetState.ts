import type { Area } from '../../workbook/address';
import type { ColumnFormat, RowFormat, Sheet, Style, Workbook } from '../../workbook/workbook';
import { CellStore } from './cells';
import { isChartComplete, nameCharts } from './chartState';
import { isComplete } from './conditionalRules';
import type { StyleTable } from './styles';

/** A sheet that is open: its plain data, its cells by address, and the id Excel gives it. */
export class SheetState {
  readonly cells: CellStore;
  /** Everything but the cells, changed in place. */
  readonly plain: Sheet;
  /** Objects of a deleted sheet are refused. */
  isDeleted = false;

  constructor(
    readonly id: string,
    sheet: Sheet,
    styles: Workbook['styles'],
    private readonly table: StyleTable,
  ) {
    this.plain = structuredClone({ ...sheet, cells: [] });
    nameCharts(this.plain.charts);
    this.cells = new CellStore(
      sheet.cells.map((cell) => {
        const style = cell.style === null ? undefined : styles[cell.style];
        return { ...cell, style: style && cell.style !== null ? table.add(style, cell.style) : null };
      }),
    );
  }

  get name(): string {
    return this.plain.name;
  }

  /**
   * @throws when something was added and never finished, which no plain workbook holds
   */
  requireComplete(): void {
    if (!this.plain.conditionalFormats.every(isComplete)) {
      throw new Error(`a conditional format of ${this.name} was added and never given its rule`);
    }
    if (!this.plain.charts.every(isChartComplete)) {
      throw new Error(`a chart of ${this.name} was added and never given its values and categories`);
    }
  }

  /** The sheet as plain data; formulas nothing has calculated since the last change have no result. */
  snapshot(withResults: boolean): Sheet {
    const cells = this.cells.list();
    if (!withResults) for (const cell of cells) if (cell.formula !== null) cell.value = null;
    const { columns, rows, conditionalFormats, charts, ...rest } = structuredClone(this.plain);
    return {
      ...rest,
      conditionalFormats: conditionalFormats.filter(isComplete),
      charts: charts.filter(isChartComplete),
      cells,
      columns: columns.filter(({ width, hidden }) => width !== null || hidden).sort((a, b) => a.column - b.column),
      rows: rows.filter(({ height, hidden }) => height !== null || hidden).sort((a, b) => a.row - b.row),
    };
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
