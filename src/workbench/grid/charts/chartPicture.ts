import type { ChartContent } from './chartContent';
import { valueAxis, type ValueAxis } from './valueAxis';

const FONT = "Arial, 'Microsoft JhengHei', 'PingFang TC', 'Noto Sans CJK TC', sans-serif";
const INK = '#404040';
const RULE = '#d9d9d9';
/** Sizes of letters, and of what they stand in, in pixels. */
const TITLE = { size: 16, height: 40 };
const LEGEND = { size: 12, height: 34, mark: 24 };
const LABEL = { size: 12, height: 26, value: 48, category: 96 };
const EDGE = 16;
/** How much of a category's room its bars take. */
const BARS = 0.6;

/** Where the bars stand, and how values and categories lie in it. */
interface Plot {
  left: number;
  top: number;
  right: number;
  bottom: number;
  axis: ValueAxis;
  columns: boolean;
  /** Room of one category along its axis. */
  room: number;
}

type Series = ChartContent['series'][number];

/** Draws a chart as SVG in a size in pixels: bars side by side, lines over them, title above, legend below. */
export function chartPicture(content: ChartContent, width: number, height: number): string {
  const plot = layOut(content, width, height);
  const bars = content.series.filter(({ drawn }) => drawn === 'bars');
  const lines = content.series.filter(({ drawn }) => drawn === 'line');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `role="img" aria-label="${escape(content.altText)}" font-family="${FONT}" fill="${INK}">` +
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="#ffffff" stroke="${RULE}"/>` +
    (content.title === '' ? '' : text(content.title, width / 2, TITLE.height * 0.7, TITLE.size, 'middle', true)) +
    rules(plot) +
    bars.map((series, index) => barsOf(series, index, bars.length, plot)).join('') +
    lines.map((series) => lineOf(series, plot)).join('') +
    categoryNames(content, plot) +
    legend(content, width, height) +
    '</svg>'
  );
}

function layOut(
  { kind, title, series, categories, minimum, maximum }: ChartContent,
  width: number,
  height: number,
): Plot {
  const columns = kind === 'column';
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const left = EDGE + (columns ? LABEL.value : LABEL.category);
  const top = title === '' ? EDGE : TITLE.height;
  const right = width - EDGE;
  const bottom = height - LEGEND.height - LABEL.height;
  const room = (columns ? right - left : bottom - top) / Math.max(1, categories.length);
  return { left, top, right, bottom, room, columns, axis: valueAxis(values, minimum, maximum) };
}

/** Pixels of a value along its axis: from the left for bars, from the top for columns. */
function along({ left, right, top, bottom, axis, columns }: Plot, value: number): number {
  const share = (Math.min(axis.maximum, Math.max(axis.minimum, value)) - axis.minimum) / (axis.maximum - axis.minimum);
  return columns ? bottom - share * (bottom - top) : left + share * (right - left);
}

/** Pixels of a place within a category; categories run from the left, or from the top down. */
function across({ left, top, columns, room }: Plot, category: number, share: number): number {
  return (columns ? left : top) + (category + share) * room;
}

function rules(plot: Plot): string {
  const { left, right, top, bottom, columns, axis } = plot;
  return axis.ticks
    .map((tick) => {
      const place = along(plot, tick);
      const label = columns
        ? text(String(tick), left - 6, place + LABEL.size * 0.35, LABEL.size, 'end')
        : text(String(tick), place, bottom + LABEL.size * 1.4, LABEL.size, 'middle');
      return (
        (columns ? segment(left, place, right, place, RULE, 1) : segment(place, top, place, bottom, RULE, 1)) + label
      );
    })
    .join('');
}

function barsOf({ values, color }: Series, index: number, count: number, plot: Plot): string {
  const from = along(plot, 0);
  return values
    .map((value, category) => {
      if (value === null) return '';
      const to = along(plot, value);
      const side = across(plot, category, (1 - BARS) / 2 + (index * BARS) / count);
      const [start, length] = [Math.min(from, to), Math.abs(to - from)];
      const thick = (plot.room * BARS) / count;
      return plot.columns ? box(side, start, thick, length, color) : box(start, side, length, thick, color);
    })
    .join('');
}

/** From the middle of each category to the next; a value that is missing leaves a gap. */
function lineOf({ values, color }: Series, plot: Plot): string {
  return values
    .slice(1)
    .map((value, index) => {
      const before = values[index] ?? null;
      if (value === null || before === null) return '';
      const [from, to] = [across(plot, index, 0.5), across(plot, index + 1, 0.5)];
      const [start, end] = [along(plot, before), along(plot, value)];
      return plot.columns
        ? segment(from, start, to, end, `#${color}`, 2.5)
        : segment(start, from, end, to, `#${color}`, 2.5);
    })
    .join('');
}

function categoryNames({ categories }: ChartContent, plot: Plot): string {
  return categories
    .map((name, category) => {
      const middle = across(plot, category, 0.5);
      return plot.columns
        ? text(name, middle, plot.bottom + LABEL.size * 1.5, LABEL.size, 'middle')
        : text(name, plot.left - 6, middle + LABEL.size * 0.35, LABEL.size, 'end');
    })
    .join('');
}

function legend({ series }: ChartContent, width: number, height: number): string {
  const widths = series.map(({ name }) => LEGEND.mark + 6 + textWidth(name, LEGEND.size) + 18);
  let x = (width - widths.reduce((sum, one) => sum + one, 0)) / 2;
  const y = height - LEGEND.height / 2;
  return series
    .map(({ name, color, drawn }, index) => {
      const mark =
        drawn === 'bars'
          ? box(x, y - 5, LEGEND.mark, 8, color)
          : segment(x, y - 1, x + LEGEND.mark, y - 1, `#${color}`, 2.5);
      const entry = mark + text(name, x + LEGEND.mark + 6, y + LEGEND.size * 0.3, LEGEND.size, 'start');
      x += widths[index]!;
      return entry;
    })
    .join('');
}

/** Pixels, roughly: Chinese characters are as wide as high, others about half. */
function textWidth(value: string, size: number): number {
  return Array.from(value).reduce((sum, character) => sum + (character > '\u2e80' ? size : size * 0.56), 0);
}

function text(
  value: string,
  x: number,
  y: number,
  size: number,
  anchor: 'start' | 'middle' | 'end',
  bold = false,
): string {
  return `<text x="${print(x)}" y="${print(y)}" font-size="${size}" text-anchor="${anchor}"${bold ? ' font-weight="bold"' : ''}>${escape(value)}</text>`;
}

function box(x: number, y: number, width: number, height: number, color: string): string {
  return `<rect x="${print(x)}" y="${print(y)}" width="${print(width)}" height="${print(height)}" fill="#${color}"/>`;
}

function segment(x1: number, y1: number, x2: number, y2: number, color: string, width: number): string {
  return `<line x1="${print(x1)}" y1="${print(y1)}" x2="${print(x2)}" y2="${print(y2)}" stroke="${color}" stroke-width="${width}"/>`;
}

function print(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
