import type { Chart, ChartSeries as PlainSeries } from '../../../workbook/workbook';
import { chartReference } from '../chartSource';
import { printChartKind } from '../chartTypes';
import { printFormula } from '../formulaEntry';
import { invalidArgument, itemNotFound, notHeld } from '../hostError';
import { HostObject } from '../hostObject';
import { requireAllowed } from '../locks';
import type { SheetState } from '../sheetState';
import { choiceArgument, colorArgument, printColor, textArgument } from '../wireArguments';
import { Range } from './range';

/** `Excel.ChartSeries`. */
export class ChartSeries extends HostObject {
  readonly className = 'ChartSeries';

  constructor(
    private readonly sheet: SheetState,
    private readonly chart: Chart,
    private readonly series: PlainSeries,
  ) {
    super();
  }

  get Name(): string {
    return this.series.name;
  }

  set Name(value: unknown) {
    requireAllowed(this.sheet, null);
    this.series.name = textArgument(value, 'name');
  }

  get ChartType(): string {
    return this.series.drawn === 'line' ? 'Line' : printChartKind(this.chart.kind);
  }

  set ChartType(value: unknown) {
    requireAllowed(this.sheet, null);
    const bars = printChartKind(this.chart.kind);
    if (value !== 'Line' && value !== bars) throw notHeld(`a series drawn as ${String(value)} in a chart ${bars}`);
    this.series.drawn = value === 'Line' ? 'line' : 'bars';
  }

  get Format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.sheet, this.series);
  }

  SetValues(source: unknown): void {
    requireAllowed(this.sheet, null);
    this.series.values = reference(source);
  }

  /** Categories belong to the whole chart: a plain workbook holds one set of them. */
  SetXAxisValues(source: unknown): void {
    requireAllowed(this.sheet, null);
    const categories = reference(source);
    const isFirst = this.chart.series[0] === this.series;
    if (!isFirst && this.chart.categories !== '' && this.chart.categories !== categories) {
      throw notHeld('a series with categories of its own');
    }
    this.chart.categories = categories;
  }

  GetDimensionDataSourceString(dimension: unknown): string {
    const chosen = choiceArgument(dimension, 'dimension', ['Values', 'Categories']);
    const formula = chosen === 'Values' ? this.series.values : this.chart.categories;
    if (formula === '') throw invalidArgument(`the series has no ${chosen}`);
    return printFormula(formula);
  }

  Delete(): void {
    requireAllowed(this.sheet, null);
    const at = this.chart.series.indexOf(this.series);
    if (at < 0) throw itemNotFound(`the series ${this.Name} is deleted`);
    this.chart.series.splice(at, 1);
  }
}

function reference(source: unknown): string {
  if (!(source instanceof Range)) throw invalidArgument('sourceData must be a range');
  return chartReference(source.sheet, source.area);
}

/** `Excel.ChartSeriesFormat`. */
class ChartSeriesFormat extends HostObject {
  readonly className = 'ChartSeriesFormat';

  constructor(
    private readonly sheet: SheetState,
    private readonly series: PlainSeries,
  ) {
    super();
  }

  get Fill(): ChartFill {
    return new ChartFill(this.sheet, this.series);
  }

  get Line(): ChartLineFormat {
    return new ChartLineFormat(this.sheet, this.series);
  }
}

/** `Excel.ChartFill` of bars. */
class ChartFill extends HostObject {
  readonly className = 'ChartFill';

  constructor(
    private readonly sheet: SheetState,
    private readonly series: PlainSeries,
  ) {
    super();
  }

  SetSolidColor(color: unknown): void {
    requireAllowed(this.sheet, null);
    // The fill of a line is not seen; its colour is that of the line.
    if (this.series.drawn === 'bars') this.series.color = requiredColor(color);
  }
}

/** `Excel.ChartLineFormat`: a line's colour, or the border of bars, which a plain workbook does not have. */
class ChartLineFormat extends HostObject {
  readonly className = 'ChartLineFormat';

  constructor(
    private readonly sheet: SheetState,
    private readonly series: PlainSeries,
  ) {
    super();
  }

  get Color(): string {
    return this.series.drawn === 'line' ? printColor(this.series.color) : '';
  }

  set Color(value: unknown) {
    requireAllowed(this.sheet, null);
    if (this.series.drawn !== 'line') throw notHeld('the border of bars');
    this.series.color = requiredColor(value);
  }
}

function requiredColor(value: unknown): string {
  const color = colorArgument(value, 'color');
  if (color === null) throw invalidArgument('a colour is needed');
  return color;
}
