import type { Workbook } from '../../../workbook/workbook';
import { chartContent } from './chartContent';
import type { PlacedChart } from './showCharts';

/** The charts of each sheet with the values that the workbook has now, by name of sheet. */
export function chartsOf(workbook: Workbook): Map<string, PlacedChart[]> {
  return new Map(
    workbook.sheets.map(({ name, charts }) => [
      name,
      charts.map((chart) => ({ from: chart.from, to: chart.to, content: chartContent(workbook, chart) })),
    ]),
  );
}
