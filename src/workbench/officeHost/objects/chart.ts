import { parseCell } from '../../../workbook/address';
import type { Chart as PlainChart } from '../../../workbook/workbook';
import { identityOf } from '../chartState';
import { chartKind, printChartKind } from '../chartTypes';
import { invalidArgument, itemNotFound } from '../hostError';
import { HostObject } from '../hostObject';
import { leftOf, topOf } from '../lineProperties';
import { requireAllowed } from '../locks';
import type { SheetState } from '../sheetState';
import { textArgument } from '../wireArguments';
import { ChartAxes, ChartLegend, ChartTitle } from './chartParts';
import { ChartSeriesCollection } from './chartSeriesCollection';
import { Range } from './range';

/** `Excel.Chart`. */
export class Chart extends HostObject {
  readonly className = 'Chart';

  constructor(
    private readonly sheet: SheetState,
    private readonly chart: PlainChart,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.Id };
  }

  get Id(): string {
    return identityOf(this.chart).id;
  }

  get Name(): string {
    return identityOf(this.chart).name;
  }

  set Name(value: unknown) {
    requireAllowed(this.sheet, null);
    identityOf(this.chart).name = textArgument(value, 'name');
  }

  get ChartType(): string {
    return printChartKind(this.chart.kind);
  }

  set ChartType(value: unknown) {
    requireAllowed(this.sheet, null);
    this.chart.kind = chartKind(value);
  }

  get Title(): ChartTitle {
    return new ChartTitle(this.sheet, this.chart);
  }

  get Axes(): ChartAxes {
    return new ChartAxes(this.sheet, this.chart);
  }

  get Legend(): ChartLegend {
    return new ChartLegend();
  }

  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.sheet, this.chart);
  }

  /** In points from the sheet's corner, as the other three. */
  get Left(): number {
    return leftOf(this.sheet, this.chart.from.column);
  }

  get Top(): number {
    return topOf(this.sheet, this.chart.from.row);
  }

  get Width(): number {
    return leftOf(this.sheet, this.chart.to.column) - this.Left;
  }

  get Height(): number {
    return topOf(this.sheet, this.chart.to.row) - this.Top;
  }

  /** Lays the chart over the cells from one to another, both covered whole. */
  SetPosition(startCell: unknown, endCell?: unknown): void {
    requireAllowed(this.sheet, null);
    const { from, to } = this.chart;
    const start = this.readCell(startCell, 'startCell', 'first');
    const isMoved = endCell === undefined || endCell === null;
    const end = isMoved
      ? { row: start.row + to.row - from.row, column: start.column + to.column - from.column }
      : this.readCell(endCell, 'endCell', 'last');
    this.chart.from = start;
    this.chart.to = isMoved ? end : { row: end.row + 1, column: end.column + 1 };
  }

  Delete(): void {
    requireAllowed(this.sheet, null);
    const { charts } = this.sheet.plain;
    const at = charts.indexOf(this.chart);
    if (at < 0) throw itemNotFound(`the chart ${this.Name} is deleted`);
    charts.splice(at, 1);
  }

  private readCell(value: unknown, name: string, corner: 'first' | 'last'): { row: number; column: number } {
    if (value instanceof Range) {
      const { top, left, bottom, right } = value.area;
      return corner === 'first' ? { row: top, column: left } : { row: bottom, column: right };
    }
    const cell = parseCell(textArgument(value, name));
    if (!cell) throw invalidArgument(`${name} must be a cell`);
    return cell;
  }
}
