import { chartName } from '../../workbook/chartName';
import type { Chart } from '../../workbook/workbook';

/** What an open chart has beside its plain data. */
interface ChartIdentity {
  id: string;
  name: string;
}

const identities = new WeakMap<Chart, ChartIdentity>();
let next = 1;

/** The id and the name of a chart; a plain workbook has no word for either. A new one gets a name as Excel gives it. */
export function identityOf(chart: Chart): ChartIdentity {
  return identities.get(chart) ?? identify(chart, null);
}

/** Charts that came with their workbook have the names that are theirs by their place. */
export function nameCharts(charts: readonly Chart[]): void {
  for (const [index, chart] of charts.entries()) identify(chart, chartName(index));
}

function identify(chart: Chart, name: string | null): ChartIdentity {
  const number = next++;
  const id = `{00000000-0003-0000-0000-${String(number).padStart(12, '0')}}`;
  const identity = { id, name: name ?? `Chart ${number}` };
  identities.set(chart, identity);
  return identity;
}

/** Whether every series was given its values; no plain workbook holds a chart before that. */
export function isChartComplete({ series, categories }: Chart): boolean {
  return categories !== '' && series.every(({ values }) => values !== '');
}
