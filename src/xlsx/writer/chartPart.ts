import type { Chart, ChartSeries } from '../../workbook/workbook';
import { legalText } from './cleanText';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Numbers by which the chart's parts name its two axes. */
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/** Width of a line, in EMU: 2.25 points, as Excel draws it. */
const LINE_WIDTH = 28_575;

/**
 * A chart as DrawingML (ECMA-376 part 1, 21.2). hucre makes charts of one kind only; ours has bars and, over the same
 * axes, lines for the limits to compare with.
 */
export function printChart(chart: Chart): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>` +
    (chart.title === '' ? '' : printTitle(chart.title)) +
    `<c:autoTitleDeleted val="${chart.title === '' ? 1 : 0}"/>` +
    `<c:plotArea><c:layout/>${printBars(chart)}${printLines(chart)}${printCategoryAxis(chart)}${printValueAxis(chart)}</c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' +
    // Series may stand in hidden helper columns.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function printTitle(title: string): string {
  const run = `<a:r><a:rPr lang="zh-TW" sz="1400" b="1"/><a:t>${escape(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function printBars(chart: Chart): string {
  const direction = chart.kind === 'bar' ? 'bar' : 'col';
  const series = printSeries(
    chart,
    'bars',
    ({ color }) => `<c:spPr>${solidFill(color)}</c:spPr><c:invertIfNegative val="0"/>`,
  );
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    `${series}<c:gapWidth val="80"/>${AXES}</c:barChart>`
  );
}

function printLines(chart: Chart): string {
  const series = printSeries(chart, 'line', ({ color }) => {
    const line = `<a:ln w="${LINE_WIDTH}" cap="rnd">${solidFill(color)}<a:round/></a:ln>`;
    return `<c:spPr>${line}</c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  });
  if (series === '') return '';
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>`;
}

const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/** Series keep their place in the whole chart, which the legend follows. */
function printSeries(chart: Chart, drawn: ChartSeries['drawn'], look: (series: ChartSeries) => string): string {
  return chart.series
    .map((series, index) =>
      series.drawn === drawn
        ? `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escape(series.name)}</c:v></c:tx>` +
          look(series) +
          `<c:cat><c:strRef><c:f>${escape(chart.categories)}</c:f></c:strRef></c:cat>` +
          `<c:val><c:numRef><c:f>${escape(series.values)}</c:f></c:numRef></c:val>` +
          `${drawn === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
        : '',
    )
    .join('');
}

function printCategoryAxis({ kind }: Chart): string {
  // Lying bars grow from the bottom up unless told otherwise: the first category belongs on top.
  const orientation = kind === 'bar' ? 'maxMin' : 'minMax';
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${kind === 'bar' ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}

function printValueAxis({ kind, minimum, maximum }: Chart): string {
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>` +
    (maximum === null ? '' : `<c:max val="${maximum}"/>`) +
    (minimum === null ? '' : `<c:min val="${minimum}"/>`) +
    `</c:scaling><c:delete val="0"/><c:axPos val="${kind === 'bar' ? 'b' : 'l'}"/>` +
    '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>' +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/>` +
    `<c:crosses val="${kind === 'bar' ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function escape(text: string): string {
  return legalText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
