import type { Chart } from '../../../workbook/workbook';
import { emptySeries } from '../chartSource';
import { HostCollection } from '../hostObject';
import { requireAllowed } from '../locks';
import type { SheetState } from '../sheetState';
import { optionalText, wholeArgument } from '../wireArguments';
import { ChartSeries } from './chartSeries';

/** `Excel.ChartSeriesCollection`. */
export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly className = 'ChartSeriesCollection';

  constructor(
    private readonly sheet: SheetState,
    private readonly chart: Chart,
  ) {
    super();
  }

  items(): ChartSeries[] {
    return this.chart.series.map((series) => new ChartSeries(this.sheet, this.chart, series));
  }

  item(key: unknown): ChartSeries {
    return this.GetItemAt(key);
  }

  /** A new series, without values yet. */
  Add(name?: unknown, index?: unknown): ChartSeries {
    requireAllowed(this.sheet, null);
    const { series } = this.chart;
    const at = index === undefined || index === null ? series.length : wholeArgument(index, 'index', 0, series.length);
    const added = emptySeries(optionalText(name, 'name') ?? `Series${series.length + 1}`, series.length);
    series.splice(at, 0, added);
    return new ChartSeries(this.sheet, this.chart, added);
  }
}
