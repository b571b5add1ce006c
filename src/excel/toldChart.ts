import type { Chart } from '../workbook/workbook';

/**
 * A chart as far as Excel tells about it, to find out whether one that is there has to be made anew: no description, no
 * colour of bars, and limits of the axis only where the wanted chart says some.
 */
export function toldChart(chart: Chart, wanted: Chart): Chart {
  return {
    ...chart,
    altText: '',
    minimum: wanted.minimum === null ? null : chart.minimum,
    maximum: wanted.maximum === null ? null : chart.maximum,
    series: chart.series.map((series) => (series.drawn === 'bars' ? { ...series, color: '' } : series)),
  };
}
