import type { Chart } from '../../workbook/workbook';

/** What an open chart has beside its plain data. */
interface ChartIdentity {
  id: string;
  name: string;
}

const identities = new WeakMap<Chart, ChartIdentity>();
let next = 1;

/** The id and the name of a chart; a plain workbook has no word for either. */
export function identityOf(chart: Chart): ChartIdentity {
  let identity = identities.get(chart);
  if (!identity) {
    const number = next++;
    identity = { id: `{00000000-0003-0000-0000-${String(number).padStart(12, '0')}}`, name: `Chart ${number}` };
    identities.set(chart, identity);
  }
  return identity;
}

/** Whether every series was given its values; no plain workbook holds a chart before that. */
export function isChartComplete({ series, categories }: Chart): boolean {
  return categories !== '' && series.every(({ values }) => values !== '');
}
