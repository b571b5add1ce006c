import { normalizeFormula } from '../../workbook/formulaText/normalizeFormula';
import { chartName } from '../../workbook/chartName';
import type { Chart, ChartSeries } from '../../workbook/workbook';
import { plainColor } from '../color';
import { cornerAt, type SheetLines } from '../corner';
import type { Answer } from './answer';

/** Charts of this many at most are looked for by name; a sheet of ours has one. */
const MOST_CHARTS = 4;

/**
 * Asks for a sheet's charts of ours, which are known by name; those that users added are theirs. The answer is a second
 * question, for what the series show. Excel before ExcelApi 1.15 cannot tell that: the references are empty then.
 */
export function askCharts(sheet: Excel.Worksheet): Answer<Answer<(lines: SheetLines) => Chart[]>> {
  const charts = Array.from({ length: MOST_CHARTS }, (_, index) => {
    const chart = sheet.charts.getItemOrNullObject(chartName(index));
    chart.load(
      'name,chartType,left,top,width,height,title/text,title/visible,series/items/name,series/items/chartType',
    );
    chart.load('axes/valueAxis/minimum,axes/valueAxis/maximum');
    return chart;
  });
  return () => {
    const asked = charts.filter((chart) => !chart.isNullObject).map(askSeries);
    return () => (lines) => asked.map((answer) => answer(lines));
  };
}

function askSeries(chart: Excel.Chart): (lines: SheetLines) => Chart {
  const tells = Office.context.requirements.isSetSupported('ExcelApi', '1.15');
  const series = chart.series.items.map((item) => {
    item.format.line.load('color');
    return {
      item,
      values: tells ? item.getDimensionDataSourceString('Values') : null,
      categories: tells ? item.getDimensionDataSourceString('Categories') : null,
    };
  });
  return (lines) => ({
    kind: chart.chartType === 'BarClustered' ? 'bar' : 'column',
    title: chart.title.visible ? chart.title.text : '',
    from: cornerAt(lines, chart.left, chart.top),
    to: cornerAt(lines, chart.left + chart.width, chart.top + chart.height),
    categories: reference(series[0]?.categories?.value),
    series: series.map(({ item, values }): ChartSeries => {
      const line = item.chartType === 'Line';
      // What bars are filled with can be set and not asked.
      const color = (line ? plainColor(item.format.line.color) : null) ?? '000000';
      return { name: item.name, values: reference(values?.value), drawn: line ? 'line' : 'bars', color };
    }),
    minimum: Number(chart.axes.valueAxis.minimum),
    maximum: Number(chart.axes.valueAxis.maximum),
    altText: '',
  });
}

function reference(source: string | undefined): string {
  return source ? normalizeFormula(source) : '';
}
