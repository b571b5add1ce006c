import { chartName } from '../../workbook/chartName';
import { printCell } from '../../workbook/address';
import { splitFormula } from '../../workbook/formulaText/formulaTokens';
import type { Chart, ChartSeries, Sheet } from '../../workbook/workbook';
import { excelColor } from '../color';
import { toldChart } from '../toldChart';
import { protect } from './frame';
import type { Outbox } from './outbox';

/**
 * Makes the sheet's charts. One that is there is changed in place, only where Excel tells that it differs: what it does not
 * tell could not be put back. Those of users are not touched.
 */
export async function writeCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  outbox: Outbox,
  was: Sheet,
  wanted: Sheet,
): Promise<void> {
  for (const [index, chart] of wanted.charts.entries()) {
    const before = was.charts[index];
    if (before && JSON.stringify(toldChart(before, chart)) === JSON.stringify(toldChart(chart, chart))) continue;
    const name = chartName(index);
    await outbox.put(chart, () => {
      if (before) changeChart(context, sheet.charts.getItem(name), before, chart);
      else addChart(context, sheet, chart, name);
    });
  }
}

/**
 * Takes away charts of ours that are not wanted. A chart that is gone cannot be brought back whole, so this comes when
 * nothing else can fail.
 */
export async function removeCharts(
  sheet: Excel.Worksheet,
  outbox: Outbox,
  was: Sheet,
  { charts, protection }: Sheet,
): Promise<void> {
  const surplus = [...was.charts.keys()].slice(charts.length).map(chartName);
  if (surplus.length === 0) return;
  if (protection) sheet.protection.unprotect(protection.password ?? undefined);
  for (const name of surplus) sheet.charts.getItem(name).delete();
  if (protection) await protect(sheet, outbox, protection);
}

function addChart(context: Excel.RequestContext, sheet: Excel.Worksheet, chart: Chart, name: string): void {
  const [first] = chart.series;
  if (!first) return;
  const drawn = sheet.charts.add(chartType(chart), rangeOf(context, first.values), 'Columns');
  drawn.name = name;
  drawn.legend.position = 'Bottom';
  const nothing: Chart = { ...chart, series: [] };
  setChart(context, drawn, { ...nothing, series: [{ ...first, drawn: 'bars' }] }, chart);
  if (first.drawn === 'bars') setBars(drawn.series.getItemAt(0), first);
}

function changeChart(context: Excel.RequestContext, drawn: Excel.Chart, was: Chart, chart: Chart): void {
  if (was.kind !== chart.kind) drawn.chartType = chartType(chart);
  setChart(context, drawn, was, chart);
}

/** Everything that can be changed of a chart with some series. */
function setChart(context: Excel.RequestContext, drawn: Excel.Chart, was: Chart, chart: Chart): void {
  if (chart.title === '') drawn.title.visible = false;
  else drawn.title.text = chart.title;
  for (const [index, series] of chart.series.entries()) {
    const before = was.series[index];
    const own = before ? drawn.series.getItemAt(index) : drawn.series.add(series.name);
    setSeries(context, own, chart, series);
    if (!before && series.drawn === 'bars') setBars(own, series);
  }
  for (let index = was.series.length - 1; index >= chart.series.length; index--) {
    drawn.series.getItemAt(index).delete();
  }
  if (chart.minimum !== null) drawn.axes.valueAxis.minimum = chart.minimum;
  if (chart.maximum !== null) drawn.axes.valueAxis.maximum = chart.maximum;
  // Lying bars grow from the bottom up unless told otherwise: the first category belongs on top.
  drawn.axes.categoryAxis.reversePlotOrder = chart.kind === 'bar';
  const end = printCell(chart.to.row - 1, chart.to.column - 1);
  drawn.setPosition(printCell(chart.from.row, chart.from.column), end);
}

function chartType({ kind }: Chart): 'BarClustered' | 'ColumnClustered' {
  return kind === 'bar' ? 'BarClustered' : 'ColumnClustered';
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
  series.chartType = drawn === 'line' ? 'Line' : chartType(chart);
  if (drawn === 'line') series.format.line.color = excelColor(color);
}

/** What bars are filled with can be set and not asked: only new ones get it. */
function setBars(series: Excel.ChartSeries, { color }: ChartSeries): void {
  series.format.fill.setSolidColor(excelColor(color));
}

/** The cells a reference of ours names: one area of one sheet. */
function rangeOf(context: Excel.RequestContext, reference: string): Excel.Range {
  const [sheet, ...area] = splitFormula(reference);
  if (sheet?.kind !== 'sheet') throw new Error(`not a reference to cells of a sheet: ${reference}`);
  const address = area.map((token) => (token.kind === 'sheet' ? '' : token.text)).join('');
  return context.workbook.worksheets.getItem(sheet.name).getRange(address.replaceAll('$', ''));
}
