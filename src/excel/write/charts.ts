import { chartName } from '../../workbook/chartName';
import { printCell } from '../../workbook/address';
import { splitFormula } from '../../workbook/formulaText/formulaTokens';
import type { Chart, ChartSeries, Sheet } from '../../workbook/workbook';
import { excelColor } from '../color';
import { toldChart } from '../toldChart';
import type { Outbox } from './outbox';

/**
 * Makes the sheet's charts. One that is there and looks as wanted stays, with all that was done to it; others of ours are made
 * anew, and those of users are not touched.
 */
export async function writeCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  outbox: Outbox,
  was: Sheet,
  wanted: Sheet,
): Promise<void> {
  for (let index = 0; index < Math.max(was.charts.length, wanted.charts.length); index++) {
    const [before, after] = [was.charts[index], wanted.charts[index]];
    if (before && after && JSON.stringify(toldChart(before, after)) === JSON.stringify(toldChart(after, after)))
      continue;
    const name = chartName(index);
    if (before) await outbox.put(name, () => sheet.charts.getItem(name).delete());
    if (after) await outbox.put(after, () => addChart(context, sheet, after, name));
  }
}

function addChart(context: Excel.RequestContext, sheet: Excel.Worksheet, chart: Chart, name: string): void {
  const [first, ...others] = chart.series;
  if (!first) return;
  const drawn = sheet.charts.add(
    chart.kind === 'bar' ? 'BarClustered' : 'ColumnClustered',
    rangeOf(context, first.values),
    'Columns',
  );
  drawn.name = name;
  drawn.title.visible = chart.title !== '';
  if (chart.title !== '') drawn.title.text = chart.title;
  drawn.legend.position = 'Bottom';
  setSeries(context, drawn.series.getItemAt(0), chart, first);
  for (const series of others) setSeries(context, drawn.series.add(series.name), chart, series);
  if (chart.minimum !== null) drawn.axes.valueAxis.minimum = chart.minimum;
  if (chart.maximum !== null) drawn.axes.valueAxis.maximum = chart.maximum;
  // Lying bars grow from the bottom up unless told otherwise: the first category belongs on top.
  if (chart.kind === 'bar') drawn.axes.categoryAxis.reversePlotOrder = true;
  const end = printCell(chart.to.row - 1, chart.to.column - 1);
  drawn.setPosition(printCell(chart.from.row, chart.from.column), end);
}

function setSeries(
  context: Excel.RequestContext,
  series: Excel.ChartSeries,
  chart: Chart,
  { name, values, drawn, color }: ChartSeries,
): void {
  series.name = name;
  series.setValues(rangeOf(context, values));
  series.setXAxisValues(rangeOf(context, chart.categories));
  if (drawn === 'line') {
    series.chartType = 'Line';
    series.format.line.color = excelColor(color);
  } else {
    series.format.fill.setSolidColor(excelColor(color));
  }
}

/** The cells a reference of ours names: one area of one sheet. */
function rangeOf(context: Excel.RequestContext, reference: string): Excel.Range {
  const [sheet, ...area] = splitFormula(reference);
  if (sheet?.kind !== 'sheet') throw new Error(`not a reference to cells of a sheet: ${reference}`);
  const address = area.map((token) => (token.kind === 'sheet' ? '' : token.text)).join('');
  return context.workbook.worksheets.getItem(sheet.name).getRange(address.replaceAll('$', ''));
}
