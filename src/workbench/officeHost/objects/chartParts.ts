import type { Chart } from '../../../workbook/workbook';
import { notHeld } from '../hostError';
import { HostObject } from '../hostObject';
import { requireAllowed } from '../locks';
import type { SheetState } from '../sheetState';
import { flagArgument, numberArgument, textArgument } from '../wireArguments';

/** `Excel.ChartTitle`. */
export class ChartTitle extends HostObject {
  readonly className = 'ChartTitle';

  constructor(
    private readonly sheet: SheetState,
    private readonly chart: Chart,
  ) {
    super();
  }

  get Text(): string {
    return this.chart.title;
  }

  set Text(value: unknown) {
    requireAllowed(this.sheet, null);
    this.chart.title = textArgument(value, 'title.text');
  }

  get Visible(): boolean {
    return this.chart.title !== '';
  }

  /** A title that comes back begins with Excel's own words. */
  set Visible(value: unknown) {
    requireAllowed(this.sheet, null);
    if (!flagArgument(value, 'title.visible')) this.chart.title = '';
    else if (this.chart.title === '') this.chart.title = 'Chart Title';
  }
}

/** `Excel.ChartAxes`. */
export class ChartAxes extends HostObject {
  readonly className = 'ChartAxes';

  constructor(
    private readonly sheet: SheetState,
    private readonly chart: Chart,
  ) {
    super();
  }

  get ValueAxis(): ChartAxis {
    return new ChartAxis(this.sheet, this.chart);
  }

  get CategoryAxis(): ChartCategoryAxis {
    return new ChartCategoryAxis(this.chart);
  }
}

/** `Excel.ChartAxis` of the categories: with lying bars a plain workbook's charts begin at the top, as they are read. */
class ChartCategoryAxis extends HostObject {
  readonly className = 'ChartAxis';

  constructor(private readonly chart: Chart) {
    super();
  }

  get ReversePlotOrder(): boolean {
    return this.chart.kind === 'bar';
  }

  set ReversePlotOrder(value: unknown) {
    if (flagArgument(value, 'reversePlotOrder') !== this.ReversePlotOrder) throw notHeld('another order of categories');
  }
}

/** `Excel.ChartAxis` of the values. What Excel chooses itself reads as a number too, here 0 and 1. */
class ChartAxis extends HostObject {
  readonly className = 'ChartAxis';

  constructor(
    private readonly sheet: SheetState,
    private readonly chart: Chart,
  ) {
    super();
  }

  get Minimum(): number {
    return this.chart.minimum ?? 0;
  }

  set Minimum(value: unknown) {
    requireAllowed(this.sheet, null);
    this.chart.minimum = value === '' ? null : numberArgument(value, 'minimum');
  }

  get Maximum(): number {
    return this.chart.maximum ?? 1;
  }

  set Maximum(value: unknown) {
    requireAllowed(this.sheet, null);
    this.chart.maximum = value === '' ? null : numberArgument(value, 'maximum');
  }
}

/** `Excel.ChartLegend`: always below the chart, as a plain workbook's charts have it. */
export class ChartLegend extends HostObject {
  readonly className = 'ChartLegend';

  get Visible(): boolean {
    return true;
  }

  set Visible(value: unknown) {
    if (!flagArgument(value, 'legend.visible')) throw notHeld('a chart without a legend');
  }

  get Position(): string {
    return 'Bottom';
  }

  set Position(value: unknown) {
    if (value !== 'Bottom') throw notHeld('a legend elsewhere than below');
  }
}
