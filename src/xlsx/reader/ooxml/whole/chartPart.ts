import { normalizeFormula } from '../../../../workbook/formulaText/normalizeFormula';
import type { Chart, ChartSeries } from '../../../../workbook/workbook';
import { childrenOf, findElement, type XmlElement } from '../../xml/xmlTree';
import { plainColor, type ColorTable } from '../styles/colorTable';
import { changeLightness } from '../styles/tint';

/** A chart without its place on the sheet. */
export type ChartContent = Omit<Chart, 'from' | 'to' | 'altText'>;

/** Colours of a theme that series without one get in turn. */
const ACCENTS = 6;

/**
 * A chart from the root of its part (ECMA-376 part 1, 21.2); null for any but bars side by side, with lines over the same
 * axes if they stand upright.
 */
export function readChart(root: XmlElement, colors: ColorTable): ChartContent | null {
  const chart = findElement(root, 'chart');
  const plot = findElement(chart, 'plotArea');
  const drawn = plot?.children.filter(({ name }) => name.endsWith('Chart')) ?? [];
  const bars = drawn.filter(({ name }) => name === 'barChart');
  const lines = drawn.filter(({ name }) => name === 'lineChart');
  if (!plot || bars.length !== 1 || lines.length > 1 || drawn.length > bars.length + lines.length) return null;
  const kind = valueOf(bars[0], 'barDir') === 'bar' ? 'bar' : 'column';
  if (!UNSTACKED.has(valueOf(bars[0], 'grouping') ?? 'clustered') || (kind === 'bar' && lines.length > 0)) return null;
  if (lines[0] && valueOf(lines[0], 'grouping') !== 'standard') return null;

  const found = [...readSeries(bars[0], 'bars', colors), ...readSeries(lines[0], 'line', colors)];
  const ordered = found.sort((one, other) => one.order - other.order);
  const series = ordered.map((each) => each.series);
  const categories = ordered.map((each) => each.categories).find((formula) => formula !== '');
  if (categories === undefined || series.some(({ values }) => values === '')) return null;
  const scaling = findElement(plot, 'valAx', 'scaling');
  return {
    kind,
    title: readTitle(findElement(chart, 'title'), series),
    categories,
    series,
    minimum: numberOf(scaling, 'min'),
    maximum: numberOf(scaling, 'max'),
  };
}

const UNSTACKED = new Set(['clustered', 'standard']);

interface OrderedSeries {
  series: ChartSeries;
  categories: string;
  order: number;
}

function readSeries(group: XmlElement | undefined, drawn: ChartSeries['drawn'], colors: ColorTable): OrderedSeries[] {
  return childrenOf(group, 'ser').map((element, index) => {
    const shape = findElement(element, 'spPr');
    const fill = findElement(drawn === 'bars' ? shape : findElement(shape, 'ln'), 'solidFill');
    const number = numberOf(element, 'idx') ?? index;
    return {
      series: {
        name: readText(findElement(element, 'tx')),
        values: formulaOf(findElement(element, 'val')),
        drawn,
        color: readColor(fill, colors) ?? colors.named(`accent${(number % ACCENTS) + 1}`) ?? '000000',
      },
      categories: formulaOf(findElement(element, 'cat')),
      order: numberOf(element, 'order') ?? index,
    };
  });
}

function formulaOf(data: XmlElement | undefined): string {
  return normalizeFormula(findElement(data?.children[0], 'f')?.text ?? '');
}

/** A chart of one series that does not say its title has the name of the series. */
function readTitle(title: XmlElement | undefined, series: ChartSeries[]): string {
  if (!title) return '';
  const text = findElement(title, 'tx');
  return text ? readText(text) : series.length === 1 ? series[0]!.name : '';
}

/** A text that is given outright, as runs, or as what a cell held when the file was saved. */
function readText(text: XmlElement | undefined): string {
  const rich = findElement(text, 'rich');
  if (rich) return childrenOf(rich, 'p').map(readParagraph).join('\n');
  return findElement(text, 'v')?.text ?? findElement(text, 'strRef', 'strCache', 'pt', 'v')?.text ?? '';
}

function readParagraph(paragraph: XmlElement): string {
  return paragraph.children.map((run) => (run.name === 'br' ? '\n' : (findElement(run, 't')?.text ?? ''))).join('');
}

/** A colour of DrawingML: outright, of the system or of the theme, the last made lighter or darker. */
function readColor(fill: XmlElement | undefined, colors: ColorTable): string | null {
  const [color] = fill?.children ?? [];
  if (!color) return null;
  const base =
    color.name === 'schemeClr'
      ? colors.named(color.attributes.val ?? '')
      : (plainColor(color.attributes.lastClr) ?? plainColor(color.attributes.val));
  if (base === null) return null;
  const factor = share(color, 'lumMod') ?? 1;
  const sum = share(color, 'lumOff') ?? 0;
  return factor === 1 && sum === 0 ? base : changeLightness(base, (lightness) => lightness * factor + sum);
}

/** A share of 1, written in thousandths of a per cent. */
function share(color: XmlElement, name: string): number | null {
  const value = numberOf(color, name);
  return value === null ? null : value / 100_000;
}

function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return findElement(element, name)?.attributes.val;
}

function numberOf(element: XmlElement | undefined, name: string): number | null {
  const value = valueOf(element, name);
  const number = Number(value);
  return value === undefined || value.trim() === '' || !Number.isFinite(number) ? null : number;
}
