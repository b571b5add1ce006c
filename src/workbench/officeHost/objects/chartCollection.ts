import type { Chart as PlainChart } from '../../../workbook/workbook';
import { chartKind } from '../chartTypes';
import { guessSeries } from '../chartSource';
import { identityOf } from '../chartState';
import { invalidArgument, itemNotFound } from '../hostError';
import { HostCollection } from '../hostObject';
import { requireAllowed } from '../locks';
import type { SheetState } from '../sheetState';
import { choiceArgument, textArgument } from '../wireArguments';
import { Chart } from './chart';
import { Range } from './range';

/** `Excel.ChartCollection`. */
export class ChartCollection extends HostCollection<Chart> {
  readonly className = 'ChartCollection';

  constructor(private readonly sheet: SheetState) {
    super();
  }

  items(): Chart[] {
    return this.sheet.plain.charts.map((chart) => new Chart(this.sheet, chart));
  }

  item(key: unknown): Chart {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound(`no chart ${String(key)}`);
    return found;
  }

  GetItem(name: unknown): Chart {
    return this.item(name);
  }

  GetItemOrNullObject(name: unknown): Chart | null {
    const wanted = textArgument(name, 'name');
    const found = this.sheet.plain.charts.find((chart) => {
      const { id, name: own } = identityOf(chart);
      return id === wanted || own.toLowerCase() === wanted.toLowerCase();
    });
    return found ? new Chart(this.sheet, found) : null;
  }

  Add(type: unknown, source: unknown, seriesBy?: unknown): Chart {
    requireAllowed(this.sheet, null);
    const kind = chartKind(type);
    if (!(source instanceof Range)) throw invalidArgument('sourceData must be a range');
    const by = choiceArgument(seriesBy ?? 'Auto', 'seriesBy', ['Auto', 'Columns', 'Rows']);
    const { top, left, bottom, right } = source.area;
    const byRows = by === 'Rows' || (by === 'Auto' && right - left > bottom - top);
    const chart: PlainChart = {
      kind,
      title: 'Chart Title',
      from: { row: 0, column: 0 },
      to: { row: 15, column: 7 },
      ...guessSeries(source.sheet, source.area, byRows),
      minimum: null,
      maximum: null,
      // Office.js has no member for it.
      altText: '',
    };
    this.sheet.plain.charts.push(chart);
    return new Chart(this.sheet, chart);
  }
}
